using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Resolution;

namespace Dixit.Claims.Reading;

/// <summary>Who speaks in a report's statements, and for whom.</summary>
internal sealed class Voices(ImmutableArray<Statement> statements, ReportActors actors)
{
    /// <summary>The keys of a statement's speakers.</summary>
    public ImmutableArray<string> Of(Statement statement) => statement.Id < actors.Speakers.Length ? actors.Speakers[statement.Id] : [];

    /// <summary>The first speaker and all in whose name he speaks; empty where nobody is told.</summary>
    public ImmutableArray<Actor> Chain(Statement statement) => Of(statement) is [var first, ..] ? [.. actors.Chain(first)] : [];

    /// <summary>The keys of all speakers and of those in whose name they speak.</summary>
    public HashSet<string> Houses(Statement statement) => [.. Of(statement).SelectMany(actors.Chain).Select(a => a.Key)];

    /// <summary>True where two speakers are one, or speak for one.</summary>
    public bool AreOneHouse(Statement one, Statement other) => Houses(one).Overlaps(Houses(other));

    /// <summary>True where a statement is known from somebody else's only.</summary>
    public bool IsSecondHand(Statement statement)
        => statement.Parent is { } parent && !Of(statements[parent]).IsEmpty && !Of(statement).IsEmpty && !AreOneHouse(statements[parent], statement);
}
