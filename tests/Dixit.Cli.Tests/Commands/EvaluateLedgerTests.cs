using System.Text.Json;
using Dixit.Tests;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Commands;

/// <summary>What the engine makes of the development ledger may get better, and not worse.</summary>
public sealed class EvaluateLedgerTests
{
    [Fact]
    public async Task The_development_ledger_keeps_what_it_has_reached()
    {
        var ended = await Run.Dixit("eval", "ledger", "--format", "json", Path.Combine(Repository.Root, "tests", "ledgers", "dev"));
        ended.Code.ShouldBe(0, ended.Error);
        var scores = JsonDocument.Parse(ended.Output).RootElement;
        double Of(string measure, int figure) => scores.GetProperty(measure)[figure].GetDouble();
        const int Precision = 0, Recall = 1, F1 = 2;

        Of("copies", F1).ShouldBe(1);
        Of("origins", Precision).ShouldBe(1);
        Of("origins", Recall).ShouldBeGreaterThan(0.9);
        Of("statements", Recall).ShouldBeGreaterThan(0.8);
        Of("joins", Precision).ShouldBeGreaterThan(0.9, "a wrong join puts words into somebody's mouth");
        Of("joins", Recall).ShouldBeGreaterThan(0.25);
        Of("readings", Recall).ShouldBeGreaterThan(0.55);
        Of("positions", F1).ShouldBeGreaterThan(0.28);
    }
}
