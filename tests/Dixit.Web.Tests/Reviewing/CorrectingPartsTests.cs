using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Reviewing;

/// <summary>What can be corrected on the pages of what is corrected.</summary>
public sealed class CorrectingPartsTests(SampleDesk sample) : IClassFixture<SampleDesk>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_lets_its_statements_be_judged_where_they_stand()
    {
        var page = await sample.Desk.Page("/reports/1");
        var statement = (await sample.Desk.Ledger.Report("1", Now))!.Statements[0];
        var form = page.QuerySelector($"form[action='/review/{statement.Id}/accept']")!;
        form.QuerySelector("input[name=back]")!.GetAttribute("value").ShouldBe("/reports/1");
        form.QuerySelector("input[name=next]")!.GetAttribute("value").ShouldBe($"s{statement.Number}");
    }

    [Fact]
    public async Task A_claim_can_be_merged_and_its_variants_split_off_but_not_as_of_a_day()
    {
        (await sample.Desk.Page("/claims/1")).QuerySelectorAll("form[action='/claims/1/merge'], form[action='/claims/1/split']").Length.ShouldBe(2);
        (await sample.Desk.Page("/claims/1?as-of=2024-09-30")).QuerySelector("form[action='/claims/1/merge']").ShouldBeNull();
    }

    [Fact]
    public async Task An_actor_can_be_merged_and_split()
    {
        var actor = (await sample.Desk.Ledger.Actor("state:CH", cancellation: Now))!.Summary.Actor;
        (await sample.Desk.Page($"/actors/{actor.Id}")).QuerySelectorAll($"form[action='/actors/{actor.Id}/merge'], form[action='/actors/{actor.Id}/split']").Length.ShouldBe(2);
    }
}
