using System.Collections.Immutable;
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

    private static readonly Gen<ImmutableArray<Link>> Chain = Gen.Select(Gen.Int[0, 4], One("ministry", "minister", "rebels"), Outlets, Gen.Int[0, 3], (kind, actor, outlet, way) =>
    {
        var chain = kind switch { 0 or 1 or 2 => By(actor), 3 => ByUnnamed("two officials"), _ => From(outlet) };
        return way switch { 0 => chain.Through(outlet), 1 when kind < 4 => chain.Told(outlet), _ => chain };
    });

    private static readonly Gen<ClaimReport[]> Reports = Gen.Select(Gen.OneOf(Outlets.Select(o => (string?)o), One(null, "paper-a", "paper-b")), One(null, null, null, "wire", "other wire"), Outlets.Array[0, 1], Chain.Array[0, 3])
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
            origins.Known.Select(origin => origin.Name).ShouldBeUnique();
        }, iter: 3000);

    // What a copy tells of itself may name the wire; what it does not tell adds nothing.
    [Fact]
    public void A_copy_that_tells_nothing_never_adds_an_origin()
        => Gen.Select(Reports.Where(reports => reports.Length > 0), Gen.Int[0, 99], One(null, "paper-z")).Sample((reports, which, publisher) =>
        {
            var original = reports[which % reports.Length];
            var group = original.CopyGroup ?? "new group";
            var before = reports.Select(report => report == original ? original with { CopyGroup = group } : report).ToArray();
            var copy = new ClaimReport("copy", publisher, group, [], []);
            Origins([.. before, copy]).Select(o => o.Name).ShouldBe(Origins(before).Select(o => o.Name));
        }, iter: 3000);

    [Fact]
    public void A_report_of_unknown_provenance_never_adds_an_origin()
        => Gen.Select(Reports, One(null, "paper-z"), Gen.Int[0, 3]).Sample((reports, publisher, count) =>
        {
            var silent = Enumerable.Repeat(ImmutableArray<Link>.Empty, count);
            Origins([.. reports, new ClaimReport("unknown", publisher, null, [], [.. silent])]).Select(o => o.Name).ShouldBe(Origins(reports).Select(o => o.Name));
        }, iter: 3000);

    private static string Written(ClaimReport[] reports) => Dixit.Provenance.Origins.Of(reports) is var origins
        ? string.Join('\n', origins.Known.Select(o => $"{o.Kind} {o.Name} {string.Join(',', o.Reports)} {string.Join(',', o.Outlets)}").Append(string.Join(',', origins.Unknown))) : "";

    private static Gen<string> One(params string?[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]!);
}
