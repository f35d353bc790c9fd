using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Attribution;

/// <summary>Something that a report says somebody said, denied, demanded, believes…: source, cue and content at exact places of the text.</summary>
public sealed record Statement
{
    /// <summary>Its number in the report, from 0, in order of the cue.</summary>
    public required int Id { get; init; }

    /// <summary>0 for a statement of the report itself, 1 for one inside the content of another, and so on.</summary>
    public int Level { get; init; }

    /// <summary>The <see cref="Id"/> of the statement whose content holds this one, or null at level 0.</summary>
    public int? Parent { get; init; }

    /// <summary>Who holds it, as the text names them; empty where nobody is named.</summary>
    public ImmutableArray<TextSpan> Source { get; init; } = [];

    /// <summary>The one stretch that signals the statement.</summary>
    public required TextSpan Cue { get; init; }

    /// <summary>The lemma of the cue's head word, or the colon.</summary>
    public string CueLemma { get; init; } = "";

    /// <summary>What is attributed: one or more stretches, in order.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>What the speaker does with the content.</summary>
    public Act Act { get; init; }

    /// <summary>Whether the speaker holds the content.</summary>
    public Stance Stance { get; init; }

    /// <summary>Whether the content is quoted.</summary>
    public Form Form { get; init; }

    /// <summary>Whether the writer hedges the content.</summary>
    public Modality Modality { get; init; }

    /// <summary>
    /// Who the source is, as the report lets a reader say it; several are separated by " | ", "" where nobody is named. Until it is resolved, the
    /// source's own words.
    /// </summary>
    public string Speaker { get; init; } = "";

    /// <summary>How sure the engine is that this is a statement with these parts, from 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}
