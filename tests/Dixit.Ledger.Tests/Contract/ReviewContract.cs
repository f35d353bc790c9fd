using Dixit.Attribution;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Tests;

public abstract partial class LedgerContract
{
    private static readonly ReviewFilter AnythingUnsure = new() { Below = 0.5, Acts = [] };

    private Task AddUnsure() => Add(
        Study.Of("a1", "2022-11-01", new Told("state:UA", "sure", Missiles) { Act = Act.Accuse }, new Told("state:UA", "unsure", Strikes) { Confidence = 0.3 }),
        Study.Of("a2", "2022-11-02", new Told("person:hossein amirabdollahian", "denial", Missiles) { Act = Act.Deny, Stance = Stance.Rejects, Confidence = 0.7 }),
        Study.Of("a3", "2022-11-03", new Told("state:RU", "least sure", Drones) { Confidence = 0.1 }, new Told("state:RU", "sure", Drones)));

    [Fact]
    public async Task What_is_unsure_or_weighs_much_waits_for_review()
    {
        await AddUnsure();
        (await Queue(new())).ShouldBe("a3#1 a2#1 a1#2 a1#1");
        (await Queue(new() { Order = ReviewOrder.Oldest })).ShouldBe("a1#1 a1#2 a2#1 a3#1");
        (await Queue(new() { Order = ReviewOrder.LeastSure })).ShouldBe("a3#1 a1#2 a2#1 a1#1");
        (await Queue(AnythingUnsure)).ShouldBe("a3#1 a1#2");
        (await Queue(AnythingUnsure with { Below = 0 })).ShouldBe("");
        (await Queue(new() { Actor = "state:IR" })).ShouldBe("a2#1");
        (await Queue(new() { Actor = "person:hossein amirabdollahian" })).ShouldBe("a2#1");
        (await Queue(new() { Actor = "person:nobody" })).ShouldBe("");
        (await Queue(new() { Claim = 2 })).ShouldBe("a1#2");
        (await Queue(new() { Report = "a1" })).ShouldBe("a1#2 a1#1");
        (await Queue(new() { Language = "en" })).ShouldBe("a3#1 a2#1 a1#2 a1#1");
        (await Queue(new() { Language = "fr" })).ShouldBe("");
    }

    [Fact]
    public async Task What_was_reviewed_waits_no_more_until_it_is_undone()
    {
        await AddUnsure();
        (await Ledger.CountWaiting(new(), 3, Now)).ShouldBe(new(3, true));
        (await Ledger.CountWaiting(new(), 4, Now)).ShouldBe(new(4, false));
        var taken = await Ledger.CorrectAll([new Confirm("a1#1"), new Reject("a3#1")], "Ada", Now);
        taken.Select(c => (c.Kind, c.Target, c.By)).ShouldBe([("confirm", "a1#1", "Ada"), ("reject", "a3#1", "Ada")]);
        (await Queue(new())).ShouldBe("a2#1 a1#2");
        await Ledger.Undo(taken[1].Id, "Ada", Now);
        (await Queue(new())).ShouldBe("a3#1 a2#1 a1#2");
        await Ledger.Add(Study.Of("a1", "2022-11-04", new Told("state:UA", "sure", Missiles) { Act = Act.Accuse }), Now);
        (await Queue(new())).ShouldBe("a3#1 a2#1");
    }

    [Fact]
    public async Task Of_several_corrections_all_are_taken_or_none()
    {
        await AddUnsure();
        (await Should.ThrowAsync<LedgerException>(() => Ledger.CorrectAll([new Confirm("a1#1"), new Confirm("a9#1")], "Ada", Now))).Message.ShouldContain("a9#1");
        (await Ledger.Corrections(new(), Now)).Items.ShouldBeEmpty();
        (await Ledger.Statement("a1#1", Now))!.Review.ShouldBe(Review.Suggested);
    }

