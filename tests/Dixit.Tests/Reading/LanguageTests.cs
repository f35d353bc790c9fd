using CsCheck;
using Dixit.Reading.Languages;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Reading;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("fr", "Le maire a déclaré que le pont serait fermé tout l'hiver.")]
    [InlineData("fr", "Grèce : le nouveau gouvernement démissionne")]
    [InlineData("fr", "Selon lui, rien n'est sûr.")]
    [InlineData("en", "The mayor said that the bridge would be closed for the winter.")]
    [InlineData("en", "Mayor says the bridge is safe")]
    [InlineData("en", "According to him, nothing is certain.")]
    [InlineData("es", "El alcalde dijo que el puente estará cerrado durante todo el invierno.")]
    [InlineData("de", "Der Bürgermeister sagte, dass die Brücke den ganzen Winter über geschlossen bleibt.")]
    [InlineData("it", "Il sindaco ha detto che il ponte sarà chiuso per tutto l'inverno.")]
    [InlineData("pt", "O prefeito disse que a ponte não será aberta até o fim do ano.")]
    [InlineData("nl", "De burgemeester zei dat de brug de hele winter gesloten zal zijn.")]
    [InlineData(null, "Мэр сказал, что мост будет закрыт всю зиму.")]
    [InlineData(null, "市長は橋が冬の間閉鎖されると述べた。")]
    [InlineData(null, "Xyzzy Qwrt 2022")]
    [InlineData(null, "1234 !? --")]
    [InlineData(null, "")]
    public void Languages_are_known_by_their_common_words(string? language, string text) => LanguageGuess.Of(text).Language.ShouldBe(language);

    [Fact]
    public void A_guess_is_surer_of_more_words()
    {
        var sentence = "Le maire a dit que le pont serait fermé, mais il n'a pas donné de date. ";
        LanguageGuess.Of(sentence).Confidence.ShouldBeGreaterThan(LanguageGuess.Of("Le pont est fermé").Confidence);
    }

    [Fact]
    public void Any_text_has_a_confidence_between_nothing_and_all() =>
        Gen.String.Sample(text => LanguageGuess.Of(text).Confidence.ShouldBeInRange(0, 1));

    [Theory]
    [InlineData("fr-CA", "fr")]
    [InlineData("EN_us", "en")]
    [InlineData("fra", "fr")]
    [InlineData("pt-BR", "pt")]
    [InlineData("unknown", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Codes_are_cut_to_the_language(string? tag, string? code) => LanguageCode.Of(tag).ShouldBe(code);
}
