using System.Collections.Immutable;

namespace Dixit.Resolution.Dates;

/// <summary>
/// One element of a pattern: words (<c>le|la</c>), a class of words (<c>WEEKDAY</c>), a number (<c>YEAR</c>, <c>DAY</c>, <c>COUNT</c>), another date
/// (<c>DATE</c>) or the end of a phrase (<c>END</c>).
/// </summary>
/// <param name="Slot">The class, number or date that it fills; null for words.</param>
/// <param name="Phrases">What it matches, where that is words.</param>
/// <param name="IsOptional">Written with <c>?</c>.</param>
/// <param name="IsContext">Written in parentheses: it must stand there, and the span leaves it out.</param>
internal sealed record PatternElement(string? Slot, ImmutableArray<DatePhrase> Phrases, bool IsOptional, bool IsContext);

/// <summary>A line of <c>date-rules.tsv</c>, made ready to match.</summary>
/// <param name="Use">Where it may stand.</param>
/// <param name="Elements">What it looks for, in order.</param>
/// <param name="Meaning">How its value comes about.</param>
/// <param name="Argument">A number that the meaning needs, or 0.</param>
internal sealed record DatePattern(RuleUse Use, ImmutableArray<PatternElement> Elements, Meaning Meaning, int Argument)
{
    /// <summary>Reads a pattern as it is written.</summary>
    public static ImmutableArray<PatternElement> Elementwise(string pattern, DateWordList words) =>
        [.. pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(element => Read(element, words))];

    private static IEnumerable<PatternElement> Read(string element, DateWordList words)
    {
        var isOptional = element.Length > 1 && element[^1] == '?';
        if (isOptional) element = element[..^1];
        var isContext = element[0] == '(';
        if (isContext) element = element[1..^1];
        var isSlot = char.IsUpper(element[0]);
        var phrases = isSlot ? words[element] : [.. element.Split('|').Select(w => DatePhrase.Of(w.Replace('_', ' ')))];
        yield return new(isSlot ? element : null, [.. phrases], isOptional, isContext);
    }
}

/// <summary>Where a rule may stand.</summary>
internal enum RuleUse
{
    /// <summary>By itself and inside others.</summary>
    Date,

    /// <summary>Only inside others: "2014" in "depuis 2014".</summary>
    Inner,

    /// <summary>By itself, and around others: "depuis lundi".</summary>
    Frame,
}
