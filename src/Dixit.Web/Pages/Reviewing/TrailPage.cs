using System.Collections.Immutable;
using Dixit.Desk.Json;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages.Reviewing;

/// <summary>The trail of what people corrected, the newest first: who, when, what, to what, and what was undone. The filters live in the address.</summary>
public sealed record TrailPage(CorrectionFilter Filter, DateOnly? Since, Page<CorrectionView> Corrections, ImmutableDictionary<string, StatementView> Statements)
{
    /// <summary>The kinds of corrections, as the trail names them.</summary>
    public static readonly ImmutableArray<string> Kinds = ["confirm", "reject", "edit", "move", "merge-claims", "split-claim", "merge-actors", "split-actor", "undo"];

    private const int Lines = 40;

    public static async Task<View> Load(ILedger ledger, string? by, string? kind, string? target, DateOnly? since, string? after, CancellationToken cancellation)
    {
        var filter = new CorrectionFilter
        {
            By = Given(by), Kind = Given(kind), Target = Given(target), Since = since is { } day ? new(day, TimeOnly.MinValue, TimeSpan.Zero) : null, Cursor = after, Limit = Lines,
        };
        var corrections = await ledger.Corrections(filter, cancellation);
        var statements = ImmutableDictionary.CreateBuilder<string, StatementView>(StringComparer.Ordinal);
        foreach (var name in corrections.Items.Select(c => c.Target).Where(t => t.Contains('#', StringComparison.Ordinal)).Distinct())
            if (await ledger.Statement(name, cancellation) is { } statement) statements.Add(name, statement);
        return View.Of<Trail>(new TrailPage(filter, since, corrections, statements.ToImmutable()), new { Corrections = corrections.Items.Select(Shapes.Of), corrections.Next });
    }

    private static string? Given(string? text) => text is { Length: > 0 } ? text : null;
}
