using System.Collections.Immutable;
using Dixit.Desk.Studying;

namespace Dixit.Web.Pages.Watching;

/// <summary>How a subject is understood before it is watched: what of the ledger it is about today.</summary>
/// <param name="Read">True where it could be made out: a question that is laid out, an actor that is known, words.</param>
/// <param name="Claims">Claims that it is about, the closest first.</param>
/// <param name="Actors">The actors that the subject may mean.</param>
public sealed record Understanding(bool Read, ImmutableArray<ClaimSummary> Claims, ImmutableArray<ActorSummary> Actors)
{
    private const int Most = 5;

    /// <summary>Understands the subject of a draft; null where it has none.</summary>
    public static async Task<Understanding?> Of(WatchDraft draft, ILedger ledger, CancellationToken cancellation) => draft switch
    {
        { Subject: "" } => null,
        { Kind: WatchKind.Actor } => await OfActor(draft.Subject, ledger, cancellation),
        { Kind: WatchKind.Search } => new(true, (await ledger.Claims(new() { Text = draft.Subject, Limit = Most }, cancellation)).Items, []),
        _ => await OfQuestion(draft.Subject, ledger, cancellation),
    };

    private static async Task<Understanding> OfQuestion(string question, ILedger ledger, CancellationToken cancellation)
    {
        if (await Task.Run(() => EngineOnDemand.Instance.Ask(question), cancellation) is not { } read) return new(false, [], []);
        var matches = read.Propositions.IsEmpty ? [] : await ledger.FindClaims(read.Propositions, Most, cancellation);
        var asked = read.Asked is { } whom ? (await ledger.Actor(whom.Key, limit: 1, cancellation: cancellation))?.Summary : null;
        return new(!read.Propositions.IsEmpty, [.. matches.Select(m => m.Claim).DistinctBy(c => c.Id)], asked is null ? [] : [asked]);
    }

    private static async Task<Understanding> OfActor(string name, ILedger ledger, CancellationToken cancellation)
    {
        if (await ledger.Actor(name, limit: Most, cancellation: cancellation) is { } actor)
            return new(true, [.. actor.Positions.Items.Select(p => p.Claim).DistinctBy(c => c.Id)], [actor.Summary]);
        return new(false, [], (await ledger.Actors(new() { Name = name, Limit = Most }, cancellation)).Items);
    }
}
