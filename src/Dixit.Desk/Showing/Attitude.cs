using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Showing;

/// <summary>
/// What an actor does with a claim, in one word: the act of the first statement, seen from the claim. Who says "we have never delivered any" denies,
/// though the act is a plain statement.
/// </summary>
public sealed record Attitude
{
    /// <summary>All of them, in the order in which they are shown: those that hold it, those that reject it, those that do neither.</summary>
    public static readonly ImmutableArray<Attitude> All =
    [
        new("accuse", Act.Accuse), new("assert", Act.State), new("show", Act.Show), new("confirm", Act.Confirm), new("admit", Act.Admit), new("believe", Act.Believe),
        new("warn", Act.Warn), new("promise", Act.Commit), new("demand", Act.Demand), new("approve", Act.Judge),
        new("deny", Act.Deny), new("doubt", Act.Believe), new("refuse", Act.Deny), new("oppose", Act.Demand), new("disapprove", Act.Judge),
        new("noinfo", Act.NoInfo), new("decline", Act.Decline), new("ask", Act.Ask), new("open", Act.Ask),
    ];

    private Attitude(string name, Act ink) => (Name, Ink) = (name, ink);

    /// <summary>The name under which the interface has its words: <c>attitude.deny</c>.</summary>
    public string Name { get; }

    /// <summary>The act whose colour it has.</summary>
    public Act Ink { get; }

    /// <summary>Its place in <see cref="All"/>.</summary>
    public int Place => All.IndexOf(this);

    /// <summary>The attitude that a position shows.</summary>
    public static Attitude Of(PositionView position) => Of(position.Act, position.Stance);

    /// <summary>The attitude that an act shows towards what the speaker has this stance on.</summary>
    public static Attitude Of(Act act, Stance stance) => Named(act switch
    {
        Act.NoInfo => "noinfo",
        Act.Decline => "decline",
        Act.Ask => "ask",
        _ => stance switch { Stance.Holds => Holding(act), Stance.Rejects => Rejecting(act), _ => "open" },
    });

    private static string Holding(Act act) => act switch
    {
        Act.Accuse => "accuse",
        Act.Show => "show",
        Act.Confirm => "confirm",
        Act.Admit => "admit",
        Act.Believe => "believe",
        Act.Warn => "warn",
        Act.Commit => "promise",
        Act.Demand => "demand",
        Act.Judge => "approve",
        _ => "assert",
    };

    private static string Rejecting(Act act) => act switch
    {
        Act.Believe => "doubt",
        Act.Commit => "refuse",
        Act.Demand or Act.Warn => "oppose",
        Act.Judge => "disapprove",
        _ => "deny",
    };

    private static Attitude Named(string name) => All.First(a => a.Name == name);
}
