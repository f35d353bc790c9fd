using System.Text.RegularExpressions;

namespace Dixit.Reading;

/// <summary>
/// Scores article bodies read out of web pages, as the Scrapinghub article extraction benchmark does: bodies are bags of runs of
/// four words; hits, surplus and misses of each page are scaled to one page, and precision, recall and F1 taken over all pages.
/// </summary>
public sealed partial class ReadingScore
{
    private const int RunLength = 4;
    private double _hits, _surplus, _misses;
    private int _exact;

    /// <summary>Pages judged.</summary>
    public int Pages { get; private set; }

    /// <summary>How much of what was read belongs to the bodies, from 0 to 1.</summary>
    public double Precision => _hits / Math.Max(_hits + _surplus, 1e-9);

    /// <summary>How much of the bodies was read, from 0 to 1.</summary>
    public double Recall => _hits / Math.Max(_hits + _misses, 1e-9);

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => 2 * Precision * Recall / Math.Max(Precision + Recall, 1e-9);

    /// <summary>The share of pages read without surplus or miss.</summary>
    public double Exact => (double)_exact / Math.Max(Pages, 1);

    /// <summary>Judges one page and returns its own accuracy: hits over hits, surplus and misses; 1 where there is nothing to read.</summary>
    public double Add(string truth, string found)
    {
        var (wanted, got) = (Runs(truth), Runs(found));
        var hits = wanted.Sum(run => Math.Min(run.Value, got.GetValueOrDefault(run.Key)));
        var surplus = got.Values.Sum() - hits;
        var misses = wanted.Values.Sum() - hits;
        double whole = hits + surplus + misses;
        Pages++;
        if (surplus == 0 && misses == 0) _exact++;
        if (whole == 0) return 1;
        _hits += hits / whole;
        _surplus += surplus / whole;
        _misses += misses / whole;
        return hits / whole;
    }

    private static Dictionary<string, int> Runs(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToArray();
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        if (words.Length == 0) return runs;
        for (var i = 0; i < Math.Max(1, words.Length - RunLength + 1); i++)
        {
            var run = string.Join(' ', words.AsSpan(i, Math.Min(RunLength, words.Length - i)));
            runs[run] = runs.GetValueOrDefault(run) + 1;
        }
        return runs;
    }

    // A word is what the published scorer takes for one: letters, numbers of any kind and underscores, without combining marks.
    [GeneratedRegex(@"[\p{L}\p{N}_]+")]
    private static partial Regex Word();
}
