using Dixit.Desk.Json;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages.Watching;

/// <summary>The form that makes a watch, with how its subject is understood.</summary>
public sealed record NewWatchPage(WatchDraft Draft, Understanding? Understood, string? Problem = null)
{
    /// <summary>Whether the desk is set up to send mail.</summary>
    public bool MaySendMail { get; init; }

    public static async Task<View> Load(ILedger ledger, ServerSettings settings, string? q, string? actor, string? search, long? claim, CancellationToken cancellation)
    {
        // A claim is watched by the question of whether it is so.
        if (claim is { } id && (await ledger.Claims(new() { Ids = [id], Limit = 1 }, cancellation)).Items is [var watched]) q = watched.Label;
        return await Show(WatchDraft.Of(q, actor, search), null, ledger, settings, cancellation);
    }

    /// <summary>Makes the watch, or shows how it would be understood, as the form asks.</summary>
    public static async Task<object> Take(IFormCollection form, ILedger ledger, ServerSettings settings, PageContext context, CancellationToken cancellation)
    {
        var draft = WatchDraft.Of(form);
        if (form["do"] == "preview") return await Show(draft, null, ledger, settings, cancellation);
        if (draft.Fault is { } fault) return await Show(draft, context.Words[fault], ledger, settings, cancellation);
        if (draft.Kind == WatchKind.Actor)
        {
            if (await ledger.Actor(draft.Subject, limit: 1, cancellation: cancellation) is not { } actor) return await Show(draft, context.Words["watches.fault.actor"], ledger, settings, cancellation);
            draft = draft with { Subject = actor.Summary.Actor.Key };
        }
        var secret = WatchDraft.Secret();
        var watch = await ledger.AddWatch(draft.Plan(context.Words.Language, context.Who == Who.Anybody ? null : context.Who, secret), cancellation);
        if (draft.Webhook.Length > 0) return View.Of<NewSecret>(new NewSecretPage(watch, secret), WatchJson.Of(watch)) with { Status = StatusCodes.Status201Created };
        return TypedResults.LocalRedirect($"/watches/{watch.Id}?said=watch-added");
    }

    private static async Task<View> Show(WatchDraft draft, string? problem, ILedger ledger, ServerSettings settings, CancellationToken cancellation)
    {
        var page = new NewWatchPage(draft, await Understanding.Of(draft, ledger, cancellation), problem) { MaySendMail = settings.Desk.Mail is not null };
        return View.Of<NewWatch>(page, new { Kind = Shapes.Lower(draft.Kind), draft.Subject, page.Understood?.Read, Claims = page.Understood?.Claims.Select(Shapes.Of), Actors = page.Understood?.Actors.Select(Shapes.Of) })
            with { Status = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };
    }
}

/// <summary>A new watch with the secret of its webhook, which is shown this once.</summary>
public sealed record NewSecretPage(WatchView Watch, string Secret);
