using System.Collections.Immutable;
using CsCheck;
using Dixit.Claims;
using Dixit.Claims.Lexicon;
using Dixit.Text;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Claims;

/// <summary>What holds of every two propositions; which ones are one claim is told in <c>specs/72-claims.md</c>.</summary>
public sealed class ClaimMatcherTests
{
    private static readonly ClaimMatcher Matcher = new(Concepts.Load());

    private static readonly Gen<string> Who = Pick("state:IR", "state:RU", "state:UA", "body:acme", "person:ann hill", "thing:mayor", "word:zorg");

    private static readonly Gen<string> What = Pick("thing:missile", "thing:ballistic-missile", "thing:weapon", "thing:drone", "thing:bridge", "event:attack", "word:zorg");

    private static readonly Gen<Proposition> Propositions =
        from predicate in Pick("event:transfer", "event:buy", "event:attack", "event:bombard", "event:close", "word:zorg")
        from agent in Gen.Select(Gen.Bool, Who)
        from theme in Gen.Select(Gen.Bool, What)
        from recipient in Gen.Select(Gen.Bool, Who)
        from quantity in Pick("", "2", "petit nombre")
        from aspect in Pick(Enum.GetValues<Aspect>())
        from year in Pick(0, 2021, 2023)
        from scene in Pick("", "person:ann hill", "body:acme")
        select new Proposition
        {
            Predicate = predicate,
            Wording = predicate,
            Aspect = aspect,
            Time = year == 0 ? null : Period.Year(year),
            Scene = scene.Length == 0 ? [] : [scene],
            Participants =
            [
                .. agent.Item1 ? [Of(Role.Agent, agent.Item2)] : ImmutableArray<Participant>.Empty,
                .. theme.Item1 ? [Of(Role.Theme, theme.Item2) with { Quantity = quantity.Length == 0 ? null : quantity }] : ImmutableArray<Participant>.Empty,
                .. recipient.Item1 ? [Of(Role.Recipient, recipient.Item2)] : ImmutableArray<Participant>.Empty,
            ],
        };

    [Fact]
    public void A_proposition_with_a_participant_is_the_same_as_itself()
        => Propositions.Where(p => !p.Participants.IsEmpty).Sample(p => Matcher.Compare(p, p).Relation.ShouldBe(Relation.Same));

    [Fact]
    public void Each_way_mirrors_the_other()
        => Gen.Select(Propositions, Propositions).Sample((a, b) =>
        {
            var (there, back) = (Matcher.Compare(a, b), Matcher.Compare(b, a));
            back.Relation.ShouldBe(there.Relation switch { Relation.Wider => Relation.Narrower, Relation.Narrower => Relation.Wider, var same => same });
            back.Score.ShouldBe(there.Score);
            back.Facet.ShouldBe(there.Facet);
        });

    [Fact]
    public void What_is_not_unrelated_shares_a_handle()
        => Gen.Select(Propositions, Propositions).Sample((a, b) =>
        {
            if (Matcher.Compare(a, b).Relation != Relation.Unrelated) Matcher.Handles(a).Intersect(Matcher.Handles(b)).ShouldNotBeEmpty($"{a} | {b}");
        });

    [Fact]
    public void Other_agents_or_recipients_with_names_make_no_claim_together()
        => Gen.Select(Propositions, Pick(Role.Agent, Role.Recipient)).Sample((p, role) =>
        {
            var (one, other) = (With(p, role, "state:CN"), With(p, role, "state:SY"));
            Matcher.Compare(one, other).Relation.ShouldBe(Relation.Unrelated);
        });

    [Fact]
    public void What_is_wanted_or_judged_is_another_matter()
        => Gen.Select(Propositions, Pick(Aspect.Wanted, Aspect.Judged)).Sample((p, aspect)
            => Matcher.Compare(p with { Aspect = aspect }, p with { Aspect = Aspect.Done }).Relation.ShouldBe(Relation.Unrelated));

    [Fact]
    public void Nameless_propositions_of_reports_that_name_nobody_in_common_are_apart()
    {
        var closed = new Proposition { Predicate = "event:close", Wording = "fermer", Participants = [Of(Role.Theme, "thing:bridge")], Scene = ["person:ann hill"] };
        Matcher.Compare(closed, closed with { Scene = ["person:bob lake"] }).Relation.ShouldBe(Relation.Unrelated);
        Matcher.Compare(closed, closed with { Scene = ["person:ann hill", "person:bob lake"] }).Relation.ShouldBe(Relation.Same);
        Matcher.Compare(closed, closed with { Scene = [] }).Relation.ShouldBe(Relation.Same);
    }

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Participant Of(Role role, string key) => new(role, key, key, default);

    private static Proposition With(Proposition proposition, Role role, string key)
        => proposition with { Participants = [.. proposition.Participants.Where(p => p.Role != role).Append(Of(role, key)).OrderBy(p => p.Role)] };
}
