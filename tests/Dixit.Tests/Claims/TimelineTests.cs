using CsCheck;
using Dixit.Attribution;
using Dixit.Claims;
using Dixit.Claims.Positions;
using Dixit.Text;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Claims;

public sealed class TimelineTests
{
    private const long Missiles = 1, Weapons = 2, Drones = 3;
    private int _statements;

    [Fact]
    public void Statements_of_one_stance_are_one_position_from_the_first_day_on()
    {
        var timeline = Of(Said("2024-03-05", Stance.Rejects), Said("2024-03-01", Stance.Rejects), Said("2024-04-02", Stance.Rejects));
        var position = timeline.Positions.ShouldHaveSingleItem();
        position.From.ShouldBe(Period.Parse("2024-03-01"));
        position.Evidence.Length.ShouldBe(3);
        timeline.Changes.ShouldBeEmpty();
    }

    [Fact]
    public void Another_stance_on_a_later_day_is_a_change()
    {
        var change = Of(Said("2024-03-01", Stance.Rejects), Said("2024-05-02", Stance.Holds, act: Act.Admit)).Changes.ShouldHaveSingleItem();
        change.Kind.ShouldBe(ChangeKind.Stance);
        change.From.Stance.ShouldBe(Stance.Rejects);
        change.To.From.ShouldBe(Period.Parse("2024-05-02"));
    }

    [Fact]
    public void Two_stances_of_one_day_contradict_each_other_and_change_nothing()
        => Of(Said("2024-03-01", Stance.Rejects), Said("2024-03-01", Stance.Holds)).Changes.ShouldBeEmpty();

    [Fact]
    public void Days_that_may_be_the_same_change_nothing()
        => Of(Said("2024-03", Stance.Rejects), Said("2024-03-12", Stance.Holds)).Changes.ShouldBeEmpty();

    [Fact]
    public void An_old_denial_that_a_later_report_recalls_without_a_date_is_no_new_position()
    {
        var timeline = Of(Said("2024-03-01", Stance.Rejects), Said("2024-05-02", Stance.Holds), Undated("2024-06-01", Stance.Rejects));
        timeline.Positions.Length.ShouldBe(2);
        timeline.Changes.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_report_read_late_takes_its_place_in_time()
    {
        var timeline = Of(Said("2024-05-02", Stance.Holds), Said("2024-03-01", Stance.Rejects));
        timeline.Changes.ShouldHaveSingleItem().To.Stance.ShouldBe(Stance.Holds);
    }

    [Fact]
    public void A_belief_that_becomes_an_assertion_is_firmer()
        => Of(Said("2024-03-01", Stance.Holds, act: Act.Believe), Said("2024-03-09", Stance.Holds)).Changes.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.Firmer);

    [Fact]
    public void Who_denied_the_whole_and_admits_a_part_has_moved()
        => Of(Said("2024-03-01", Stance.Rejects, Weapons), Said("2024-05-02", Stance.Holds, Drones)).Changes.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.Stance);

    [Fact]
    public void Who_denies_the_whole_may_deny_its_parts_and_admit_its_neighbour()
    {
        Of(Said("2024-03-01", Stance.Rejects, Weapons), Said("2024-05-02", Stance.Rejects, Missiles)).Changes.ShouldBeEmpty();
        Of(Said("2024-03-01", Stance.Rejects, Missiles), Said("2024-05-02", Stance.Holds, Drones)).Changes.ShouldBeEmpty();
    }

    [Fact]
    public void What_others_tell_of_an_actor_is_a_position_apart_and_changes_nothing()
    {
        var timeline = Of(Said("2024-03-01", Stance.Rejects), Said("2024-05-02", Stance.Holds) with { SecondHand = true });
        timeline.Positions.Length.ShouldBe(2);
        timeline.Changes.ShouldBeEmpty();
    }

    [Fact]
    public void Actors_and_claims_are_kept_apart()
        => Of(Said("2024-03-01", Stance.Rejects), Said("2024-05-02", Stance.Holds) with { Actor = "state:RU" }, Said("2024-06-02", Stance.Holds) with { Claim = 9, Variant = 90 })
            .Changes.ShouldBeEmpty();

    [Fact]
    public void The_order_in_which_statements_come_tells_nothing()
    {
        var day = Gen.Int[1, 28].Select(d => $"2024-0{1 + d % 9}-{d:00}");
        var evidence = Gen.Select(day, Gen.Enum<Stance>(), Gen.Long[1, 3], Gen.Bool, Gen.Bool)
            .Select((when, stance, variant, dated, second) => (dated ? Said(when, stance, variant) : Undated(when, stance, variant)) with { SecondHand = second, Act = stance == Stance.Open ? Act.NoInfo : Act.State });
        Gen.Select(evidence.Array[0, 12], Gen.Int[0, 1000]).Sample((all, seed) =>
        {
            var numbered = all.Select((e, i) => e with { Statement = i + 1 }).ToArray();
            var shuffled = numbered.OrderBy(e => (e.Statement * 7919 + seed) % 13).ToArray();
            Summary(Timeline.Of(numbered, Relate)).ShouldBe(Summary(Timeline.Of(shuffled, Relate)));
            Timeline.Of(numbered, Relate).Positions.Sum(p => p.Evidence.Length).ShouldBe(numbered.Length);
        });
    }

    private static string Summary(Timeline timeline)
        => string.Join('\n', timeline.Positions.Select(p => $"{p.Variant} {p.Stance} {p.From} {string.Join(',', p.Evidence.Select(e => e.Statement))}"))
            + string.Join('\n', timeline.Changes.Select(c => $"{c.Kind} {c.From.Evidence[0].Statement} {c.To.Evidence[0].Statement}"));

    private static Timeline Of(params Evidence[] evidence) => Timeline.Of(evidence, Relate);

    private static Relation Relate(long a, long b) => (a, b) switch
    {
        (Weapons, _) => Relation.Wider,
        (_, Weapons) => Relation.Narrower,
        _ => Relation.Variant,
    };

    private Evidence Said(string day, Stance stance, long variant = Missiles, Act act = Act.State)
        => new() { Statement = ++_statements, Report = $"r{_statements}", Claim = 1, Variant = variant, Actor = "state:IR", Stance = stance, Act = act, Said = Period.Parse(day), Published = Period.Parse(day) };

    private Evidence Undated(string published, Stance stance, long variant = Missiles) => Said(published, stance, variant) with { Said = null };
}
