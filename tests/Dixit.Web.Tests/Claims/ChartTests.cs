using CsCheck;
using Dixit.Ledger.Views;
using Dixit.Web.Charts;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Claims;

public sealed class ChartTests
{
    private static readonly DateOnly Monday = new(2024, 1, 1);

    [Fact]
    public void Bars_have_all_statements_and_stay_few_however_long_the_time()
        => Gen.Dictionary(Gen.Int[0, 3000], Gen.Int[1, 50])[1, 60].Sample(weeks =>
        {
            var counts = new WeeklyCounts([.. weeks.OrderBy(w => w.Key).Select(w => new WeekCount(Monday.AddDays(7 * w.Key), w.Value))], 3);
            var bars = WeekBars.Of(counts)!;
            bars.Bars.Sum(b => b.Statements).ShouldBe(weeks.Values.Sum());
            bars.Bars.Length.ShouldBeLessThanOrEqualTo(104);
            bars.Most.ShouldBe(bars.Bars.Max(b => b.Statements));
            bars.Bars[0].Monday.ShouldBe(counts.Weeks[0].Monday);
        });

    [Fact]
    public void Without_weeks_there_are_no_bars() => WeekBars.Of(new([], 7)).ShouldBeNull();

    [Fact]
    public void Who_cites_stands_left_of_whom_it_cites()
    {
        var layout = OriginLayout.Of(Graph("paper>agency", "blog>paper", "radio>agency"))!;
        var left = layout.Boxes.ToDictionary(b => b.Node.Key, b => b.X);
        left["blog"].ShouldBeLessThan(left["paper"]);
        left["paper"].ShouldBeLessThan(left["agency"]);
        left["radio"].ShouldBe(left["paper"]);
    }

    [Fact]
    public void Every_graph_is_drawn_within_its_frame_and_without_boxes_upon_each_other()
        => Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9]).Array[1, 25].Sample(edges =>
        {
            var layout = OriginLayout.Of(Graph([.. edges.Select(e => $"n{e.Item1}>n{e.Item2}").Distinct()]))!;
            layout.Boxes.ShouldAllBe(b => b.X >= 0 && b.X + OriginLayout.BoxWidth <= OriginLayout.Width && b.Y >= 0 && b.Y + OriginLayout.BoxHeight <= layout.Height);
            foreach (var (a, b) in layout.Boxes.SelectMany((a, i) => layout.Boxes.Skip(i + 1).Select(b => (a, b))))
                (Math.Abs(a.X - b.X) >= OriginLayout.BoxWidth || Math.Abs(a.Y - b.Y) >= OriginLayout.BoxHeight).ShouldBeTrue();
            layout.Arrows.Length.ShouldBe(edges.Distinct().Count());
        });

    [Fact]
    public void Days_stand_in_order_between_the_ends_of_the_axis()
        => Gen.Select(Gen.Int[0, 20000], Gen.Int[0, 20000], Gen.Int[0, 20000]).Sample((a, b, c) =>
        {
            var days = new[] { a, b, c }.Order().Select(d => Monday.AddDays(d)).ToArray();
            var axis = TimeAxis.Over(days[0], days[2]);
            var places = days.Select(axis.At).ToList();
            places.ShouldBeInOrder();
            places.ShouldAllBe(x => x >= axis.Start && x <= axis.End);
            axis.Marks.Length.ShouldBeLessThanOrEqualTo(12);
            axis.Marks.ShouldAllBe(m => m > axis.First && m <= axis.Last);
        });

    private static OriginGraph Graph(params string[] edges)
    {
        var pairs = edges.Select(e => e.Split('>')).ToList();
        return new(1, [.. pairs.SelectMany(p => p).Distinct().Select(n => new OriginNode(n, n, OriginNodeKind.Outlet, 1, false))], [.. pairs.Select(p => new OriginEdge(p[0], p[1], OriginEdgeKind.Cites, ["r"]))], 0);
    }
}
