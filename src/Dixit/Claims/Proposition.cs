using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Claims;

/// <summary>What a content says, laid out: an event or state of affairs with its participants. It is worded positively; who rejects it says so by the stance.</summary>
public sealed record Proposition
{
    /// <summary>The event: a concept (<c>event:transfer</c>), or the lemma of a word that the lexicon lacks (<c>word:grignoter</c>).</summary>
    public required string Predicate { get; init; }

    /// <summary>The lemma that the report uses.</summary>
    public required string Wording { get; init; }

    /// <summary>How a reader would word it, by the report's own words and worded positively; at most 120 UTF-16 code units; empty where nothing of it is written.</summary>
    public string Label { get; init; } = "";

    /// <summary>Who and what takes part, in the order of <see cref="Role"/>.</summary>
    public ImmutableArray<Participant> Participants { get; init; } = [];

    /// <summary>How far the event has come.</summary>
    public Aspect Aspect { get; init; }

    /// <summary>When it is said to happen, as the content tells it, or null.</summary>
    public Period? Time { get; init; }

    /// <summary>Whose words it passes on ("Kiev dit que Téhéran a admis…"), or null where the content tells the event itself.</summary>
    public Reported? Reported { get; init; }

    /// <summary>
    /// The persons and institutions that its report names, in order of their keys: where no participant has a name, they tell one town's bridge from another's.
    /// Empty where it comes from no report.
    /// </summary>
    public ImmutableArray<string> Scene { get; init; } = [];

    /// <summary>
    /// The keys of all that the content speaks of, whatever part it plays: actors, things, events, names. By them a ledger sees that two sentences of one affair are
    /// about one matter though neither event nor roles are the same.
    /// </summary>
    public ImmutableArray<string> Terms { get; init; } = [];

    /// <summary>Where the predicate stands; empty where it is understood.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The participants that play a part.</summary>
    public IEnumerable<Participant> In(Role role) => Participants.Where(p => p.Role == role);

    /// <summary><c>transfer(agent: Iran, theme: missiles, recipient: Russie) planned</c>.</summary>
    public override string ToString()
    {
        var name = Predicate[(Predicate.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var participants = string.Join(", ", Participants.Select(p => $"{p.Role.ToString().ToLowerInvariant()}: {(p.Quantity is null ? "" : p.Quantity + " ")}{p.Text}"));
        return $"{name}({participants}){(Aspect == Aspect.Done ? "" : " " + Aspect.ToString().ToLowerInvariant())}{(Reported is { } r ? $" as {r.Actor} {Labels.Name(r.Stance)}{Labels.Name(r.Act)}" : "")}";
    }
}

/// <summary>That somebody said or denied it, as the content of somebody else's statement.</summary>
/// <param name="Actor">The key of the inner speaker; empty where unknown.</param>
/// <param name="Act">What the inner speaker does.</param>
/// <param name="Stance">The inner speaker's stance.</param>
public sealed record Reported(string Actor, Act Act, Stance Stance);
