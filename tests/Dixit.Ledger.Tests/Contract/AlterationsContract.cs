using Dixit.Attribution;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Tests;

public abstract partial class LedgerContract
{
    private static Told Denial => new("person:hossein amirabdollahian", "giving missiles to Russia", Missiles) { Act = Act.Deny, Stance = Stance.Rejects };
    private static Told Accusation => new("state:UA", "that arms came by sea", Arms) { Act = Act.Accuse };

    [Fact]
    public async Task A_first_version_alters_nothing() => (await Altered(Study.Of("r1", "2022-11-01", Denial, Accusation))).ShouldBe("");

    [Fact]
    public async Task Another_act_or_stance_between_versions_is_an_alteration()
    {
        (await Altered(Study.Of("r1", "2022-11-01", Denial, Accusation), Study.Of("r1", "2022-11-02", Denial with { Words = "giving some missiles to Russia", Act = Act.State, Stance = Stance.Holds }, Accusation)))
            .ShouldBe("Altered Act+Stance r1#1 -> r1#3 @2");
    }

    [Fact]
    public async Task Another_speaker_is_an_alteration_and_a_closer_name_is_none()
    {
        (await Altered(Study.Of("r1", "2022-11-01", Denial, Accusation), Study.Of("r1", "2022-11-02", Denial with { Speaker = "state:IR" }, Accusation with { Speaker = "state:RU" })))
            .ShouldBe("Altered Speaker r1#2 -> r1#4 @2");
    }

    [Fact]
    public async Task What_was_withdrawn_or_added_is_an_alteration()
    {
        (await Altered(Study.Of("r1", "2022-11-01", Denial, Accusation), Study.Of("r1", "2022-11-02", Accusation, new Told("state:RU", "nothing was ever received", Drones))))
            .ShouldBe("Added  -> r1#4 @2\nWithdrawn r1#1 ->  @2");
    }

    [Fact]
    public async Task What_people_corrected_or_rejected_is_no_alteration()
    {
        await Ledger.Add(Study.Of("r1", "2022-11-01", Denial, Accusation), Now);
        await Ledger.CorrectAll([new Edit("r1#1") { Act = Act.Decline, Stance = Stance.Open, Actor = "state:UA" }, new Reject("r1#2")], "Ada", Now);
        (await Altered(Study.Of("r1", "2022-11-02", Denial))).ShouldBe("");
    }

    [Fact]
    public async Task Alterations_are_listed_over_all_and_come_with_an_import()
    {
        await Add(Study.Of("r1", "2022-11-01", Denial, Accusation), Study.Of("r2", "2022-11-01", Denial), Study.Of("r1", "2022-11-02", Denial with { Act = Act.Decline }), Study.Of("r2", "2022-11-02"));
        const string Report1 = "Altered Act r1#1 -> r1#3 @2\nWithdrawn r1#2 ->  @2", Report2 = "Withdrawn r2#1 ->  @2";
        (await All(Ledger, new())).ShouldBe(Report2 + "\nWithdrawn r1#2 ->  @2\nAltered Act r1#1 -> r1#3 @2");
        (await All(Ledger, new() { Report = "r2" })).ShouldBe(Report2);
        (await All(Ledger, new() { Kind = AlterationKind.Altered })).ShouldBe("Altered Act r1#1 -> r1#3 @2");
        (await All(Ledger, new() { Claim = 1, Kind = AlterationKind.Withdrawn })).Split('\n').Length.ShouldBe(2);
        (await All(Ledger, new() { Claim = 99 })).ShouldBe("");
        (await All(Ledger, new() { Since = (await Ledger.Alterations(new(), Now)).Items[0].At })).ShouldBe(Report2);
        Lines((await Ledger.Report("r1", Now))!.Alterations).ShouldBe(Report1);
        var page = await Ledger.Alterations(new() { Limit = 2 }, Now);
        Lines((await Ledger.Alterations(new() { Limit = 2, Cursor = page.Next }, Now)).Items).ShouldBe("Altered Act r1#1 -> r1#3 @2");

        await using var other = await OpenOther();
        await other.Import(new StringReader(await Exported(Ledger)), Now);
        (await All(other, new())).ShouldBe(await All(Ledger, new()));
    }

    [Fact]
    public async Task An_alteration_is_told_to_those_who_watch()
    {
        await Altered(Study.Of("r1", "2022-11-01", Denial, Accusation), Study.Of("r1", "2022-11-02", Denial with { Words = "giving some missiles to Russia", Act = Act.State, Stance = Stance.Holds }));
        (await Ledger.Developments(new() { Kinds = [DevelopmentKind.Altered], OldestFirst = true }, Now)).Items.Select(d => (d.Before?.Name, d.Statement?.Name, d.Detail))
            .ShouldBe([("r1#1", "r1#3", "act,stance"), ("r1#2", null, "withdrawn")]);
    }

    private async Task<string> Altered(params ReportStudy[] versions)
    {
        await Add(versions);
        return Lines((await Ledger.Report("r1", Now))!.Alterations);
    }

    private static async Task<string> All(ILedger ledger, AlterationFilter filter) => Lines((await ledger.Alterations(filter, Now)).Items);

    private static string Lines(IEnumerable<AlterationView> alterations) => string.Join('\n', alterations.Select(a =>
        $"{a.Kind} {string.Join('+', a.Fields)}{(a.Fields.IsEmpty ? "" : " ")}{a.Earlier?.Name} -> {a.Later?.Name} @{a.Version}"));
}
