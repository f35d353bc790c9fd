using System.Collections.Immutable;

namespace Dixit.Ledger.Views;

/// <summary>What a ledger holds, in numbers.</summary>
/// <param name="Reports">How many reports, each once whatever its versions.</param>
/// <param name="Statements">How many statements count: those of the newest versions that nobody rejected.</param>
/// <param name="Claims">How many claims some statement bears on.</param>
/// <param name="Actors">How many actors hold or speak some statement.</param>
/// <param name="Publishers">How many publishers, by the names that reports came with.</param>
/// <param name="Changes">How many changes of positions.</param>
/// <param name="Waiting">How many statements wait for review, counted only so far.</param>
/// <param name="Latest">When a report or a version was last added; null in an empty ledger.</param>
public sealed record Overview(int Reports, int Statements, int Claims, int Actors, int Publishers, int Changes, BoundedCount Waiting, DateTimeOffset? Latest);

/// <summary>Statements by the week in which they were said, else published.</summary>
/// <param name="Weeks">The weeks that have some, in order.</param>
/// <param name="Undated">How many have no day.</param>
public sealed record WeeklyCounts(ImmutableArray<WeekCount> Weeks, int Undated);

/// <summary>The statements of one week.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Statements">How many there are.</param>
public readonly record struct WeekCount(DateOnly Monday, int Statements);

/// <summary>Who cites whom for a claim, as the reports themselves tell it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Nodes">Publishers, outlets and agencies, those that most reports are of or cite first.</param>
/// <param name="Edges">Who has it from whom, in the order of the nodes.</param>
/// <param name="LeftOut">How many nodes with few reports were left out.</param>
public sealed record OriginGraph(long Claim, ImmutableArray<OriginNode> Nodes, ImmutableArray<OriginEdge> Edges, int LeftOut);

/// <summary>Somebody who publishes or is cited.</summary>
/// <param name="Key">What names it in the graph: the id of a listed outlet, else its name, folded.</param>
/// <param name="Name">Its name, as its reports or those that cite it have it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Reports">How many reports of the claim it published.</param>
/// <param name="IsOrigin">Whether it is an origin of the claim, as <see cref="ClaimView.Origins"/> counts them.</param>
public sealed record OriginNode(string Key, string Name, OriginNodeKind Kind, int Reports, bool IsOrigin);

/// <summary>What somebody is who publishes or is cited.</summary>
public enum OriginNodeKind
{
    /// <summary>A news agency.</summary>
    Wire,

    /// <summary>Another outlet that is listed.</summary>
    Outlet,

    /// <summary>A publisher or cited outlet of which only the name is known.</summary>
    Unlisted,
}

/// <summary>One has a claim from another.</summary>
/// <param name="From">The key of the one that cites.</param>
/// <param name="To">The key of the one that is cited.</param>
/// <param name="Kind">How.</param>
/// <param name="Reports">The ids of the reports that tell it, in the order of adding.</param>
public sealed record OriginEdge(string From, string To, OriginEdgeKind Kind, ImmutableArray<string> Reports);

/// <summary>How one has a claim from another.</summary>
public enum OriginEdgeKind
{
    /// <summary>A statement came through it ("told Reuters").</summary>
    Cites,

    /// <summary>It credits it for the whole report ("avec AFP").</summary>
    Credits,

    /// <summary>It prints the same text, which the other had first in this ledger.</summary>
    Copies,
}
