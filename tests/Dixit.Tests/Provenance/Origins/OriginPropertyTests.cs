using CsCheck;
using Dixit.Provenance;
using Shouldly;
using Xunit;
using static Dixit.Tests.Provenance.Known;

namespace Dixit.Tests.Provenance;

/// <summary>What holds of the origins of any reports.</summary>
public sealed class OriginPropertyTests
{
    private static readonly Gen<string> Outlets = One("afp", "reuters", "wsj", "bbc", "le-monde");

    private static readonly Gen<ClaimStatement> Statement = Gen.Select(Gen.Int[0, 5], One("ministry", "minister", "rebels"), One(null, "2024-03-05", "2024-03-09", "2024-03"), One(null, "w", "x"), Outlets, Gen.Int[0, 3],
        (kind, actor, said, words, outlet, way) =>
        {
            var statement = kind switch { 0 or 1 or 2 => By(actor!, said, words), 3 => ByUnnamed("two officials", words), 4 => ByUnnamed("a source", words), _ => From(outlet) };
            return way switch { 0 => statement.Through(outlet), 1 when kind < 5 => statement.Told(outlet), _ => statement };
        });

    private static readonly Gen<ClaimReport[]> Reports = Gen.Select(Gen.OneOf(Outlets.Select(o => (string?)o), One(null, "paper-a", "paper-b")), One(null, null, null, "wire", "other wire"), Outlets.Array[0, 1], Statement.Array[0, 3])
        .Array[0, 8].Select(rows => rows.Select((row, i) => new ClaimReport($"{i}", row.Item1, row.Item2, [.. row.Item3], [.. row.Item4])).ToArray());

    [Fact]
    public void The_order_of_reports_is_irrelevant()
        => Gen.Select(Reports, Gen.Int[0, 1000]).Sample((reports, seed) =>
        {
            var shuffled = reports.ToArray();
            new Random(seed).Shuffle(shuffled);
            Written(shuffled).ShouldBe(Written(reports));
        }, iter: 3000);

    [Fact]
    public void Each_report_is_behind_an_origin_or_unknown()
        => Reports.Sample(reports =>
        {
            var origins = Dixit.Provenance.Origins.Of(reports);
            origins.Known.SelectMany(origin => origin.Reports).Concat(origins.Unknown).Distinct().Order(StringComparer.Ordinal).ShouldBe(reports.Select(report => report.Id));
            origins.Known.SelectMany(origin => origin.Reports).Intersect(origins.Unknown).ShouldBeEmpty();
            origins.Known.Select(origin => origin.Key).ShouldBeUnique();
        }, iter: 3000);

    // A copy may lose credits and statements, and another prints it.
    [Fact]
    public void A_copy_never_adds_an_origin()
        => Gen.Select(Reports.Where(reports => reports.Any(report => report.Publisher is not null)), Gen.Int[0, 99], Outlets, Gen.Int[0, 3], Gen.Bool).Sample((reports, which, publisher, kept, credited) =>
        {
            var known = reports.Where(report => report.Publisher is not null).ToList();
            var original = known[which % known.Count];
            var group = original.CopyGroup ?? "new group";
            var before = reports.Select(report => report == original ? original with { CopyGroup = group } : report).ToArray();
            var copy = new ClaimReport("copy", publisher, group, credited ? original.Credits : [], [.. original.Statements.Take(kept)]);
            Origins([.. before, copy]).Length.ShouldBeLessThanOrEqualTo(Origins(before).Length);
        }, iter: 3000);

    [Fact]
    public void A_report_of_unknown_provenance_never_adds_an_origin()
        => Gen.Select(Reports, One(null, "paper-z", "afp"), Outlets.Array[0, 2], Gen.Int[0, 3]).Sample((reports, publisher, credits, count) =>
        {
            var silent = Enumerable.Repeat(new ClaimStatement([], "", "2024-03-05", [], "w"), count);
            var report = new ClaimReport("unknown", publisher, null, [.. credits], [.. silent]);
            Origins([.. reports, report]).ShouldBe(Origins(reports), new ByKey());
        }, iter: 3000);

    private static string Written(ClaimReport[] reports) => Dixit.Provenance.Origins.Of(reports) is var origins
        ? string.Join('\n', origins.Known.Select(o => $"{o.Kind} {o.Key} {o.Name} {string.Join(',', o.Reports)} {string.Join(',', o.Outlets)}").Append(string.Join(',', origins.Unknown))) : "";

    private static Gen<string> One(params string?[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]!);

    private sealed class ByKey : IEqualityComparer<Origin>
    {
        public bool Equals(Origin? x, Origin? y) => x?.Key == y?.Key;

        public int GetHashCode(Origin origin) => origin.Key.GetHashCode(StringComparison.Ordinal);
    }
}
