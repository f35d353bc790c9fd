using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Desk.Showing;

/// <summary>A text cut where a part of a statement begins or ends, so that overlapping and nested statements can be marked up.</summary>
public sealed class MarkedText
{
    private readonly List<Stretch> _stretches = [];

    /// <summary>One sweep over the text: what it costs goes by the number of parts and how many lie over each other, not by their product.</summary>
    public MarkedText(ImmutableArray<Statement> statements)
    {
        var parts = statements.SelectMany(Parts).Where(part => !part.Span.IsEmpty).OrderBy(part => part.Statement.Level).ToList();
        var cuts = parts.SelectMany(part => new[] { part.Span.Start, part.Span.End }).Distinct().Order().ToList();
        var beginning = parts.Index().ToLookup(part => part.Item.Span.Start);
        var open = new SortedList<int, (TextSpan Span, Statement Statement, Role Role)>();
        foreach (var (start, end) in cuts.Zip(cuts.Skip(1)))
        {
            foreach (var (place, _) in open.Where(part => part.Value.Span.End <= start).ToList()) open.Remove(place);
            foreach (var (place, part) in beginning[start]) open.Add(place, part);
            _stretches.Add(new(new(start, end), [.. open.Values.Select(part => (part.Statement, part.Role))]));
        }
    }

    /// <summary>The stretches of <paramref name="span"/> in order, each with the parts that cover it, outermost first.</summary>
    public IEnumerable<Stretch> Stretches(TextSpan span)
    {
        var start = span.Start;
        for (var i = FirstBehind(span.Start); i < _stretches.Count && _stretches[i].Span.Start < span.End; i++)
        {
            var (at, parts) = _stretches[i];
            if (at.Start > start) yield return new(new(start, at.Start), []);
            yield return new(new(Math.Max(at.Start, span.Start), Math.Min(at.End, span.End)), parts);
            start = Math.Min(at.End, span.End);
        }
        if (start < span.End) yield return new(new(start, span.End), []);
    }

    /// <summary>The same as marks inside one another, as elements of a page are.</summary>
    public ImmutableArray<Mark> Marks(TextSpan span) => Mark.Of([.. Stretches(span)]);

    private int FirstBehind(int offset)
    {
        var (low, high) = (0, _stretches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_stretches[middle].Span.End <= offset) low = middle + 1; else high = middle;
        }
        return low;
    }

    private static IEnumerable<(TextSpan Span, Statement Statement, Role Role)> Parts(Statement statement)
        => statement.Content.Select(span => (span, statement, Role.Content))
            .Concat(statement.Source.Select(span => (span, statement, Role.Source)))
            .Append((statement.Cue, statement, Role.Cue));
}
