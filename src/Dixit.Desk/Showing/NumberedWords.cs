using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Dixit.Text;

namespace Dixit.Desk.Showing;

/// <summary>
/// The words of some stretches of a text, numbered from 1, so that people can name parts of it by numbers: <c>5-17, 20-23</c>. A word is a run of letters, marks and
/// digits; what is between words has no number.
/// </summary>
public sealed partial class NumberedWords
{
    /// <param name="text">The text.</param>
    /// <param name="within">The stretches, in order.</param>
    public NumberedWords(string text, IEnumerable<TextSpan> within)
        => Words = [.. within.SelectMany(span => Word().Matches(span.In(text).ToString()).Select(match => new TextSpan(span.Start + match.Index, span.Start + match.Index + match.Length)))];

    /// <summary>The words in order.</summary>
    public ImmutableArray<TextSpan> Words { get; }

    /// <summary>Stretches by the numbers of the words that they touch.</summary>
    public string Of(IEnumerable<TextSpan> spans) => string.Join(", ", spans.Select(Of).Where(range => range.Length > 0));

    /// <summary>The stretches that numbers name, from the beginning of the first word to the end of the last; null where they name none, or go backwards or over each other.</summary>
    public ImmutableArray<TextSpan>? Read(string numbers)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var range in numbers.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = range.Split(['-', '–']);
            if (ends.Length > 2 || !Number(ends[0], out var first) || !Number(ends[^1], out var last) || first > last) return null;
            var span = new TextSpan(Words[first - 1].Start, Words[last - 1].End);
            if (spans.Count > 0 && span.Start < spans[^1].End) return null;
            spans.Add(span);
        }
        return spans.ToImmutable();
    }

    private string Of(TextSpan span)
    {
        var (first, last) = (-1, -1);
        for (var word = 0; word < Words.Length; word++)
            if (Words[word].Overlaps(span)) (first, last) = (first < 0 ? word : first, word);
        return first < 0 ? "" : first == last ? Name(first) : $"{Name(first)}-{Name(last)}";
    }

    private bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= Words.Length;

    private static string Name(int word) => (word + 1).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();
}
