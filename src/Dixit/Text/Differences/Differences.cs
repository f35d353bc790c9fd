using System.Collections.Immutable;

namespace Dixit.Text;

/// <summary>Sets two versions of a text side by side, word by word.</summary>
public static class Differences
{
    /// <summary>
    /// The stretches of both texts in order: those kept and removed make up the earlier text, those kept and added the later one. White space goes with the word
    /// before it. Among few changes the fewest words are changed; the time is bounded by the length of the texts, however different they are.
    /// </summary>
    public static ImmutableArray<Difference> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var (one, other) = (Words.Of(before, known), Words.Of(after, known));
        var partners = new Alignment(one.Numbers, other.Numbers).Partners();
        var pieces = ImmutableArray.CreateBuilder<Difference>();
        var (a, b) = (0, 0);
        while (a < one.Count || b < other.Count)
        {
            var (nextA, nextB) = (a, b);
            while (nextA < one.Count && partners[nextA] == nextB) (nextA, nextB) = (nextA + 1, nextB + 1);
            if (nextA > a)
            {
                pieces.Add(new(DifferenceKind.Kept, one.Span(a, nextA), other.Span(b, nextB)));
            }
            else
            {
                while (nextA < one.Count && partners[nextA] < 0) nextA++;
                nextB = nextA < one.Count ? partners[nextA] : other.Count;
                if (nextA > a) pieces.Add(new(DifferenceKind.Removed, one.Span(a, nextA), other.Span(b, b)));
                if (nextB > b) pieces.Add(new(DifferenceKind.Added, one.Span(nextA, nextA), other.Span(b, nextB)));
            }
            (a, b) = (nextA, nextB);
        }
        return pieces.ToImmutable();
    }

    /// <summary>The words of a text, each with the white space behind it, as numbers that are equal where the words are.</summary>
    private sealed class Words(List<int> starts, List<int> numbers)
    {
        public int[] Numbers { get; } = [.. numbers];

        public int Count => numbers.Count;

        public TextSpan Span(int first, int end) => new(starts[first], starts[end]);

        public static Words Of(string text, Dictionary<string, int> known)
        {
            var (starts, numbers, lookup) = (new List<int>(), new List<int>(), known.GetAlternateLookup<ReadOnlySpan<char>>());
            for (var at = 0; at < text.Length;)
            {
                var end = Word(text, at);
                var word = text.AsSpan(at, end - at);
                if (!lookup.TryGetValue(word, out var number)) lookup[word] = number = known.Count;
                starts.Add(at);
                numbers.Add(number);
                for (at = end; at < text.Length && char.IsWhiteSpace(text[at]);) at++;
            }
            starts.Add(text.Length);
            return new(starts, numbers);
        }

        /// <summary>The end of the letters and digits at a place, else of the one sign there; of nothing where white space begins the text.</summary>
        private static int Word(string text, int at)
        {
            var end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || char.IsSurrogate(text[end]) || char.GetUnicodeCategory(text[end]) == System.Globalization.UnicodeCategory.NonSpacingMark)) end++;
            return end > at || char.IsWhiteSpace(text[at]) ? end : at + 1;
        }
    }
}
