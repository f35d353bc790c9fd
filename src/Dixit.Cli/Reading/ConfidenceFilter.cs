using System.Collections.Immutable;
using Dixit.Attribution;

namespace Dixit.Cli.Reading;

/// <summary>Leaves out statements that the engine is not sure of.</summary>
internal static class ConfidenceFilter
{
    /// <summary>
    /// The statements with at least <paramref name="least"/> confidence, under their own numbers. One inside a statement that is left out
    /// moves to the next statement around it that stays.
    /// </summary>
    public static ImmutableArray<Statement> Keep(ImmutableArray<Statement> statements, double least)
    {
        if (least <= 0) return statements;
        var byId = statements.ToDictionary(statement => statement.Id);
        return [.. statements.Where(IsKept).Select(Moved)];

        bool IsKept(Statement statement) => statement.Confidence >= least;

        Statement Moved(Statement statement)
        {
            var around = Ancestors(statement).Where(IsKept).ToList();
            return statement with { Level = around.Count, Parent = around.FirstOrDefault()?.Id };
        }

        IEnumerable<Statement> Ancestors(Statement statement)
        {
            for (var at = statement.Parent; at is { } id && byId.TryGetValue(id, out var parent); at = parent.Parent) yield return parent;
        }
    }
}
