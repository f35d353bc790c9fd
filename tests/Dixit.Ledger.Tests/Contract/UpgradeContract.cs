using System.Text.RegularExpressions;
using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Tests;

public abstract partial class LedgerContract
{
    /// <summary>What marks the test's own ledger as one of a schema, beside the record of the steps.</summary>
    private protected virtual string Mark(int schema) => "SELECT 1";

    /// <summary>Takes the steps after the first off the test's own ledger, which is then as that step left it.</summary>
    private protected Task StepBack()
    {
        var drops = Migration.For("Sqlite").Skip(1).SelectMany(step => Made().Matches(step.Sql)).Reverse()
            .Select(m => m.Groups["column"].Success ? $"ALTER TABLE {m.Groups["table"].Value} DROP COLUMN {m.Groups["column"].Value}" : $"DROP {m.Groups["kind"].Value} {m.Groups["name"].Value}");
        return Sql(string.Join("; ", drops.Append("DELETE FROM schema_migration WHERE number > 1").Append(Mark(1))));
    }

    [Fact]
    public async Task A_ledger_of_the_first_schema_is_brought_up_in_place_with_all_that_it_holds()
    {
        await AddDispute();
        await Ledger.Correct(new Reject("r3#1"), "Ada", Now);
        var before = await Kept(Ledger);
        await StepBack();

        await using var ledger = await Open();
        (await Kept(ledger)).ShouldBe(before);
        var checkup = await ledger.Check(Now);
        (checkup.Problems.Length, checkup.Schema, checkup.Counts["report"], checkup.Counts["development"]).ShouldBe((0, Migration.For("Sqlite").Count, 4, 0));

        // It goes on from there: what was known before is no news.
        await ledger.AddWatch(Question, Now);
        await ledger.Add(Study.Of("more", "2022-12-05", new Told("state:UA", "Iran gave missiles", Missiles), new Told("state:RU", "Iran gave missiles", Missiles)), Now);
        (await ledger.Developments(new(), Now)).Items.Select(d => (d.Kind, d.Actor!.Key)).ShouldBe([(Views.DevelopmentKind.Actor, "state:RU")]);
        await using var again = await Open();
        (await again.Watches(new(), Now)).Items.Length.ShouldBe(1);
    }

    private static async Task<string> Kept(ILedger ledger)
        => string.Join('\n', (await Exported(ledger)).Split('\n').Where(line => !line.StartsWith("{\"kind\":\"development\"", StringComparison.Ordinal)));

    [GeneratedRegex(@"CREATE (?<kind>TABLE|INDEX) (?<name>\w+)|ALTER TABLE (?<table>\w+) ADD COLUMN (?<column>\w+)")]
    private static partial Regex Made();
}
