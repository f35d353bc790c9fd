using Dixit.Ledger.Views;
using Dixit.Text;

namespace Dixit.Ledger;

/// <summary>Keeping a ledger in order: newer engines, backups, moves, and checks.</summary>
public interface IKeeping
{
    /// <summary>
    /// Reads the newest version of every report again that another version of the engine read last, one transaction a report: what is cut short goes on
    /// where it ended. Corrections are laid on anew.
    /// </summary>
    /// <param name="read">Reads one report with the engine that is newest.</param>
    /// <param name="everything">True to read again also what this version has read: after a change of words or rules.</param>
    /// <param name="cancellation">Ends it between two reports.</param>
    /// <returns>What moved in each report.</returns>
    IAsyncEnumerable<Rereading> Reread(Func<Report, ReportStudy> read, bool everything = false, CancellationToken cancellation = default);

    /// <summary>
    /// Writes everything as JSON lines in a stable order (docs/formats/ledger-jsonl.md): all but the secrets of watches' channels and what waits to be delivered.
    /// </summary>
    Task Export(TextWriter output, CancellationToken cancellation = default);

    /// <summary>Takes in what <see cref="Export"/> wrote, ids and all, into an empty ledger or one where the same import was cut short.</summary>
    /// <exception cref="LedgerException">It is no export, or the ledger holds something else.</exception>
    Task<int> Import(TextReader input, CancellationToken cancellation = default);

    /// <summary>Copies the ledger as it is at this moment to a new file, while others go on reading and writing.</summary>
    /// <exception cref="LedgerException">The file is there already or cannot be written, or the engine leaves this to its own tools.</exception>
    Task Backup(string path, CancellationToken cancellation = default);

    /// <summary>Looks for damage: of the file, between tables, of the search, and of what follows from the statements.</summary>
    Task<Checkup> Check(CancellationToken cancellation = default);
}
