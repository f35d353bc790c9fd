using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Desk.Showing;

/// <summary>Where the parts of a statement stand in the text of its report: half-open pairs in Unicode code points.</summary>
/// <param name="Source">Of who speaks.</param>
/// <param name="Cue">Of the word that tells it.</param>
/// <param name="Content">Of what is said.</param>
public sealed record StatementSpans(ImmutableArray<ImmutableArray<int>> Source, ImmutableArray<int> Cue, ImmutableArray<ImmutableArray<int>> Content)
{
    /// <summary>The spans of a statement.</summary>
    public static StatementSpans Of(Statement statement, CodePoints places)
    {
        return new([.. statement.Source.Select(Pair)], Pair(statement.Cue), [.. statement.Content.Select(Pair)]);

        ImmutableArray<int> Pair(TextSpan span) => [places.FromUtf16(span.Start), places.FromUtf16(span.End)];
    }
}
