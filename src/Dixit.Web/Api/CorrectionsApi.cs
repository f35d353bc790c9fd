using System.Security.Claims;
using Dixit.Desk.Json;
using Dixit.Text;

namespace Dixit.Web.Api;

/// <summary>What people correct, and what waits to be looked through.</summary>
internal static class CorrectionsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.Get<CorrectionListShape>("/corrections", ListCorrections, "Corrections");
        api.Post<CorrectionShape>("/corrections", Correct, "Corrections").RequireRole(Role.Reviewer)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.Post<CorrectionShape>("/corrections/{id:long}/undo", UndoCorrection, "Corrections").RequireRole(Role.Reviewer).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.Get<StatementListShape>("/review", ListReview, "Review");
    }

    /// <summary>Lists corrections</summary>
    /// <remarks>The trail of what people corrected, the newest first. Nothing that was read is lost: a correction is an event on top.</remarks>
    /// <param name="target" example="claim 1">Only those of this target: report%233, claim 12, actor person:jane doe.</param>
    /// <param name="by">Only those of this person.</param>
    /// <param name="kind" example="confirm">Only those of this kind: confirm, reject, edit, move, merge-claims…</param>
    /// <param name="since">Only those from this moment on.</param>
    public static async Task<CorrectionListShape> ListCorrections(ILedger ledger, string? target, string? by, string? kind, string? since, [AsParameters] PageParameters page, CancellationToken cancellation)
    {
        var trail = await ledger.Corrections(
            new() { Target = target, By = by, Kind = kind, Since = Parameters.Moment("since", since), Cursor = page.After, Limit = page.Count() }, cancellation);
        return new([.. trail.Items.Select(Shapes.Of)], trail.Next);
    }

    /// <summary>Corrects something</summary>
    /// <remarks>
    /// Confirms, rejects or edits a statement, moves it to another claim (for reviewers), or merges and splits claims and actors (for editors). With If-Match, the
    /// entity tag that the statement or claim had when it was looked at, it is refused with 412 where that has changed since.
    /// </remarks>
    public static async Task<IResult> Correct(ILedger ledger, TimeProvider clock, HttpContext http, ClaimsPrincipal user, CorrectionRequest correction, CancellationToken cancellation)
    {
        var isSurgery = correction.Kind is "merge-claims" or "split-claim" or "merge-actors" or "split-actor";
        if (isSurgery && !(user.Role() >= Role.Editor)) return Problems.Of(StatusCodes.Status403Forbidden, "Merging and splitting is for editors.");
        var statement = correction.Statement is { } name ? await ledger.Statement(name, cancellation) : null;
        if (!await Holds(http.Request, ledger, clock, correction, statement, cancellation)) return Problems.Of(StatusCodes.Status412PreconditionFailed, "It has changed since it was looked at.");
        var text = statement is null ? null : (await ledger.Texts([(statement.Report.Number, statement.Version)], cancellation)).Values.FirstOrDefault();
        var taken = await ledger.Correct(CorrectionReading.Of(correction, text is null ? null : new CodePoints(text)), user.Name(), cancellation);
        return TypedResults.Created($"/api/v1/corrections?target={Uri.EscapeDataString(taken.Target)}", Shapes.Of(taken));
    }

    /// <summary>Undoes a correction</summary>
    /// <remarks>Those after it stand. The undoing is a correction of its own.</remarks>
    /// <param name="id" example="1">The number of the correction.</param>
    public static async Task<IResult> UndoCorrection(ILedger ledger, ClaimsPrincipal user, long id, CancellationToken cancellation)
    {
        var taken = await ledger.Undo(id, user.Name(), cancellation);
        return TypedResults.Created($"/api/v1/corrections?target={Uri.EscapeDataString(taken.Target)}", Shapes.Of(taken));
    }

    /// <summary>Lists what waits for review</summary>
    /// <remarks>Statements that nobody has reviewed and of which the engine is unsure, or which weigh much: by default, who accuses, admits or denies.</remarks>
    /// <param name="below">Statements whose confidence is less than this wait, from 0 to 1.</param>
    /// <param name="act">Statements of these acts wait whatever their confidence, given once or several times.</param>
    /// <param name="lang" example="fr">Only those of reports in this language.</param>
    /// <param name="actor" example="state:CH">Only those of this actor, by its key.</param>
    /// <param name="report">Only those of this report, by its id.</param>
    /// <param name="claim">Only those that bear on this claim.</param>
    /// <param name="order">Which come first: newest (if not given), oldest, least-sure. A cursor holds for one order.</param>
    public static async Task<StatementListShape> ListReview(ILedger ledger, double? below, string[]? act, string? lang, string? actor, string? report, long? claim, string? order,
        [AsParameters] PageParameters page, CancellationToken cancellation)
    {
        if (below is < 0 or > 1 or double.NaN) throw new BadParameterException("below", "It is a number from 0 to 1.");
        var usual = new ReviewFilter();
        var waiting = await ledger.Waiting(usual with
        {
            Below = below ?? usual.Below, Acts = act is { Length: > 0 } ? Parameters.Acts("act", act) : usual.Acts, Language = lang, Actor = actor, Report = report, Claim = claim,
            Order = Parameters.Choice<ReviewOrder>("order", order) ?? ReviewOrder.Newest, Cursor = page.After, Limit = page.Count(),
        }, cancellation);
        return new(await Shapes.Statements(waiting.Items, new(ledger, cancellation)), waiting.Next);
    }

    // The condition is on what is corrected, as this interface shows it: the statement, or the claim.
    private static async Task<bool> Holds(HttpRequest request, ILedger ledger, TimeProvider clock, CorrectionRequest correction, StatementView? statement, CancellationToken cancellation)
    {
        if (request.GetTypedHeaders().IfMatch is not { Count: > 0 } condition) return true;
        var quotes = new Quotes(ledger, cancellation);
        object? shown = statement is not null ? (await Shapes.Statements([statement], quotes))[0]
            : (correction.Claim ?? correction.FromClaim) is { } id && await ledger.Claim(id, null, cancellation) is { } claim ? (await ClaimJson.Of(claim, quotes)).Frozen(null, clock) : null;
        return shown is not null && EntityTag.IsNamed(condition, EntityTag.Of(JsonAnswers.Bytes(shown)), strong: true);
    }
}
