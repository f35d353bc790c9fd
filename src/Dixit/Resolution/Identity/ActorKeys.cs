using System.Collections.Immutable;
using System.Globalization;
using Dixit.Resolution.Lexicon;
using Dixit.Resolution.Names;

namespace Dixit.Resolution.Identity;

/// <summary>How the keys of actors are made and read.</summary>
internal static class ActorKeys
{
    private const string StatePrefix = "state:";
    private const string BodyPrefix = "body:";
    private const string PersonPrefix = "person:";
    private const string DescribedPrefix = "described:";

    public static string OfState(string id) => StatePrefix + id;

    public static string OfBody(string id) => BodyPrefix + id;

    public static string OfBody(string kind, string state) => $"{BodyPrefix}{kind}/{state}";

    /// <summary>The key of a body that no table lists, by its name without the article that opens it.</summary>
    public static string OfBody(Name name, IReadOnlySet<string> articles) => BodyPrefix + string.Join(' ', name.Parts.Length > 1 && articles.Contains(name.Parts[0]) ? name.Parts[1..] : name.Parts);

    public static string OfPerson(Name name) => PersonPrefix + string.Join(' ', name.Parts);

    public static string Described(int number) => string.Create(CultureInfo.InvariantCulture, $"{DescribedPrefix}{number}");

    public static bool IsPerson(string key) => key.StartsWith(PersonPrefix, StringComparison.Ordinal);

    public static bool IsState(string key) => key.StartsWith(StatePrefix, StringComparison.Ordinal);

    public static ActorKind Kind(string key)
        => IsState(key) ? ActorKind.State : IsPerson(key) ? ActorKind.Person : key.StartsWith(BodyPrefix, StringComparison.Ordinal) ? ActorKind.Institution : ActorKind.Described;

    /// <summary>The words of the name that a key holds; none of a state, a described actor, or a body of a state.</summary>
    public static ImmutableArray<string> Parts(string key)
        => Kind(key) is ActorKind.Person or ActorKind.Institution && BodyOfState(key) is null ? [.. key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)] : [];

    /// <summary>The kind and state of a body of a state, or null.</summary>
    public static (string Kind, string State)? BodyOfState(string key)
        => key.StartsWith(BodyPrefix, StringComparison.Ordinal) && key.LastIndexOf('/') is > 0 and var slash ? (key[BodyPrefix.Length..slash], key[(slash + 1)..]) : null;

    /// <summary>The listed institution of a key, or null.</summary>
    public static Institution? Listed(string key, WorldNames world) => key.StartsWith(BodyPrefix, StringComparison.Ordinal) ? world.InstitutionOf(key[BodyPrefix.Length..]) : null;

    /// <summary>The id of the state that a key is of, or null.</summary>
    public static string? State(string key, WorldNames world)
        => IsState(key) ? key[StatePrefix.Length..] : BodyOfState(key)?.State ?? Listed(key, world)?.State;
}
