using System.Collections.Immutable;
using CsCheck;
using Dixit.Desk.Showing;
using Dixit.Text;

namespace Dixit.Desk.Tests.Showing;

public sealed class NumberedWordsTests
{
    private const string Text = "« Nous n’avons rien livré », a dit Jean-Luc Doré.";

    private static readonly NumberedWords Words = new(Text, [new(0, Text.Length)]);

    [Theory]
    [InlineData("1-5", "Nous n’avons rien livré")]
    [InlineData("6-7", "a dit")]
    [InlineData("8", "Jean")]
    [InlineData("8–10", "Jean-Luc Doré")]
    [InlineData("1, 4-5", "Nous|rien livré")]
    [InlineData("", "")]
    public void Numbers_name_stretches(string numbers, string stretches)
        => string.Join('|', Words.Read(numbers)!.Value.Select(s => s.In(Text))).ShouldBe(stretches);

    [Theory]
    [InlineData("0")]
    [InlineData("12")]
    [InlineData("5-3")]
    [InlineData("4-5, 1")]
    [InlineData("1-3, 3")]
    [InlineData("1-2-3")]
    [InlineData("-4")]
    [InlineData("one")]
    public void What_names_no_stretches_is_told_so(string numbers) => Words.Read(numbers).ShouldBeNull();

    [Fact]
    public void A_stretch_is_called_by_the_words_it_touches() => Words.Of([new(0, 6), new(Text.IndexOf("dit", StringComparison.Ordinal), Text.Length)]).ShouldBe("1, 7-10");

    [Fact]
    public void Stretches_of_words_come_back_as_they_were()
        => Gen.Select(Gen.String, Gen.Int[0, 50], Gen.Int[0, 50]).Sample((text, a, b) =>
        {
            var words = new NumberedWords(text, [new(0, text.Length)]);
            if (words.Words.IsEmpty) return;
            var (first, last) = (Math.Min(a, b) % words.Words.Length, Math.Max(a, b) % words.Words.Length);
            if (first > last) (first, last) = (last, first);
            var span = words.Words[first].Union(words.Words[last]);
            words.Read(words.Of([span])).ShouldBe((ImmutableArray<TextSpan>?)[span]);
        });
}
