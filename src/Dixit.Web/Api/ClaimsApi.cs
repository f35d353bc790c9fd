using System.ComponentModel;
using Dixit.Desk.Asking;
using Dixit.Desk.Json;
using Dixit.Desk.Studying;
using Microsoft.AspNetCore.Mvc;

namespace Dixit.Web.Api;

/// <summary>Claims, questions to them, and how positions on them changed.</summary>
internal static class ClaimsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.Get<ClaimListShape>("/claims", ListClaims, "Claims");
        api.Get<ClaimShape>("/claims/{id:long}", GetClaim, "Claims");
        api.Get<AnswerShape>("/ask", Ask, "Ask");
        api.Get<ChangeListShape>("/changes", ListChanges, "Changes");
        api.Get<DevelopmentListShape>("/developments", ListDevelopments, "Changes");
    }

    /// <summary>Lists claims</summary>
    /// <remarks>Claims that match every filter given, those with the newest change of a position first.</remarks>
    /// <param name="q" example="submarines Luxembourg">Words that the claim or one of its variants has, all of them, in any form of case and accents.</param>
    /// <param name="actor" example="state:CH">The key of an actor that holds a position on it.</param>
    /// <param name="since" example="2024-09">Only claims with a statement from this day on; a month or a year stands for its first day.</param>
    /// <param name="until" example="2024-12-31">Only claims with a statement up to this day; a month or a year stands for its last day.</param>
    /// <param name="lang" example="fr">Only claims of which a report in this language tells, as ISO 639-1 code.</param>
    /// <param name="publisher">Only claims of which a report of this publisher tells; the name as it came with the report.</param>
    /// <param name="act" example="deny">Only claims on which somebody took a position by this act: state, accuse, deny, admit, confirm…</param>
    /// <param name="stance" example="rejects">Only claims on which somebody holds, or held, this stance: holds (+), rejects (-), open (?).</param>
    /// <param name="order">Which come first: newest-change (if not given), newest-statement, most-reports. A cursor holds for one order.</param>
    public static async Task<ClaimListShape> ListClaims(ILedger ledger, string? q, string? actor, string? since, string? until, string? lang, string? publisher, string? act, string? stance,
        [FromQuery(Name = "min-reports"), Description("Only claims of which at least so many reports tell.")] int? minReports, string? order, [AsParameters] PageParameters page, CancellationToken cancellation)
    {
        var claims = await ledger.Claims(new()
        {
            Text = q, Actor = actor, Since = Parameters.First("since", since), Until = Parameters.Last("until", until), Language = lang, Publisher = publisher,
            Act = Parameters.Act("act", act), Stance = Parameters.Stance("stance", stance), MinReports = minReports, Order = Parameters.Choice<ClaimOrder>("order", order) ?? ClaimOrder.NewestChange,
            Cursor = page.After, Limit = page.Count(),
        }, cancellation);
        return new([.. claims.Items.Select(Shapes.Of)], claims.Next);
    }

    /// <summary>Gets a claim</summary>
    /// <remarks>
    /// Who holds what on it since when, in which words, from how many origins. These are positions that reports tell of, not findings. A claim that was merged
    /// into another gives that one.
    /// </remarks>
    /// <param name="id" example="1">Its number.</param>
    public static async Task<ClaimShape?> GetClaim(ILedger ledger, TimeProvider clock, long id, [AsParameters] AsOfParameters asOf, CancellationToken cancellation)
        => await ledger.Claim(id, asOf.Day(), cancellation) is { } claim ? (await ClaimJson.Of(claim, new(ledger, cancellation))).Frozen(asOf.Day(), clock) : null;

    /// <summary>Asks a question</summary>
    /// <remarks>
    /// Who says yes, who says no, who has said nothing of it. The answer rests on claims (<c>found_by</c> is claims), else on statements that merely share words with
    /// the question (words), else there is none (nothing). It tells of positions, not of who is right.
    /// </remarks>
    /// <param name="q" example="Has Switzerland delivered submarines to Luxembourg?">A question, a clause or a phrase, in French or English, of at most 1,000 characters.</param>
    public static async Task<AnswerShape> Ask(ILedger ledger, Matching matching, TimeProvider clock, string q, [AsParameters] AsOfParameters asOf, CancellationToken cancellation)
        => (await AnswerJson.Of(await Answered(ledger, matching, q, asOf.Day(), cancellation), new(ledger, cancellation))).Frozen(asOf.Day(), clock);

    /// <summary>The answer to a question.</summary>
    public static async Task<Answer> Answered(ILedger ledger, Matching matching, string question, AsOf? asOf, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(question) || question.Length > 1000) throw new BadParameterException("q", "A question has from 1 to 1,000 characters.");
        var read = await Task.Run(() => EngineOnDemand.Instance.Ask(question), cancellation);
        return await new AnswerFinder(ledger, matching, cancellation).Find(question, read, asOf);
    }

    /// <summary>Lists changes of positions</summary>
    /// <remarks>Positions that differ from the same actor's earlier one, the newest first, each with both statements.</remarks>
    /// <param name="actor" example="state:CH">The key of the actor that changed.</param>
    /// <param name="claim">The number of the claim.</param>
    /// <param name="since" example="2024-09">From this day on.</param>
    /// <param name="until" example="2024-12-31">Up to this day.</param>
    public static async Task<ChangeListShape> ListChanges(ILedger ledger, string? actor, long? claim, string? since, string? until, [AsParameters] PageParameters page, CancellationToken cancellation)
    {
        var changes = await ledger.Changes(
            new() { Actor = actor, Claim = claim, Since = Parameters.First("since", since), Until = Parameters.Last("until", until), Cursor = page.After, Limit = page.Count() }, cancellation);
        return new(await Shapes.Changes(changes.Items, new(ledger, cancellation)), changes.Next);
    }

    /// <summary>Lists what is new</summary>
    /// <remarks>
    /// Changes, actors, variants, origins and alterations in the order in which the ledger came to know them, the newest first. To follow along, ask with
    /// order=oldest and from=NUMBER of the last one seen.
    /// </remarks>
    /// <param name="claim">Only those of this claim.</param>
    /// <param name="actor" example="state:CH">Only those of this actor, by its key.</param>
    /// <param name="kind">Only these kinds, given once or several times: change, actor, variant, origin, altered.</param>
    /// <param name="from">Only those with a higher number.</param>
    /// <param name="order">newest (if not given) or oldest first.</param>
    public static async Task<DevelopmentListShape> ListDevelopments(
        ILedger ledger, long? claim, string? actor, string[]? kind, long? from, string? order, [AsParameters] PageParameters page, CancellationToken cancellation)
    {
        var developments = await ledger.Developments(new()
        {
            Claim = claim, Actor = actor, Kinds = Parameters.Choices<DevelopmentKind>("kind", kind), After = from, OldestFirst = Parameters.Choice<Order>("order", order) == Order.Oldest,
            Cursor = page.After, Limit = page.Count(),
        }, cancellation);
        return await DevelopmentJson.Of(developments, new(ledger, cancellation));
    }

    private enum Order { Newest, Oldest }
}
