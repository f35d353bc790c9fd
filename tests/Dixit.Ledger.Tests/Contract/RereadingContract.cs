using Dixit.Attribution;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Tests;

public abstract partial class LedgerContract
{
    private static ReportStudy Older(ReportStudy study) => study with { EngineVersion = "0.0.9" };

    [Fact]
    public async Task A_newer_engine_reads_again_and_reports_what_moved()
    {
        var (one, two) = (new Told("state:UA", "Iran gave missiles", Missiles), new Told("state:RU", "Iran gave nothing", Missiles));
        await Add(Older(Study.Of("r1", "2022-11-01", one, two)), Study.Of("r2", "2022-11-02", one));
        var newer = Study.Of("r1", "2022-11-01", one, two with { Stance = Stance.Rejects });
        var moved = await Ledger.Reread(_ => newer, cancellation: Now).ToListAsync(Now);
        moved.Single().Report.ShouldBe("r1");
        (moved[0].Gained.Length, moved[0].Lost.Length, moved[0].Positions).ShouldBe((0, 0, 2));
        moved[0].Changed.ShouldBe(["r1#2"]);
        (await Grid(1)).ShouldContain("state:RU: -1 2022-11-01 ×1");
        (await Ledger.Statement("r1#2", Now))!.Engine.ShouldBe(Engine.Version);
        (await Ledger.Reread(_ => newer, cancellation: Now).ToListAsync(Now)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Corrections_survive_rereading_and_what_is_lost_is_told()
    {
        var (one, two) = (new Told("state:UA", "Iran gave missiles", Missiles), new Told("state:RU", "Iran gave nothing", Missiles));
        var study = Study.Of("r1", "2022-11-01", one, two);
        await Add(Older(study));
        await Ledger.Correct(new Edit("r1#1") { Act = Act.Accuse }, "Ada", Now);
        await Ledger.Correct(new Reject("r1#2"), "Ada", Now);
        var grid = await Grid(1);
        var shorter = study with { Read = study.Read with { Statements = [study.Read.Statements[0]] }, Holdings = [study.Holdings[0]], Said = [null] };
        var moved = (await Ledger.Reread(_ => shorter, everything: true, cancellation: Now).ToListAsync(Now)).Single();
        moved.Lost.ShouldBe(["r1#2"]);
        moved.Unanchored.ShouldBe([2]);
        (await Grid(1)).ShouldBe(grid);
        (await Ledger.Statement("r1#1", Now))!.Statement.Act.ShouldBe(Act.Accuse);
        (await Ledger.Statement("r1#2", Now))!.State.ShouldBe(StatementState.Retired);

        var back = (await Ledger.Reread(_ => study, everything: true, cancellation: Now).ToListAsync(Now)).Single();
        back.Gained.ShouldBe(["r1#2"]);
        (await Ledger.Statement("r1#2", Now))!.Review.ShouldBe(Review.Rejected);
        (await Grid(1)).ShouldBe(grid);
    }
}
