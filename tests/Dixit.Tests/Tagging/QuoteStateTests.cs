using Dixit.Tagging;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Tagging;

public sealed class QuoteStateTests
{
    [Theory]
    [InlineData("Il dit « oui » hier", "00213 0")]
    [InlineData("He said \" yes \" today", "0021 30")]
    [InlineData("“ Yes", "21")]
    [InlineData("non » , dit-il", "0300")]
    public void Words_know_whether_they_are_inside_quotation_marks(string text, string states) =>
        string.Concat(QuoteState.Of(text.Split(' '))).ShouldBe(states.Replace(" ", "", StringComparison.Ordinal));

    [Fact]
    public void The_first_word_is_told_from_the_others() =>
        ContextState.Of(["«", "Oui", "»"]).ShouldBe([(byte)(2 + QuoteState.Count), (byte)1, (byte)3]);
}
