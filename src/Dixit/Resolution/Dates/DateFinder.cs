using System.Collections.Immutable;
using Dixit.Attribution.Grammar;
using Dixit.Reading.Dates;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Resolution.Dates;

/// <summary>Finds the date expressions of a report, in order, and what each is read against.</summary>
internal sealed class DateFinder(DateGrammar grammar, DateWordList words)
{
    public List<Dated> Find(Report report, ImmutableArray<Tree> trees)
    {
        var paragraphs = report.Paragraphs.IsDefaultOrEmpty ? [new TextSpan(0, report.Text.Length)] : report.Paragraphs;
        ImmutableArray<TextSpan> datelines = [.. Dateline.Find(report.Text, paragraphs)];
        var now = Written(report);
        var found = new List<Dated>();
        var earlier = ImmutableStack<Period>.Empty;
        Period? story = null;
        for (var sentence = 0; sentence < trees.Length; sentence++)
        {
            var graph = new SyntaxGraph(report.Text, trees[sentence], []);
            Period? here = null;
            foreach (var (match, span, head) in Matches(graph))
            {
                var inDateline = datelines.Any(d => d.Contains(span));
                var outlook = inDateline ? Outlook.Open : ClauseOutlook.Of(graph, head, words);
                var dated = new Dated(match, span, sentence, head, new(now, outlook, earlier, here, story));
                found.Add(dated);
                if (inDateline) now = Narrowed(now, dated.Value);
                else if (dated.IsEvent)
                {
                    (here, earlier) = (dated.Value, earlier.Push(dated.Value!.Value));
                    if (dated.IsStory) story = dated.Value;
                }
            }
        }
        return found;
    }

    private static Period? Written(Report report) =>
        Period.TryParse(report.Published, out var published) && DateReading.Countable.Contains(published) ? published : null;

    // The day in a dateline is the report's own, where it is known less well or came out some days later.
    private static Period? Narrowed(Period? published, Period? dateline)
    {
        const int Delay = 7;
        if (dateline is not { IsDay: true, First: { } day } || !DateReading.Countable.Contains(day)) return published;
        if (published is not { First: { } first, Last: { } last }) return dateline;
        return day >= first.AddDays(-Delay) && day <= last ? dateline : published;
    }

    private IEnumerable<(DateMatch Match, TextSpan Span, int Head)> Matches(SyntaxGraph graph)
    {
        var tokens = DateToken.Split(graph.Text, graph.Span);
        var guard = new DateGuard(graph, tokens, words);
        var beginnings = grammar.Beginnings(tokens);
        for (var at = 0; at < tokens.Count;)
        {
            var match = beginnings[at] ? grammar.At(tokens, at).FirstOrDefault(guard.Allows) : null;
            if (match is null) { at++; continue; }
            // "au printemps" is one of the rules, and so is "printemps 2020": what a preposition leads to may go on farther without it.
            if (match.From > at && grammar.At(tokens, match.From).FirstOrDefault(guard.Allows) is { } longer && longer.End > match.End) match = longer;
            var span = new TextSpan(tokens[match.From].Span.Start, tokens[match.To - 1].Span.End);
            if (match.Rule.Meaning != Meaning.None && HeadOf(graph, span) is var head and >= 0) yield return (match, span, head);
            at = match.End;
        }
    }

    private static int HeadOf(SyntaxGraph graph, TextSpan span)
    {
        for (var i = 0; i < graph.Count; i++)
            if (graph[i].Span.Overlaps(span) && (graph[i].Head < 0 || !graph[graph[i].Head].Span.Overlaps(span))) return i;
        return -1;
    }
}
