using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Ledger.Views;
using Dixit.Provenance;
using Dixit.Text;

namespace Dixit.Ledger.Tests;

public abstract partial class LedgerContract
{
    [Fact]
    public async Task An_empty_ledger_has_nothing_to_count()
    {
        (await Ledger.Overview(cancellation: Now)).ShouldBe(new(0, 0, 0, 0, 0, 0, new(0, false), null));
        (await Weekly(Ledger.Weeks(Now))).ShouldBe("undated 0");
        (await Ledger.OriginGraph(1, null, Now)).ShouldBeNull();
        (await Weekly(Ledger.ClaimWeeks(1, Now))).ShouldBe("undated 0");
        (await Weekly(Ledger.ActorWeeks(1, Now))).ShouldBe("undated 0");
    }

    [Fact]
    public async Task The_overview_counts_what_the_ledger_holds()
    {
        await AddDispute();
        var overview = await Ledger.Overview(cancellation: Now);
        (overview.Reports, overview.Statements, overview.Claims, overview.Publishers, overview.Changes).ShouldBe((4, 5, 2, 4, 1));
        overview.Actors.ShouldBe((await Ledger.Actors(new(), Now)).Items.Length);
        overview.Waiting.ShouldBe(new(3, false));
        overview.Latest.ShouldBe((await Ledger.Report("r4", Now))!.Versions[0].Added);
        await Ledger.Correct(new Reject("r1#2"), "Ada", Now);
        var after = await Ledger.Overview(new() { Acts = [], Below = 0 }, Now);
        (after.Statements, after.Claims, after.Waiting).ShouldBe((4, 1, new(0, false)));
    }

