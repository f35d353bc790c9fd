using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Queries;

/// <summary>
/// How to look for a trait among many: by those that have it where few have, else one after another, as the next that has it is never far. Either way alone is slow
/// at a million statements, and SQLite does not know which values are common.
/// </summary>
internal sealed class Traits(Session session)
{
    /// <summary>The most that count as few.</summary>
    public const int Few = 2_000;

    /// <summary>Whether few versions of reports have a value in a column that is indexed.</summary>
    public async Task<bool> AreFew(string column, string value)
        => await session.Find<long>($"SELECT count(*) FROM (SELECT 1 FROM report_version WHERE {column} = @value LIMIT {Few + 1}) x", new { value }).ConfigureAwait(false) <= Few;
}
