using Dixit.Ledger;

namespace Dixit.Cli.Keeping;

/// <summary>Shows how adding goes on.</summary>
internal interface IAddingPage
{
    /// <summary>Tells of one report.</summary>
    /// <param name="addition">What adding it did.</param>
    /// <param name="statements">How many statements were read in it.</param>
    Task Add(Addition addition, int statements);

    /// <summary>Tells the whole.</summary>
    /// <param name="failed">How many inputs could not be read.</param>
    Task Close(int failed);
}
