using Shouldly;
using Xunit;

namespace Dixit.Tests;

/// <summary>The place, day and agency before the first words of a report.</summary>
public sealed class DatelineTests
{
    private static readonly Engine Engine = Engine.Load();

    [Theory]
    [InlineData("VALSERRE, 14 mars 2025 – La préfète a annoncé que le pont resterait fermé.", "VALSERRE, 14 mars 2025 –", "La préfète")]
    [InlineData("KELMOUTH (ANP) - The mayor said that the bridge would stay shut.", "KELMOUTH (ANP) -", "The mayor")]
    public void A_dateline_is_read_apart_from_the_sentence_behind_it(string text, string dateline, string source)
    {
        var reading = Engine.Read(text);
        reading.Trees[0].Sentence.Span.In(text).ShouldBe(dateline);
        reading.Statements.ShouldHaveSingleItem().Source.ShouldHaveSingleItem().In(text).ShouldBe(source);
    }
}
