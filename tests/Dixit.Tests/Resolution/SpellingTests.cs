using CsCheck;
using Dixit.Resolution.Names;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Resolution;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("Éric  L’Hôte", "eric l'hote")]
    [InlineData("Erdoğan", "erdogan")]
    public void Plain_spelling_drops_case_accents_and_kinds_of_apostrophe(string name, string plain) => Spelling.Plain(name).ShouldBe(plain);

    [Theory]
    [InlineData("choigou", "shoigu")]
    [InlineData("porochenko", "poroshenko")]
    [InlineData("zelensky", "zelenskyy")]
    [InlineData("loukachenko", "lukashenko")]
    public void Transliterations_of_one_name_sound_alike(string french, string english) => Spelling.Sound(french).ShouldBe(Spelling.Sound(english));

    [Theory]
    [InlineData("merkel", "macron")]
    [InlineData("weber", "wagner")]
    [InlineData("martin", "marin")]
    [InlineData("khan", "kan")]
    public void Other_names_do_not(string one, string other) => Spelling.Sound(one).ShouldNotBe(Spelling.Sound(other));

    [Fact]
    public void Plain_spelling_of_anything_is_its_own_plain_spelling()
        => Gen.String.Sample(text => Spelling.Plain(Spelling.Plain(text)) == Spelling.Plain(text));
}
