using System.Collections.Frozen;
using System.Text;

namespace Dixit.Evaluation;

/// <summary>Whether two ways of naming speakers mean the same people.</summary>
internal static class SpeakerAgreement
{
    // Part of the published measure, not of the language data: words that do not tell one name from another.
    private static readonly FrozenSet<string> Small = new[]
    {
        "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "the", "a", "an", "of", "son", "sa", "ses",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True when every gold speaker has a found one whose words are among its own, or the other way round; names are separated by "|".</summary>
    public static bool Same(string? found, string? gold)
    {
        var (founds, golds) = (Keys(found), Keys(gold));
        if (golds is [{ Count: 0 }]) return founds is [{ Count: 0 }];
        return golds.All(g => founds.Any(f => f.Count > 0 && g.Count > 0 && (f.IsSubsetOf(g) || g.IsSubsetOf(f))));
    }

    private static HashSet<string>[] Keys(string? names) => [.. (names ?? "").Split('|').Select(Key)];

    private static HashSet<string> Key(string name)
    {
        var plain = new StringBuilder();
        foreach (var rune in name.Normalize(NormalizationForm.FormKD).ToLowerInvariant().EnumerateRunes())
            if (!Words.IsCombining(rune)) plain.Append(rune.ToString());
        var runes = plain.ToString().EnumerateRunes().ToArray();
        return [.. Words.In(runes).Select(span => string.Concat(runes[span.Start..span.End].Select(rune => rune.ToString())))
            .Where(word => Words.IsWord(Rune.GetRuneAt(word, 0)) && !Small.Contains(word))];
    }
}