    [Fact]
    public async Task Statements_are_counted_by_the_week_in_which_they_were_said_else_published()
    {
        await AddDispute(); // Said or published on Tuesday 1 November 2022 (three times), on the 8th, and on the 30th.
        (await Weekly(Ledger.Weeks(Now))).ShouldBe("2022-10-31 ×3, 2022-11-07 ×1, 2022-11-28 ×1, undated 0");
        (await Weekly(Ledger.ClaimWeeks(1, Now))).ShouldBe("2022-10-31 ×2, 2022-11-07 ×1, 2022-11-28 ×1, undated 0");
        (await Weekly(ActorWeeks("state:IR"))).ShouldBe("2022-10-31 ×1, 2022-11-28 ×1, undated 0");
        (await Weekly(ActorWeeks("person:hossein amirabdollahian"))).ShouldBe("2022-10-31 ×1, undated 0");

        await Ledger.Correct(new Reject("r4#1"), "Ada", Now);
        await Ledger.Correct(new Edit("r2#1") { Said = Period.Parse("2022-11-06") }, "Ada", Now);
        await Ledger.Correct(new Edit("r3#1") { Said = Period.Parse("2022-11-07") }, "Ada", Now);
        await Add(Study.Of("r5", null, new Told("state:IR", "undated", Missiles)));
        (await Weekly(Ledger.Weeks(Now))).ShouldBe("2022-10-31 ×3, 2022-11-07 ×1, undated 1");
        (await Weekly(ActorWeeks("state:IR"))).ShouldBe("2022-10-31 ×1, undated 1");
        await Ledger.Undo(1, "Ada", Now);
        (await Weekly(ActorWeeks("state:IR"))).ShouldBe("2022-10-31 ×1, 2022-11-28 ×1, undated 1");
        (await Ledger.Check(Now)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_graph_shows_who_has_a_claim_from_whom()
    {
        await Add(
            Report("a", "Gazette", [new("afp", CreditKind.With, default)]),
            Report("b", "Gazette", [], "reuters", "dpa"),
            Report("c", "Herald", [], "reuters"),
            Report("d", null, [new("afp", CreditKind.With, default)]));
        var graph = (await Ledger.OriginGraph(1, null, Now))!;
        graph.Nodes.Select(n => (n.Key, n.Kind, n.Reports, n.IsOrigin)).ShouldBe(
            [("gazette", OriginNodeKind.Unlisted, 2, false), ("reuters", OriginNodeKind.Wire, 0, true), ("afp", OriginNodeKind.Wire, 0, true), ("dpa", OriginNodeKind.Wire, 0, true), ("herald", OriginNodeKind.Unlisted, 1, false)],
            ignoreOrder: true);
        graph.Edges.Select(e => $"{e.From} {e.Kind} {e.To} {string.Join('+', e.Reports)}").ShouldBe(
            ["gazette Cites reuters b", "gazette Credits afp a", "reuters Cites dpa b", "herald Cites reuters c"], ignoreOrder: true);
        (graph.LeftOut, graph.Nodes[0].Name).ShouldBe((0, "Gazette"));
        (await Ledger.OriginGraph(1, new(new(2020, 1, 1)), Now))!.Nodes.ShouldBeEmpty();

        static ReportStudy Report(string id, string? publisher, ImmutableArray<Credit> credits, params string[] outlets)
            => Study.Of(new Report { Id = id, Text = "", Published = "2022-11-01", Publisher = publisher }, new Told("state:UA", $"missiles, {id} says", Missiles)) with
            {
                Provenance = new(credits, [new(0, [.. outlets.Select(o => new Link(LinkKind.Outlet, o, default) { Outlet = o })])]),
            };
    }

    [Fact]
    public async Task A_person_without_office_for_whom_nobody_speaks_is_private()
    {
        await Add(Study.Of("r1", "2022-11-01", new Told("person:jane doe", "missiles", Missiles), new Told("person:patrick ryder", "missiles", Missiles), new Told("state:IR", "none", Missiles)));
        (await Ledger.Actors(new(), Now)).Items.Where(a => a.IsPrivate).Select(a => a.Actor.Key).ShouldBe(["person:jane doe"]);
        (await Ledger.Actor("person:jane doe", cancellation: Now))!.Summary.IsPrivate.ShouldBeTrue();
        (await Ledger.Actors(new() { WithoutPrivate = true }, Now)).Items.Select(a => a.Actor.Key).ShouldNotContain("person:jane doe");
    }

    [Fact]
    public async Task Claims_are_filtered_by_who_tells_them_and_what_is_held()
    {
        await AddDispute();
        await Add(Study.Of(new Report { Id = "fr", Text = "", Published = "2022-10-01", Publisher = "Le Fil", Language = "fr" }, new Told("state:RU", "un autre sujet", Told.That("visit agent=state:RU"))));
        (await Ids(new() { Language = "fr" })).ShouldBe("3");
        (await Ids(new() { Publisher = "Le Fil" })).ShouldBe("3");
        (await Ids(new() { Publisher = "The r2" })).ShouldBe("1");
        (await Ids(new() { Language = "de" })).ShouldBe("");
        (await Ids(new() { Act = Act.Demand })).ShouldBe("2");
        (await Ids(new() { Stance = Stance.Rejects })).ShouldBe("1");
        (await Ids(new() { MinReports = 2 })).ShouldBe("1");
        (await Ids(new())).ShouldBe("1 2 3");
        (await Ids(new() { Order = ClaimOrder.NewestStatement })).ShouldBe("1 2 3");
        (await Ids(new() { Order = ClaimOrder.MostReports })).ShouldBe("1 3 2");
        foreach (var order in Enum.GetValues<ClaimOrder>())
        {
            var first = await Ledger.Claims(new() { Order = order, Limit = 2 }, Now);
            var rest = await Ledger.Claims(new() { Order = order, Limit = 2, Cursor = first.Next }, Now);
            string.Join(' ', first.Items.Concat(rest.Items).Select(c => c.Id)).ShouldBe(await Ids(new() { Order = order }));
        }
        (await Ledger.Claims(new(), Now)).Items.Select(c => (c.Id, c.Reports)).ShouldBe([(1, 4), (2, 1), (3, 1)]);
        (await Ledger.Changes(new() { Claim = 1 }, Now)).Items.Length.ShouldBe(1);
        (await Ledger.Changes(new() { Claim = 2 }, Now)).Items.ShouldBeEmpty();
        (await Ledger.Reports(new() { Language = "fr" }, Now)).Items.Select(r => r.Id).ShouldBe(["fr"]);
        (await Ledger.Reports(new() { Publisher = "The r2" }, Now)).Items.Select(r => r.Id).ShouldBe(["r2"]);
    }

    private async Task<string> Ids(ClaimFilter filter) => string.Join(' ', (await Ledger.Claims(filter, Now)).Items.Select(c => c.Id));

    private async Task<WeeklyCounts> ActorWeeks(string key) => await Ledger.ActorWeeks((await Ledger.Actor(key, cancellation: Now))!.Summary.Actor.Id, Now);

    private static async Task<string> Weekly(Task<WeeklyCounts> counting)
    {
        var counts = await counting;
        return string.Join(", ", counts.Weeks.Select(w => $"{w.Monday:yyyy-MM-dd} ×{w.Statements}").Append($"undated {counts.Undated}"));
    }
}
