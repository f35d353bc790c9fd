using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Desk.Showing;

/// <summary>A text cut where a part of a statement begins or ends, so that overlapping and nested statements can be marked up.</summary>
public sealed class MarkedText
{
    private readonly List<(TextSpan Span, Statement Statement, Role Role)> _parts;
    private readonly int[] _cuts;

    public MarkedText(ImmutableArray<Statement> statements)
    {
        _parts = [.. statements.SelectMany(Parts).OrderBy(part => part.Statement.Level)];
        _cuts = [.. _parts.SelectMany(part => new[] { part.Span.Start, part.Span.End }).Distinct().Order()];
    }

    /// <summary>The stretches of <paramref name="span"/> in order, each with the parts that cover it, outermost first.</summary>
    public IEnumerable<(TextSpan Span, ImmutableArray<(Statement Statement, Role Role)> Parts)> Stretches(TextSpan span)
    {
        var start = span.Start;
        foreach (var end in _cuts.Where(cut => cut > span.Start && cut < span.End).Append(span.End))
        {
            var stretch = new TextSpan(start, end);
            yield return (stretch, [.. _parts.Where(part => part.Span.Contains(stretch)).Select(part => (part.Statement, part.Role))]);
            start = end;
        }
    }

    private static IEnumerable<(TextSpan Span, Statement Statement, Role Role)> Parts(Statement statement)
        => statement.Content.Select(span => (span, statement, Role.Content))
            .Concat(statement.Source.Select(span => (span, statement, Role.Source)))
            .Append((statement.Cue, statement, Role.Cue));
}
