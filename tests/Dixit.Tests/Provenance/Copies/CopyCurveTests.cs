using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dixit.Provenance;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Provenance;

/// <summary>Copies over generated pairs; the tables of docs/decisions/0080-copies.md are these figures (DIXIT_APPROVE_DOCS=1 writes them anew).</summary>
public sealed class CopyCurveTests
{
    private const string Page = "docs/decisions/0080-copies.md", Begin = "<!-- figures -->\n", End = "<!-- end of figures -->\n";

    private static readonly Lazy<List<Pair>> Reprints = new(() => Pair.Drawn(Pair.Reprint, 2000));
    private static readonly Lazy<List<Pair>> Others = new(() => Pair.Drawn(Pair.Unlike, 2000));

    [Fact]
    public void Reprints_are_found()
        => ((double)Reprints.Value.Count(pair => pair.IsCandidate && pair.Likeness.IsCopy) / Reprints.Value.Count).ShouldBeGreaterThanOrEqualTo(0.99);

    [Fact]
    public void Nothing_else_is() => Others.Value.Where(pair => pair.Likeness.IsCopy).Select(pair => pair.Kind).ShouldBeEmpty();

    [Fact]
    public void The_decision_tells_these_figures()
    {
        var page = Repository.Read(Page).ReplaceLineEndings("\n");
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        var figures = Figures();
        if (Environment.GetEnvironmentVariable("DIXIT_APPROVE_DOCS") == "1") File.WriteAllText(Path.Combine(Repository.Root, Page), page = page[..from] + figures + page[to..]);
        page.ShouldContain(figures);
    }

    private static string Figures() => $"\n{Kinds()}\n{Thresholds()}\n{Keys()}\n";

    private static string Kinds()
    {
        var rows = from pair in Reprints.Value.Concat(Others.Value)
                   group pair by (pair.AreCopies, pair.Kind) into kind
                   orderby !kind.Key.AreCopies, kind.Key.Kind
                   select $"| {(kind.Key.AreCopies ? "reprint" : "unlike")}: {kind.Key.Kind} | {kind.Count()} | {kind.Count(p => p.IsCandidate)} | {kind.Count(p => p.Likeness.IsCopy)} |\n";
        return "| pairs | count | candidates | copies |\n|---|---:|---:|---:|\n" + string.Concat(rows);
    }

    private static string Thresholds()
    {
        double[] withLead = [0, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6], without = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 2];
        return Grid("least contained without lead (rows), with (columns)", without, withLead, (row, column) => pair => pair.Evidence.Suffices(row, column, Copies.LeastRun))
            + "\n" + Grid("least run", [6, 9, 12, 16, 20, 24, 40], [1], (row, _) => pair => pair.Evidence.Suffices(Copies.LeastContained, Copies.LeastContainedWithLead, (int)row));
    }

    private static string Grid(string title, double[] rows, double[] columns, Func<double, double, Func<Pair, bool>> passes)
        => $"| {title} | {string.Join(" | ", columns.Select(Number))} |\n|---|{string.Concat(columns.Select(_ => "---:|"))}\n"
            + string.Concat(rows.Select(row => $"| {Number(row)} | {string.Join(" | ", columns.Select(column => $"{Percent(Reprints.Value, passes(row, column))} / {Others.Value.Count(passes(row, column))}"))} |\n"));

    private static string Number(double number) => number > 1 && number < 3 ? "never" : number.ToString(CultureInfo.InvariantCulture);

    private static string Keys()
    {
        var cut = Reprints.Value.Where(pair => pair.Kind.StartsWith("cut", StringComparison.Ordinal)).ToList();
        var matter = Others.Value.Where(pair => pair.Kind == "same matter").ToList();
        var text = new StringBuilder("| keys | a report | cut reprints found | other reports on the matter looked at |\n|---|---:|---:|---:|\n");
        foreach (var (name, keys) in Choices())
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {cut.Average(p => keys(p.First).Count):0} | {Percent(cut, p => keys(p.First).Overlaps(keys(p.Second)))} | {Percent(matter, p => keys(p.First).Overlaps(keys(p.Second)))} |\n");
        return text.ToString();
    }

    private static IEnumerable<(string Name, Func<string, HashSet<ulong>> Keys)> Choices()
    {
        foreach (var rows in new[] { 2, 4 })
            yield return ($"MinHash, 128 hashes in bands of {rows}", text => Bands(MinHash.Of(WordRun.Of(text).Shingles(Fingerprint.ShingleLength)), rows));
        foreach (var (length, window) in new[] { (3, 16), (5, 8), (5, 16), (8, 8), (8, 16), (8, 32), (12, 16) })
            yield return ($"winnowing, shingles of {length}, window of {window}", text => [.. Winnowing.Choose(WordRun.Of(text).Shingles(length), window)]);
    }

    private static HashSet<ulong> Bands(ImmutableArray<byte> signature, int rows)
        => [.. Enumerable.Range(0, signature.Length / rows).Select(band => signature.AsSpan(band * rows, rows).ToArray().Aggregate((ulong)band, (key, row) => (key << 8) | row))];

    private static string Percent(List<Pair> pairs, Func<Pair, bool> holds) => Written($"{100.0 * pairs.Count(holds) / pairs.Count:0.0} %");

    private static string Written(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
