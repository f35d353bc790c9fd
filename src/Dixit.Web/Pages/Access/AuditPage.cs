using System.Collections.Immutable;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages.Access;

/// <summary>Who did what at this desk: sign-ins, accounts, tokens, settings; the newest first.</summary>
/// <param name="Filter">Which lines.</param>
/// <param name="Lines">The lines.</param>
public sealed record AuditPage(LogFilter Filter, Page<LogLine> Lines)
{
    /// <summary>Its address.</summary>
    public const string Path = "/admin/audit";

    /// <summary>What the log tells of, in the order of the filter.</summary>
    public static readonly ImmutableArray<string> Kinds = ["sign-in", "sign-in-failed", "sign-out", "account-add", "account-change", "account-login", "token-add", "token-revoke", "start"];

    internal static async Task<View> Load(ILedger ledger, string? by, string? what, DateOnly? since, string? after, CancellationToken cancellation)
    {
        var filter = new LogFilter
        {
            By = Filled(by), What = Filled(what), Since = since is { } day ? new DateTimeOffset(day, default, TimeSpan.Zero) : null, Cursor = after, Limit = 100,
        };
        var lines = await ledger.LogLines(filter, cancellation);
        return View.Of<Audit>(new AuditPage(filter, lines), new { Lines = lines.Items.Select(AccountJson.Of), lines.Next });
    }

    // An empty field of a filter asks for everything.
    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
