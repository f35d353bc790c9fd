using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Ledger.Storage;
using Dixit.Text;

namespace Dixit.Ledger.Adding;

/// <summary>A statement that was read before.</summary>
/// <param name="Id">Its number in the ledger.</param>
/// <param name="Number">Its number in the report.</param>
/// <param name="Cue">Its cue.</param>
/// <param name="Content">Its content.</param>
/// <param name="Text">The text in which it stands.</param>
internal sealed record Earlier(long Id, long Number, TextSpan Cue, ImmutableArray<TextSpan> Content, string Text);

/// <summary>
/// Finds which statements of a new reading are those of an earlier one: in the same text by where they stand, in another version of it by their words.
/// Each is taken once, the likest pairs first.
/// </summary>
internal static class Succession
{
    private const double Least = 0.5;

    /// <summary>The earlier statement of each later one that has one, by the later one's id.</summary>
    public static Dictionary<int, Earlier> Of(IReadOnlyCollection<Earlier> earlier, IReadOnlyCollection<Statement> later, string text)
    {
        var pairs = earlier.SelectMany(a => later.Select(b => (Earlier: a, Later: b, Likeness: a.Text == text ? ByPlace(a, b) : ByWords(a, b, text)))).Where(p => p.Likeness >= Least)
            .OrderByDescending(p => p.Likeness).ThenBy(p => p.Earlier.Number).ThenBy(p => p.Later.Id);
        var (found, taken) = (new Dictionary<int, Earlier>(), new HashSet<long>());
        foreach (var (before, after, _) in pairs)
            if (!found.ContainsKey(after.Id) && taken.Add(before.Id)) found[after.Id] = before;
        return found;
    }

    private static double ByPlace(Earlier a, Statement b)
    {
        var shared = a.Content.Sum(s => b.Content.Sum(t => Math.Max(0, Math.Min(s.End, t.End) - Math.Max(s.Start, t.Start))));
        var all = a.Content.Sum(s => s.Length) + b.Content.Sum(s => s.Length) - shared;
        var content = all == 0 ? 0 : (double)shared / all;
        return a.Cue.Overlaps(b.Cue) ? 1 + content : content;
    }

    private static double ByWords(Earlier a, Statement b, string text)
    {
        var (one, other) = (Words(a.Content, a.Text), Words(b.Content, text));
        var shared = one.Intersect(other).Count();
        var all = one.Count + other.Count - shared;
        var cue = a.Cue.In(a.Text) == b.Cue.In(text) ? 0.2 : 0;
        return all == 0 ? 0 : (double)shared / all + cue;
    }

    private static HashSet<string> Words(ImmutableArray<TextSpan> content, string text)
        => content.SelectMany(s => SearchWords.Of(s.In(text))).ToHashSet(StringComparer.Ordinal);
}
