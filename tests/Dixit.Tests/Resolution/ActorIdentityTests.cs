using Dixit.Resolution;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Resolution;

/// <summary>Who of the actors of several reports is one, and who only shares a name.</summary>
public sealed class ActorIdentityTests
{
    private static Actor Person(string name, string? speaksFor = null) => new() { Key = "person:" + name, Kind = ActorKind.Person, Name = name, SpeaksFor = speaksFor };

    private static Actor Body(string key, string name) => new() { Key = "body:" + key, Kind = ActorKind.Institution, Name = name };

    [Theory]
    [InlineData("ryder", "body:pentagon", "patrick ryder", "body:pentagon", true)] // the office tells
    [InlineData("ryder", null, "patrick ryder", "body:pentagon", false)] // nothing tells
    [InlineData("zelensky", null, "vladimir zelensky", "body:presidency/UA", true)] // a name of public office, and nobody else's
    [InlineData("volodymyr zelensky", "body:presidency/UA", "vladimir zelensky", "body:presidency/UA", true)]
    [InlineData("sergei choigou", null, "sergei shoigu", null, true)] // two ways to write one sound
    [InlineData("p. weber", null, "paul weber", null, false)]
    [InlineData("p weber", null, "paul weber", null, true)]
    [InlineData("anna weber", null, "paul weber", null, false)]
    [InlineData("anna weber", "body:pentagon", "alice weber", "body:pentagon", true)] // one office, one initial
    public void A_person_is_known_by_first_name_or_office(string incoming, string? speaksFor, string known, string? knownSpeaksFor, bool isKnown)
        => ActorIdentity.Find(Person(incoming, speaksFor), [Person(known, knownSpeaksFor)]).ShouldBe(isKnown ? "person:" + known : null);

    [Fact]
    public void Of_two_who_share_a_last_name_neither_is_taken()
        => ActorIdentity.Find(Person("weber", "body:acme"), [Person("paul weber", "body:acme"), Person("anna weber", "body:acme")]).ShouldBeNull();

    [Fact]
    public void Equal_keys_are_one_actor_whatever_else_is_known()
        => ActorIdentity.Find(Person("paul weber"), [Person("anna weber"), Person("paul weber", "body:acme")]).ShouldBe("person:paul weber");

    [Fact]
    public void An_acronym_is_the_body_that_it_stands_for()
        => ActorIdentity.Find(Body("ltc", "LTC"), [Body("ligue des transports civiques", "Ligue des transports civiques")]).ShouldBe("body:ligue des transports civiques");

    [Fact]
    public void Described_actors_are_nobody_but_themselves()
    {
        var officials = new Actor { Key = "described:1", Kind = ActorKind.Described, Name = "two officials" };
        ActorIdentity.Keys(officials).ShouldBeEmpty();
        ActorIdentity.Find(officials, [officials with { Key = "described:2" }]).ShouldBeNull();
    }

    [Theory]
    [InlineData("Choïgou", "Shoigu")]
    [InlineData("Amir-Abdollahian", "Amirabdollahian")]
    public void Spellings_of_one_name_meet_under_one_key(string one, string other)
        => ActorIdentity.Keys(Person(one.ToLowerInvariant().Replace('ï', 'i'))).Intersect(ActorIdentity.Keys(Person(other.ToLowerInvariant()))).ShouldNotBeEmpty();

    [Theory]
    [InlineData("Iran", "state:IR")]
    [InlineData("l'Iran", "state:IR")]
    [InlineData("Téhéran", "state:IR")]
    [InlineData("Kyiv", "state:UA")]
    [InlineData("Kiev", "state:UA")]
    [InlineData("iranienne", "state:IR")]
    [InlineData("the United States", "state:US")]
    [InlineData("Pentagone", "body:pentagon")]
    [InlineData("the Pentagon", "body:pentagon")]
    [InlineData("ministère iranien des Affaires étrangères", "body:foreign-ministry/IR")]
    [InlineData("Iranian foreign ministry", "body:foreign-ministry/IR")]
    [InlineData("Patrick Ryder", "person:patrick ryder")]
    [InlineData("M. Ryder", "person:ryder")]
    [InlineData("?", null)]
    public void Words_that_people_type_name_an_actor(string words, string? key) => Actors.Named(words).ShouldBe(key);
}
