using System.Collections.Immutable;
using Dixit.Resolution;

namespace Dixit.Claims.Reading;

/// <summary>Whom a report is about, so far as their names tell it from other reports.</summary>
internal static class Scene
{
    private const int Most = 24;

    /// <summary>The keys of its persons and institutions, in order.</summary>
    public static ImmutableArray<string> Of(ReportActors actors)
        => [.. actors.Actors.Where(a => a.Kind is ActorKind.Person or ActorKind.Institution).Select(a => a.Key).Distinct().Order(StringComparer.Ordinal).Take(Most)];
}
