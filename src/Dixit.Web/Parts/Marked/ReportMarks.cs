using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Web.Parts.Marked;

/// <summary>A text and the statements that are marked in it.</summary>
public sealed class ReportMarks
{
    private readonly MarkedText _marked;
    private readonly Dictionary<int, StatementView> _views;

    /// <param name="report">The text.</param>
    /// <param name="statements">The statements of this text.</param>
    /// <param name="filter">Which of them to show.</param>
    public ReportMarks(Report report, ImmutableArray<StatementView> statements, StatementFilter filter)
    {
        (Report, All, Filter) = (report, statements, filter);
        _views = statements.ToDictionary(s => s.Number);
        Shown = [.. Nesting.InReadingOrder([.. statements.Select(s => s.Statement)]).Select(s => _views[s.Id]).Where(filter.Lets)];
        _marked = new([.. Shown.Select(s => s.Statement)]);
    }

    /// <summary>The report.</summary>
    public Report Report { get; }

    /// <summary>All its statements.</summary>
    public ImmutableArray<StatementView> All { get; }

    /// <summary>Which of them are shown.</summary>
    public StatementFilter Filter { get; }

    /// <summary>Those, each followed by the ones inside it.</summary>
    public ImmutableArray<StatementView> Shown { get; }

    /// <summary>The text by paragraphs, with the marks in each.</summary>
    public IEnumerable<ImmutableArray<Mark>> Paragraphs => Report.Paragraphs.Select(_marked.Marks);

    /// <summary>A statement that is marked.</summary>
    public StatementView this[Statement statement] => _views[statement.Id];

    /// <summary>The acts in the text, each with how many statements have it, in the order of acts.</summary>
    public IEnumerable<(Act Act, int Count)> Acts => All.GroupBy(s => s.Statement.Act).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()));

    /// <summary>Who speaks in the text, each with how many statements, those with most first.</summary>
    public IEnumerable<(ActorName Actor, int Count)> Actors
        => All.SelectMany(StatementFilter.Of).GroupBy(a => a.Key).OrderByDescending(g => g.Count()).Select(g => (g.First(), g.Count()));
}
