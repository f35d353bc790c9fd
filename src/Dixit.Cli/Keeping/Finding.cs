using System.Globalization;
using Dixit.Ledger;
using Dixit.Ledger.Views;

namespace Dixit.Cli.Keeping;

/// <summary>Finds what a command line names, or says how to find what there is.</summary>
internal static class Finding
{
    /// <summary>A claim.</summary>
    public static async Task<ClaimView> Claim(ILedger ledger, long id, AsOf? asOf, CancellationToken cancellation)
        => await ledger.Claim(id, asOf, cancellation)
            ?? throw new NotInLedgerException($"claim {id.ToString(CultureInfo.InvariantCulture)}: the ledger has no such claim (dixit claims lists them)");

    /// <summary>A report.</summary>
    public static async Task<ReportView> Report(ILedger ledger, string id, CancellationToken cancellation)
        => await ledger.Report(id, cancellation) ?? throw new NotInLedgerException($"report {id}: the ledger has no such report (dixit reports lists them)");

    /// <summary>A statement.</summary>
    public static async Task<StatementView> Statement(ILedger ledger, string name, CancellationToken cancellation)
        => await ledger.Statement(name, cancellation) ?? throw new NotInLedgerException($"{name}: the ledger has no such statement (dixit report ID lists those of a report, as report#3)");

    /// <summary>An actor.</summary>
    public static async Task<ActorView> Actor(ILedger ledger, string name, string? cursor, int limit, CancellationToken cancellation)
    {
        if (await ledger.Actor(name, cursor, limit, cancellation) is { } actor) return actor;
        var near = (await ledger.Actors(new() { Name = name, Limit = 5 }, cancellation)).Items;
        throw new NotInLedgerException(near.IsEmpty
            ? $"actor {name}: the ledger knows nobody of this name (dixit actors lists them)"
            : $"actor {name}: say which by its key: {string.Join(", ", near.Select(a => $"{a.Actor.Key} ({a.Actor.Name})"))}");
    }

    /// <summary>The key of an actor, or null where no name is given.</summary>
    public static async Task<string?> Key(ILedger ledger, string? name, CancellationToken cancellation)
        => name is null ? null : (await Actor(ledger, name, null, 1, cancellation)).Summary.Actor.Key;
}
