using Dixit.Ledger;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Reports;

public sealed class MethodTests
{
    [Fact]
    public async Task Corrections_at_the_desk_show_as_precision_by_act_and_language()
    {
        await using var desk = await RunningDesk.Sample();
        (await desk.Page("/method")).QuerySelectorAll("[aria-labelledby=corrected] tbody tr").ShouldBeEmpty();
        var statement = (await desk.Ledger.Report(3))!.Statements[0];
        await desk.Ledger.Correct(new Confirm(statement.Name), "Odile");
        var rows = (await desk.Page("/method")).QuerySelectorAll("[aria-labelledby=corrected] tbody tr").Select(r => r.TextContent).ToList();
        rows.Count.ShouldBe(2);
        rows[0].ShouldContain("denies");
        rows[0].ShouldContain("English");
    }

    [Theory]
    [InlineData("en", "It rules on nothing")]
    [InlineData("fr", "Il ne tranche rien")]
    public async Task The_method_is_told_in_both_languages_with_what_was_measured(string language, string heading)
    {
        await using var desk = await RunningDesk.Empty();
        var page = await desk.Page("/method", language);
        page.QuerySelectorAll("h2").Select(h => h.TextContent).ShouldContain(heading);
        page.QuerySelectorAll(".measured table caption").ShouldNotBeEmpty();
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
    }
}
