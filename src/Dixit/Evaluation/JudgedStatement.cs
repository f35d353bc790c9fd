using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Evaluation;

/// <summary>A statement as the scorer sees it: the same for gold and for what the engine found.</summary>
public sealed record JudgedStatement
{
    /// <summary>The stretches of the source, in code points.</summary>
    public ImmutableArray<TextSpan> Source { get; init; } = [];

    /// <summary>The stretches of the cue, in code points.</summary>
    public ImmutableArray<TextSpan> Cue { get; init; } = [];

    /// <summary>The stretches of the content, in code points.</summary>
    public ImmutableArray<TextSpan> Content { get; init; } = [];

    /// <summary>0 for a statement of the report itself, more for one inside another.</summary>
    public int Level { get; init; }

    /// <summary>The act by its name, or null where gold does not tell.</summary>
    public string? Act { get; init; }

    /// <summary>The stance as <c>+</c>, <c>-</c> or <c>?</c>, or null where gold does not tell.</summary>
    public string? Stance { get; init; }

    /// <summary>The form by its name, or null where gold does not tell.</summary>
    public string? Form { get; init; }

    /// <summary>The speakers, separated by " | ", or null where gold does not tell.</summary>
    public string? Speaker { get; init; }

    /// <summary>A statement of the engine, its places turned into code points.</summary>
    public static JudgedStatement From(Statement statement, CodePoints places)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(places);
        return new()
        {
            Source = [.. statement.Source.Select(places.FromUtf16)],
            Cue = [places.FromUtf16(statement.Cue)],
            Content = [.. statement.Content.Select(places.FromUtf16)],
            Level = statement.Level,
            Act = Labels.Name(statement.Act),
            Stance = Labels.Name(statement.Stance),
            Form = Labels.Name(statement.Form),
            Speaker = statement.Speaker,
        };
    }
}
