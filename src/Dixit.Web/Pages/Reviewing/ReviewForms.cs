using System.Collections.Immutable;
using System.Globalization;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages.Reviewing;

/// <summary>Accepting, rejecting and undoing, of one thing or of several; each leads back to the page it was done on.</summary>
public static class ReviewForms
{
    public static Task<object> Accept(long id, IFormCollection form, ILedger ledger, PageContext context, CancellationToken cancellation)
        => Judge(id, name => new Confirm(name), form, ledger, context, cancellation);

    public static Task<object> Reject(long id, IFormCollection form, ILedger ledger, PageContext context, CancellationToken cancellation)
        => Judge(id, name => new Reject(name), form, ledger, context, cancellation);

    /// <summary>Several at once: what would be done is shown first, with its number, and done when that is confirmed.</summary>
    public static async Task<object> Several(IFormCollection form, ILedger ledger, PageContext context, CancellationToken cancellation)
    {
        var ids = form[form["all"] == "yes" ? "visible" : "chosen"].Select(Number).OfType<long>().Distinct().ToList();
        var rejects = form["do"] == "reject";
        var statements = ImmutableArray.CreateBuilder<StatementView>();
        foreach (var id in ids)
            if (await ledger.Statement(Name(id), cancellation) is { } statement) statements.Add(statement);
        if (statements.Count == 0) throw new LedgerException(context.Words["review.several.none"]);
        if (form["sure"] != "yes") return View.Of<SureOfSeveral>(new SeveralPage(statements.ToImmutable(), rejects, LocalAddress.Of(form["back"])), new { Count = statements.Count });
        var done = await ledger.CorrectAll(statements.Select(s => rejects ? (Correction)new Reject(s.Name) : new Confirm(s.Name)), context.Who, cancellation);
        return Done.Back(form["back"], done, "queue");
    }

    /// <summary>Undoes corrections, the last one first.</summary>
    public static async Task<object> Undo(IFormCollection form, ILedger ledger, PageContext context, CancellationToken cancellation)
    {
        if (Number(form["first"]) is not { } first) throw new LedgerException(context.Words["trail.undo.which"]);
        var done = new List<CorrectionView>();
        for (var id = Math.Min(Number(form["last"]) ?? first, first + 99); id >= first; id--)
        {
            if (await ledger.Correction(id, cancellation) is { } correction && !context.May(LeastRole(correction))) return TypedResults.Forbid();
            done.Add(await ledger.Undo(id, context.Who, cancellation));
        }
        return Done.Back(form["back"], done, await Place(done[^1], LocalAddress.Of(form["back"]), ledger, cancellation));
    }

    /// <summary>Who may undo a correction: merging and splitting is the work of editors, and so is undoing it.</summary>
    public static Role LeastRole(CorrectionView correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return correction.Target.Contains('#', StringComparison.Ordinal) ? Role.Reviewer : Role.Editor;
    }

    private static async Task<object> Judge(long id, Func<string, Correction> correction, IFormCollection form, ILedger ledger, PageContext context, CancellationToken cancellation)
    {
        if (await ledger.Statement(Name(id), cancellation) is not { } statement) return TypedResults.NotFound();
        return Done.Back(form["back"], [await ledger.Correct(correction(statement.Name), context.Who, cancellation)], form["next"]);
    }

    // Where on a page the statement of a correction stands: the queue names it by its number in the ledger, a report by that in the report.
    private static async Task<string?> Place(CorrectionView correction, string back, ILedger ledger, CancellationToken cancellation)
    {
        if (!correction.Target.Contains('#', StringComparison.Ordinal) || await ledger.Statement(correction.Target, cancellation) is not { } statement) return null;
        return back.StartsWith("/review", StringComparison.Ordinal) ? ReviewAnchors.Of(statement) : $"s{statement.Number}";
    }

    private static string Name(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Where statements stand in the queue.</summary>
public static class ReviewAnchors
{
    /// <summary>The place of a statement.</summary>
    public static string Of(StatementView statement) => $"s{statement.Id}";
}

/// <summary>What is to be accepted or rejected at once, before it is.</summary>
/// <param name="Statements">The statements.</param>
/// <param name="Rejects">True where they are to be rejected.</param>
/// <param name="Back">The page that they were chosen on.</param>
public sealed record SeveralPage(ImmutableArray<StatementView> Statements, bool Rejects, string Back);
