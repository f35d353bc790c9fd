using Dixit.Claims;

namespace Dixit.Ledger.Tests;

/// <summary>What every engine does alike. Each test has a ledger of its own.</summary>
public abstract partial class LedgerContract : IAsyncLifetime
{
    private protected static readonly Proposition Missiles = Told.That("transfer agent=state:IR theme=thing:missile recipient=state:RU");
    private protected static readonly Proposition Drones = Told.That("transfer agent=state:IR theme=thing:drone recipient=state:RU");
    private protected static readonly Proposition Arms = Told.That("transfer agent=state:IR theme=thing:arms recipient=state:RU");
    private protected static readonly Proposition Strikes = Told.That("attack agent=state:UA theme=state:IR");

    private protected ILedger Ledger { get; private set; } = null!;

    private protected static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Ledger = await Open();

    public virtual async ValueTask DisposeAsync()
    {
        if (Ledger is not null) await Ledger.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the test's own ledger, which is empty at first.</summary>
    private protected abstract Task<ILedger> Open();

    /// <summary>Opens another ledger, which is empty at first.</summary>
    private protected abstract Task<ILedger> OpenOther();

    /// <summary>Runs SQL on the test's own ledger, past everything.</summary>
    private protected abstract Task Sql(string sql);

    private protected async Task Add(params ReportStudy[] studies)
    {
        foreach (var study in studies) await Ledger.Add(study, Now);
    }

    private protected async Task<string> Grid(long claim, Views.AsOf? asOf = null)
    {
        var view = (await Ledger.Claim(claim, asOf, Now)).ShouldNotBeNull();
        return string.Join('\n', view.Rows.Select(r => $"{r.Actor.Key}: " + string.Join(", ", r.Positions.Select(p =>
            $"{Attribution.Labels.Name(p.Stance)}{p.Variant} {p.From?.ToString() ?? "?"} ×{p.Count}{(p.SecondHand ? " second-hand" : "")}{(p.Speaker is { } s ? " by " + s.Name : "")}"))));
    }
}
