using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Web.Api;

/// <summary>What is to be corrected. What a kind does not need is left out.</summary>
internal sealed record CorrectionRequest
{
    /// <summary><c>confirm</c>, <c>reject</c>, <c>edit</c>, <c>move</c>, <c>merge-claims</c>, <c>split-claim</c>, <c>merge-actors</c> or <c>split-actor</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The name of the statement, <c>report#3</c>: for confirm, reject, edit and move.</summary>
    public string? Statement { get; init; }

    /// <summary>The stretches of the source, each start and end in Unicode code points: for edit.</summary>
    public ImmutableArray<ImmutableArray<int>>? Source { get; init; }

    /// <summary>The stretch of the cue, start and end in code points: for edit.</summary>
    public ImmutableArray<int>? Cue { get; init; }

    /// <summary>The stretches of the content, each start and end in code points: for edit.</summary>
    public ImmutableArray<ImmutableArray<int>>? Content { get; init; }

    /// <summary>What the speaker does: for edit.</summary>
    public string? Act { get; init; }

    /// <summary>The stance, <c>+</c>, <c>-</c> or <c>?</c>: for edit.</summary>
    public string? Stance { get; init; }

    /// <summary>When it was said, as EDTF: for edit.</summary>
    public string? Said { get; init; }

    /// <summary>The key of an actor: who speaks, for edit; who is parted, for split-actor.</summary>
    public string? Actor { get; init; }

    /// <summary>The claim that is left or merged: for move, where the statement bears on several, and for merge-claims.</summary>
    public long? FromClaim { get; init; }

    /// <summary>The claim that it goes to: for move, where it is left out for a new one, and for merge-claims.</summary>
    public long? ToClaim { get; init; }

    /// <summary>The claim that is split: for split-claim.</summary>
    public long? Claim { get; init; }

    /// <summary>The variants that become a claim of their own: for split-claim.</summary>
    public ImmutableArray<long>? Variants { get; init; }

    /// <summary>The key of the actor that goes over to another: for merge-actors.</summary>
    public string? FromActor { get; init; }

    /// <summary>The key of the actor that it goes over to: for merge-actors.</summary>
    public string? ToActor { get; init; }

    /// <summary>The names of the statements that are another's: for split-actor.</summary>
    public ImmutableArray<string>? Statements { get; init; }

    /// <summary>What that other one is called: for split-actor.</summary>
    public string? Name { get; init; }
}

/// <summary>Makes corrections of what programs send.</summary>
internal static class CorrectionReading
{
    /// <summary>The correction.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="places">The map of the text of the statement, where there is one.</param>
    /// <exception cref="BadParameterException">It lacks something, or something cannot be read.</exception>
    public static Correction Of(CorrectionRequest request, CodePoints? places) => request.Kind switch
    {
        "confirm" => new Confirm(Statement(request)),
        "reject" => new Reject(Statement(request)),
        "edit" => Edit(request, places),
        "move" => new Move(Statement(request), request.ToClaim, request.FromClaim),
        "merge-claims" => new MergeClaims(Needed("from_claim", request.FromClaim), Needed("to_claim", request.ToClaim)),
        "split-claim" => new SplitClaim(Needed("claim", request.Claim), Needed("variants", request.Variants)),
        "merge-actors" => new MergeActors(Needed("from_actor", request.FromActor), Needed("to_actor", request.ToActor)),
        "split-actor" => new SplitActor(Needed("actor", request.Actor), Needed("statements", request.Statements), Needed("name", request.Name)),
        _ => throw new BadParameterException("kind", "It is one of: confirm, reject, edit, move, merge-claims, split-claim, merge-actors, split-actor."),
    };

    private static Edit Edit(CorrectionRequest request, CodePoints? places)
    {
        return new(Statement(request))
        {
            Source = request.Source is { } source ? [.. source.Select(s => Span("source", s))] : null,
            Cue = request.Cue is { } cue ? Span("cue", cue) : null,
            Content = request.Content is { } content ? [.. content.Select(s => Span("content", s))] : null,
            Act = Parameters.Act("act", request.Act),
            Stance = Parameters.Stance("stance", request.Stance),
            Said = request.Said is null ? null : Period.TryParse(request.Said, out var said) ? said : throw new BadParameterException("said", "Write the day as 2024, 2024-09 or 2024-09-30."),
            Actor = request.Actor,
        };

        TextSpan Span(string name, ImmutableArray<int> pair)
            => !pair.IsDefault && pair.Length == 2 && places is not null ? places.ToUtf16(new TextSpan(pair[0], pair[1])) : throw new BadParameterException(name, "A stretch is [start, end] in a statement that is there.");
    }

    private static string Statement(CorrectionRequest request) => Needed("statement", request.Statement);

    private static T Needed<T>(string name, T? value) where T : class => value ?? throw new BadParameterException(name, "It is needed.");

    private static T Needed<T>(string name, T? value) where T : struct => value ?? throw new BadParameterException(name, "It is needed.");
}
