using System.Collections.Immutable;
using System.Globalization;
using Dixit.Desk.Json;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages.Reviewing;

/// <summary>One statement with all that can be corrected in it.</summary>
public sealed record EditPage(StatementView Statement, string Report, NumberedWords Numbered, EditDraft Stands, EditDraft Draft)
{
    private const int MostFound = 8;

    /// <summary>The claims that it bears on.</summary>
    public ImmutableDictionary<long, ClaimSummary> Claims { get; init; } = ImmutableDictionary<long, ClaimSummary>.Empty;

    /// <summary>Actors that it may be, found by a name.</summary>
    public ImmutableArray<ActorSummary> FoundActors { get; init; } = [];

    /// <summary>Claims that it may be about, found by words.</summary>
    public ImmutableArray<ClaimSummary> FoundClaims { get; init; } = [];

    /// <summary>Why the form could not be taken, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>The page to go back to, and the place on it.</summary>
    public (string Address, string? Place) Back { get; init; } = ("/review", null);

    public static async Task<View?> Load(long id, string? back, string? next, ILedger ledger, CancellationToken cancellation)
        => await Find(id, ledger, cancellation) is { } page ? Show(page with { Back = (back is null ? "/review" : LocalAddress.Of(back), next) }) : null;

    /// <summary>Corrects the statement, or looks for the actor and the claim that were typed.</summary>
    public static async Task<object?> Take(long id, IFormCollection form, ILedger ledger, PageContext context, CancellationToken cancellation)
    {
        if (await Find(id, ledger, cancellation) is not { } page) return null;
        page = page with { Draft = EditDraft.Of(form, page.Stands), Back = (LocalAddress.Of(form["back"]), form["next"]) };
        page = await WithFound(page, ledger, context, cancellation);
        if (form["do"] == "find" || page.Problem is not null) return Show(page with { Problem = form["do"] == "find" ? null : page.Problem });
        var corrections = page.Draft.Corrections(page.Statement.Name, page.Stands, page.Numbered, out var fault);
        if (fault is not null) return Show(page with { Problem = context.Words[fault] });
        try
        {
            return Done.Back(page.Back.Address, await ledger.CorrectAll(corrections, context.Who, cancellation), page.Back.Place);
        }
        catch (LedgerException refused)
        {
            return Show(page with { Problem = refused.Message });
        }
    }

    private static View Show(EditPage page) => View.Of<EditStatement>(page, Shapes.Of(page.Statement))
        with { Status = page.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };

    private static async Task<EditPage?> Find(long id, ILedger ledger, CancellationToken cancellation)
    {
        if (await ledger.Statement(id.ToString(CultureInfo.InvariantCulture), cancellation) is not { } statement) return null;
        var place = (statement.Report.Number, statement.Version);
        if (!(await ledger.Texts([place], cancellation)).TryGetValue(place, out var text)) return null;
        var numbered = new NumberedWords(text, Passage.Paragraphs(statement.Statement, text));
        var stands = EditDraft.Of(statement, numbered);
        return new(statement, text, numbered, stands, stands) { Claims = await ReviewPage.Held([statement], ledger, cancellation) };
    }

    // What was typed for an actor or a claim is looked for where it names none.
    private static async Task<EditPage> WithFound(EditPage page, ILedger ledger, PageContext context, CancellationToken cancellation)
    {
        var draft = page.Draft;
        if (draft.Actor.Length > 0 && draft.Actor != page.Stands.Actor)
        {
            if (await ledger.Actor(draft.Actor, limit: 1, cancellation: cancellation) is { } actor) page = page with { Draft = draft = draft with { Actor = actor.Summary.Actor.Key }, FoundActors = [actor.Summary] };
            else page = page with { FoundActors = (await ledger.Actors(new() { Name = draft.Actor, Limit = MostFound }, cancellation)).Items, Problem = context.Words["edit.fault.actor"] };
        }
        if (draft.Claim.Length == 0 || draft.Claim == EditDraft.NewClaim) return page;
        var found = long.TryParse(draft.Claim, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (await ledger.Claims(new() { Ids = [number], Limit = 1 }, cancellation)).Items
            : (await ledger.Claims(new() { Text = draft.Claim, Limit = MostFound }, cancellation)).Items;
        return page with { FoundClaims = found, Problem = number > 0 && !found.IsEmpty ? page.Problem : context.Words["edit.fault.claim"] };
    }
}
