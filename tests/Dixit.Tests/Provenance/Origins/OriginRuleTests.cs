using Dixit.Provenance;
using Shouldly;
using Xunit;
using static Dixit.Tests.Provenance.Known;

namespace Dixit.Tests.Provenance;

/// <summary>The rules of docs/decisions/0081-origins.md, each by its example.</summary>
public sealed class OriginRuleTests
{
    [Fact]
    public void Copies_of_one_wire_are_one_origin_that_one_of_them_tells()
    {
        var origin = Origins(
            Report("1", "paper-a", By("ministry")).In("wire"),
            Report("2", "paper-b", By("ministry")).In("wire"),
            Report("3", "paper-c", By("ministry")).In("wire").Crediting("afp")).ShouldHaveSingleItem();
        (origin.Kind, origin.Name).ShouldBe((OriginKind.Wire, "afp"));
        origin.Reports.ShouldBe(["1", "2", "3"]);
        origin.Outlets.ShouldBe(["afp", "paper-a", "paper-b", "paper-c"]);
    }

    [Fact]
    public void What_an_agency_reports_is_one_origin_whoever_prints_it()
        => Origins(Report("1", "afp", By("ministry")), Report("2", "paper-a", By("rebels")).Crediting("afp"), Report("3", "reuters", By("ministry")))
            .Select(o => (o.Name, o.Reports.Length)).ShouldBe([("afp", 2), ("reuters", 1)]);

    [Fact]
    public void A_chain_ends_at_the_outlet_beyond_which_nothing_is_told()
    {
        var origin = Origins(
            Report("1", "paper-a", ByUnnamed("deux responsables").Through("wsj")),
            Report("2", "paper-b", ByUnnamed("two officials").Through("paper-a", "wsj"))).ShouldHaveSingleItem();
        (origin.Kind, origin.Name).ShouldBe((OriginKind.Outlet, "wsj"));
        origin.Outlets.ShouldBe(["paper-a", "paper-b", "wsj"]);
    }

    [Fact]
    public void Who_is_cited_and_says_where_it_has_it_from_has_passed_it_on()
        => Origins(Report("1", "paper-a", ByUnnamed("a source").Through("le-monde")), Report("2", "le-monde", By("ministry")).Crediting("afp"))
            .ShouldHaveSingleItem().Name.ShouldBe("afp");

    [Fact]
    public void What_a_statement_tells_goes_before_what_its_report_credits()
        => Origins(Report("1", "paper-a", By("minister").Told("bbc")).Crediting("afp")).ShouldHaveSingleItem().Name.ShouldBe("bbc");

    [Fact]
    public void An_interview_is_the_origin_of_who_cites_it()
        => Origins(Report("1", "bbc", By("minister").Told("bbc")), Report("2", "paper-a", By("minister").Told("bbc"))).ShouldHaveSingleItem().Reports.ShouldBe(["1", "2"]);

    [Fact]
    public void A_report_that_does_not_tell_where_it_has_it_from_adds_none()
    {
        var origins = Dixit.Provenance.Origins.Of([Report("1", "paper-a", By("ministry")).Crediting("afp"), Report("2", "paper-b", By("ministry")), Report("3", null, ByUnnamed("a source"))]);
        origins.Known.ShouldHaveSingleItem().Reports.ShouldBe(["1"]);
        origins.Unknown.ShouldBe(["2", "3"]);
    }

    [Fact]
    public void Of_two_credits_one_that_others_have_alone_is_enough()
        => Origins(Report("1", "paper-a").Crediting("afp", "reuters"), Report("2", "paper-b").Crediting("reuters")).ShouldHaveSingleItem().Name.ShouldBe("reuters");

    [Fact]
    public void Two_outlets_that_cite_each_other_are_two_and_the_chain_ends()
        => Origins(Report("1", "paper-a", From("paper-b")), Report("2", "paper-b", From("paper-a"))).Select(o => o.Name).ShouldBe(["paper-a", "paper-b"]);
}
