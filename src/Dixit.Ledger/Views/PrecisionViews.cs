using System.Collections.Immutable;
using Dixit.Attribution;

namespace Dixit.Ledger.Views;

/// <summary>How the engine's readings stood up to review: computed from the corrections that hold.</summary>
/// <param name="Rows">For each act, as the engine read it, and each language, where something was reviewed; in order of the acts, then of the languages.</param>
/// <param name="All">Of all together.</param>
public sealed record Precision(ImmutableArray<PrecisionRow> Rows, PrecisionRow All);

/// <summary>
/// What people said of the statements of one act in one language. A statement counts once, where it was reviewed, however many versions carry it on; one that a
/// newer engine no longer reads does not count. Edits that changed nothing count as confirmed.
/// </summary>
/// <param name="Act">The act as the engine read it, or null for all.</param>
/// <param name="Language">The language of the report, or null where unknown or for all.</param>
/// <param name="Confirmed">How many were right as they were read.</param>
/// <param name="Edited">How many are statements, but read wrongly in some field.</param>
/// <param name="Rejected">How many are no statements, or wrong ones.</param>
/// <param name="Fields">In which fields the edited ones were wrong; one may be so in several.</param>
public sealed record PrecisionRow(Act? Act, string? Language, int Confirmed, int Edited, int Rejected, FieldEdits Fields)
{
    /// <summary>How many were reviewed.</summary>
    public int Reviewed => Confirmed + Edited + Rejected;

    /// <summary>How many were right in every field.</summary>
    public Proportion Right => new(Confirmed, Reviewed);

    /// <summary>How many are statements at all.</summary>
    public Proportion Statements => new(Confirmed + Edited, Reviewed);
}

/// <summary>How many statements were edited in each field.</summary>
/// <param name="Span">Where source, cue or content stand.</param>
/// <param name="Act">The act.</param>
/// <param name="Stance">The stance.</param>
/// <param name="Actor">Who speaks.</param>
/// <param name="Said">When it was said.</param>
/// <param name="Claim">Which claim it bears on.</param>
public sealed record FieldEdits(int Span, int Act, int Stance, int Actor, int Said, int Claim);
