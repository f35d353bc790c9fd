using System.Collections.Immutable;
using Dixit.Attribution;

namespace Dixit.Desk.Showing;

/// <summary>The order in which people read statements: each followed by those inside its content. One whose outer statement is not among them stands by itself.</summary>
public static class Nesting
{
    public static IEnumerable<Statement> InReadingOrder(ImmutableArray<Statement> statements)
    {
        var known = statements.Select(statement => statement.Id).ToHashSet();
        var inside = statements.ToLookup(statement => statement.Parent is { } parent && known.Contains(parent) ? parent : (int?)null);
        return inside[null].SelectMany(WithInner);

        IEnumerable<Statement> WithInner(Statement statement) => inside[statement.Id].SelectMany(WithInner).Prepend(statement);
    }
}
