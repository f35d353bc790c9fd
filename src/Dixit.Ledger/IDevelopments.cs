using Dixit.Ledger.Views;

namespace Dixit.Ledger;

/// <summary>
/// What is new, in the order in which the ledger came to know it. A development is written in the transaction that adds the report it comes from, and
/// never again: corrections by people and rereading by another engine write none.
/// </summary>
public interface IDevelopments
{
    /// <summary>Lists developments, the newest first unless the filter says otherwise.</summary>
    Task<Page<DevelopmentView>> Developments(DevelopmentFilter filter, CancellationToken cancellation = default);

    /// <summary>The number of the newest development, or 0 where there is none.</summary>
    Task<long> NewestDevelopment(CancellationToken cancellation = default);
}
