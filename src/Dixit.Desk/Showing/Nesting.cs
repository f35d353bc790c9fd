using System.Collections.Immutable;
using Dixit.Attribution;

namespace Dixit.Desk.Showing;

/// <summary>The order in which people read statements: each followed by those inside its content.</summary>
public static class Nesting
{
    public static IEnumerable<Statement> InReadingOrder(ImmutableArray<Statement> statements)
    {
        var inside = statements.Where(statement => statement.Parent is not null).ToLookup(statement => statement.Parent!.Value);
        return statements.Where(statement => statement.Parent is null).SelectMany(WithInner);

        IEnumerable<Statement> WithInner(Statement statement) => inside[statement.Id].SelectMany(WithInner).Prepend(statement);
    }
}
