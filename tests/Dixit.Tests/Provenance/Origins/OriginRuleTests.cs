using Dixit.Provenance;
using Shouldly;
using Xunit;
using static Dixit.Tests.Provenance.Known;

namespace Dixit.Tests.Provenance;

/// <summary>The rules of docs/decisions/0081-origins.md, each by its example.</summary>
public sealed class OriginRuleTests
{
    [Fact]
    public void Copies_of_one_wire_are_one_origin()
        => Origins(
            Report("1", "paper-a", ByUnnamed("two officials")).In("wire"),
            Report("2", "paper-b", ByUnnamed("two officials")).In("wire"),
            Report("3", "paper-c", ByUnnamed("two officials")).In("wire").Crediting("afp"))
        .ShouldHaveSingleItem().Reports.ShouldBe(["1", "2", "3"]);

    [Fact]
    public void Reports_that_credit_an_agency_for_the_same_words_of_the_same_source_share_its_origin()
    {
        var origin = Origins(
            Report("1", "paper-a", ByUnnamed("un diplomate", "w")).Crediting("afp"),
            Report("2", "paper-b", ByUnnamed("un diplomate", "w")).Crediting("afp")).ShouldHaveSingleItem();
        (origin.Kind, origin.Name).ShouldBe((OriginKind.Outlet, "afp"));
        origin.Reports.ShouldBe(["1", "2"]);
    }

    [Fact]
    public void Other_words_under_the_same_credit_are_of_unknown_origin()
    {
        var origins = Dixit.Provenance.Origins.Of([
            Report("1", "paper-a", ByUnnamed("un diplomate", "w")).Crediting("afp"),
            Report("2", "paper-b", ByUnnamed("un diplomate", "w")).Crediting("afp"),
            Report("3", "paper-c", ByUnnamed("un militaire", "x")).Crediting("afp")]);
        origins.Known.ShouldHaveSingleItem().Reports.ShouldBe(["1", "2"]);
        origins.Unknown.ShouldBe(["3"]);
    }

    [Fact]
    public void A_report_that_tells_no_source_adds_none()
    {
        var origins = Dixit.Provenance.Origins.Of([Report("1", "paper-a", By("ministry", "2024-03-05")), Report("2", "paper-b", new ClaimStatement([], "", null, [], null)), Report("3", null, ByUnnamed("a source"))]);
        origins.Known.ShouldHaveSingleItem().Reports.ShouldBe(["1"]);
        origins.Unknown.ShouldBe(["2", "3"]);
    }

    [Fact]
    public void Two_papers_that_cite_a_third_with_its_officials_have_it_from_there()
    {
        var origin = Origins(
            Report("1", "paper-a", ByUnnamed("deux responsables").Through("wsj")),
            Report("2", "paper-b", ByUnnamed("two officials").Through("paper-a", "wsj")),
            Report("3", "wsj", ByUnnamed("US officials"))).ShouldHaveSingleItem();
        (origin.Kind, origin.Name).ShouldBe((OriginKind.Outlet, "wsj"));
        origin.Outlets.ShouldBe(["paper-a", "paper-b", "wsj"]);
    }

    [Fact]
    public void Unnamed_sources_of_two_outlets_are_two_origins()
        => Origins(Report("1", "paper-a", ByUnnamed("a source")), Report("2", "paper-b", ByUnnamed("a source"))).Length.ShouldBe(2);

    [Fact]
    public void A_public_statement_is_one_origin_however_many_quote_it()
    {
        var papers = Enumerable.Range(1, 5).Select(i => Report($"{i}", $"paper-{i}", By("ministry", "2024-03-05", $"words-{i}"))).ToArray();
        var origin = Origins(papers).ShouldHaveSingleItem();
        (origin.Kind, origin.Name, origin.Reports.Length).ShouldBe((OriginKind.Statement, "ministry", 5));
    }

    [Fact]
    public void The_same_words_are_one_utterance_whatever_the_days_say()
        => Origins(Report("1", "paper-a", By("ministry", "2024-03-05", "w")), Report("2", "paper-b", By("ministry", "2024-03-06", "w"))).Length.ShouldBe(1);

    [Fact]
    public void Other_words_on_another_day_are_another_origin()
        => Origins(Report("1", "paper-a", By("ministry", "2024-03-05", "w")), Report("2", "paper-b", By("ministry", "2024-03-09", "x"))).Length.ShouldBe(2);

    [Fact]
    public void An_undated_statement_adds_none_to_a_dated_one()
        => Origins(Report("1", "paper-a", By("ministry", "2024-03-05", "w")), Report("2", "paper-b", By("ministry", null, "x")), Report("3", "paper-c", By("ministry", "2024-03", "y"))).Length.ShouldBe(1);

    [Fact]
    public void A_source_that_speaks_to_two_outlets_is_two_origins()
    {
        var origins = Origins(Report("1", "bbc", By("minister", "2024-03-05", "w").Told("bbc")), Report("2", "paper-b", By("minister", "2024-03-05", "x").Told("france-inter")));
        origins.Select(origin => origin.Kind).ShouldBe([OriginKind.Interview, OriginKind.Interview]);
    }

    [Fact]
    public void A_report_that_repeats_an_interview_without_saying_so_adds_none()
        => Origins(Report("1", "bbc", By("minister", "2024-03-05", "w").Told("bbc")), Report("2", "paper-b", By("minister", "2024-03-05", "x"))).Length.ShouldBe(1);

    [Fact]
    public void Agencies_that_pass_on_a_ministry_add_none()
        => Origins(Report("1", "paper-a", By("ministry", "2024-03-05").Through("tass")), Report("2", "paper-b", By("ministry", "2024-03-05").Through("interfax"))).Length.ShouldBe(1);

    [Fact]
    public void Who_vouches_for_what_another_is_said_to_have_said_is_the_origin()
    {
        var hearsay = By("tehran", "2024-03-05") with { Chain = [Source("kyiv"), Source("tehran")] };
        Origins(Report("1", "paper-a", hearsay), Report("2", "paper-b", By("kyiv", "2024-03-05"))).ShouldHaveSingleItem().Name.ShouldBe("kyiv");
    }

    [Fact]
    public void An_outlet_cited_without_its_source_adds_none_where_its_source_is_known()
        => Origins(Report("1", "paper-a", From("le-monde")), Report("2", "le-monde", By("minister", "2024-03-05"))).ShouldHaveSingleItem().Name.ShouldBe("minister");

    [Fact]
    public void An_outlet_that_only_cites_another_is_no_origin()
        => Origins(Report("1", "paper-a", From("le-monde")), Report("2", "le-monde", From("reuters"))).ShouldHaveSingleItem().Name.ShouldBe("reuters");

    [Fact]
    public void Two_who_speak_together_are_one_voice()
        => Origins(Report("1", "paper-a", By("x", "2024-03-05") with { Actors = ["x", "y"] }), Report("2", "paper-b", By("y", "2024-03-05"))).Length.ShouldBe(1);
}
