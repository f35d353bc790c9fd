namespace Dixit.Ledger.Evaluation;

/// <summary>How much of what is asked for was found, and how much of what was found was asked for.</summary>
/// <param name="Right">How many were both.</param>
/// <param name="Found">How many were found.</param>
/// <param name="Wanted">How many the gold has.</param>
public sealed record Share(int Right, int Found, int Wanted)
{
    /// <summary>The share of those found that are right; 1 where nothing was found.</summary>
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    /// <summary>The share of those wanted that were found; 1 where nothing is wanted.</summary>
    public double Recall => Wanted == 0 ? 1 : (double)Right / Wanted;

    /// <summary>The harmonic mean of the two.</summary>
    public double F1 => Found + Wanted == 0 ? 1 : 2.0 * Right / (Found + Wanted);
}

/// <summary>How a ledger compares with its gold.</summary>
public sealed record LedgerScores
{
    /// <summary>Statements that the gold's positions rest on: found with half of their content, whatever was made of them: a recall, as
    /// the gold does not name all statements of its reports.</summary>
    public required Share Statements { get; init; }

    /// <summary>Positions: the same actor and stance on the claim that is the gold's, shown by one of its statements, or held from the same day.</summary>
    public required Share Positions { get; init; }

    /// <summary>Positions that, besides, are held from the days that the gold tells.</summary>
    public required Share DatedPositions { get; init; }

    /// <summary>
    /// Positions that hold the gold's stance for the gold's actor by one of its statements, whatever claim they were gathered under: what is lost beyond
    /// this is lost in gathering.
    /// </summary>
    public required Share Readings { get; init; }

    /// <summary>Pairs of gold statements under one claim that the ledger has under one claim too.</summary>
    public required Share Joins { get; init; }

    /// <summary>Changes: the same actor, claim, and stances before and after.</summary>
    public required Share Changes { get; init; }

    /// <summary>Pairs of reports that are copies.</summary>
    public required Share Copies { get; init; }

    /// <summary>Pairs of a claim's reports that share an origin, each report with itself among them, of the reports that bear on the claim.</summary>
    public required Share Origins { get; init; }
}
