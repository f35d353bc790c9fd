using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Provenance;

/// <summary>Reads where a report has its statements from: whom it credits and whom it cites. Thread-safe and deterministic.</summary>
public sealed class ProvenanceReader
{
    private readonly CreditReader _credits;
    private readonly ChainReader _chains;

    private ProvenanceReader(CreditWords words) => (_credits, _chains) = (new(words), new(words));

    /// <summary>The reader of a language, from <c>data/&lt;language&gt;/credits.tsv</c> and <c>data/world/outlets.tsv</c>.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    /// <exception cref="IOException">A list is missing.</exception>
    /// <exception cref="FormatException">A line of a list cannot be read; the message names file and line.</exception>
    public static ProvenanceReader For(string language) => new(CreditWords.Read(language));

    /// <summary>The credits of a report and the chains of its statements.</summary>
    public ReportProvenance Read(Report report, ImmutableArray<Tree> trees, ImmutableArray<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(_credits.Read(report), _chains.Read(report, trees, statements));
    }
}