    [Theory]
    [InlineData(ReviewOrder.Newest)]
    [InlineData(ReviewOrder.Oldest)]
    [InlineData(ReviewOrder.LeastSure)]
    public async Task Pages_of_the_queue_follow_one_another(ReviewOrder order)
    {
        for (var i = 0; i < 4; i++) await Add(Study.Of($"r{i}", null, new Told("state:UA", "x", Missiles) { Confidence = 0.1 * (i % 2) }, new Told("state:UA", "y", Drones) { Confidence = 0.2 }));
        var all = await Queue(new() { Order = order });
        var (seen, cursor) = (new List<string>(), (string?)null);
        do
        {
            var page = await Ledger.Waiting(new() { Order = order, Limit = 3, Cursor = cursor }, Now);
            seen.AddRange(page.Items.Select(s => s.Name));
            cursor = page.Next;
        }
        while (cursor is not null);
        string.Join(' ', seen).ShouldBe(all);
        seen.Count.ShouldBe(8);
    }

    [Fact]
    public async Task Precision_follows_from_what_people_confirmed_edited_and_rejected()
    {
        await AddUnsure();
        var statement = (await Ledger.Statement("a3#2", Now))!.Statement;
        await Ledger.CorrectAll(
        [
            new Confirm("a1#1"), new Reject("a1#2"), new Edit("a2#1") { Act = Act.Decline, Stance = Stance.Open }, new Edit("a3#1") { Actor = "state:UA" }, new Move("a3#1", null),
            new Edit("a3#2") { Act = statement.Act, Content = statement.Content },
        ], "Ada", Now);
        var precision = await Ledger.Precision(Now);
        precision.Rows.Select(r => (r.Act, r.Language, r.Confirmed, r.Edited, r.Rejected)).ShouldBe(
            [(Act.State, "en", 1, 1, 1), (Act.Accuse, "en", 1, 0, 0), (Act.Deny, "en", 0, 1, 0)]);
        precision.All.Fields.ShouldBe(new(Span: 0, Act: 1, Stance: 1, Actor: 1, Said: 0, Claim: 1));
        precision.All.Right.ShouldBe(new(2, 5));
        precision.All.Statements.ShouldBe(new(4, 5));

        await Ledger.Undo(3, "Ada", Now);
        (await Ledger.Precision(Now)).Rows.ShouldNotContain(r => r.Act == Act.Deny);
    }

    [Fact]
    public async Task A_statement_that_was_reviewed_counts_once_however_many_versions_carry_it_on()
    {
        await AddUnsure();
        await Ledger.Correct(new Confirm("a1#1"), "Ada", Now);
        await Ledger.Add(Study.Of("a1", "2022-11-04", new Told("state:UA", "sure", Missiles) { Act = Act.Accuse }, new Told("state:RU", "new", Drones)), Now);
        (await Ledger.Precision(Now)).All.Reviewed.ShouldBe(1);
    }

    [Fact]
    public async Task The_trail_is_filtered_by_who_when_and_what()
    {
        await AddUnsure();
        var first = await Ledger.Correct(new Confirm("a1#1"), "Ada", Now);
        var second = await Ledger.Correct(new Reject("a1#2"), "Bo", Now);
        (await Ledger.Corrections(new() { By = "Ada" }, Now)).Items.Select(c => c.Id).ShouldBe([first.Id]);
        (await Ledger.Corrections(new() { Kind = "reject" }, Now)).Items.Select(c => c.Id).ShouldBe([second.Id]);
        (await Ledger.Corrections(new() { Since = second.At }, Now)).Items.Select(c => c.Id).ShouldBe([second.Id]);
        (await Ledger.Corrections(new() { By = "Bo", Kind = "confirm" }, Now)).Items.ShouldBeEmpty();
    }

    private async Task<string> Queue(ReviewFilter filter) => string.Join(' ', (await Ledger.Waiting(filter, Now)).Items.Select(s => s.Name));
}
