using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Attribution.Grammar;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Resolution.Dates;

/// <summary>
/// When statements were said: by a date in the clause of the cue ("a déclaré mardi"), else as the statement of the same speaker that they go on with
/// ("…, ajoutant que"). The day of the report is never taken for it.
/// </summary>
internal sealed class SayingDates
{
    private readonly ImmutableArray<Statement> _statements;
    private readonly List<Dated> _dates;
    private readonly CueClause?[] _clauses;

    public SayingDates(Report report, ImmutableArray<Tree> trees, ImmutableArray<Statement> statements, List<Dated> dates, DateWordList words)
    {
        (_statements, _dates) = (statements, dates);
        var graphs = new Dictionary<int, SyntaxGraph>();
        _clauses = new CueClause?[statements.Length];
        for (var i = 0; i < statements.Length; i++)
        {
            var sentence = SentenceAt(trees, statements[i].Cue.Start);
            if (sentence < 0) continue;
            if (!graphs.TryGetValue(sentence, out var graph)) graphs[sentence] = graph = new(report.Text, trees[sentence], []);
            _clauses[i] = new(statements[i], graph, sentence, words);
        }
    }

    /// <summary>What was told of when something was said, and the days that this makes it.</summary>
    public Dictionary<Dated, Period?> Told() => Enumerable.Range(0, _statements.Length).Select(Told).OfType<Dated>().Distinct().ToDictionary(d => d, OfSaying);

    /// <summary>The days of each statement, in their order; null where the text does not tell.</summary>
    public ImmutableArray<Period?> Read()
    {
        var said = new Period?[_statements.Length];
        for (var i = 0; i < said.Length; i++) said[i] = Told(i) is { } dated ? OfSaying(dated) : null;
        for (var i = 0; i < said.Length; i++)
            if (said[i] is null && Told(i) is null && WentOnFrom(i) is var before and >= 0) said[i] = said[before];
        return [.. said];
    }

    private Dated? Told(int i)
    {
        if (_clauses[i] is not { } clause) return null;
        return _dates.Where(d => d.Sentence == clause.Sentence && (d.Value is null || OfSaying(d) is not null))
            .Select(d => (Dated: d, Distance: clause.Distance(d)))
            .Where(d => d.Distance is not null).OrderBy(d => d.Distance).Select(d => d.Dated).FirstOrDefault();
    }

    // What was said was said before it was reported, whatever the tense of "says".
    private static Period? OfSaying(Dated dated)
    {
        if (dated.Reading.Outlook == Outlook.Future || dated.Reading.Outlook == Outlook.Either) return dated.Value;
        // "Says on Tuesday" is past; of "fears cuts by the summer" the summer is not the last one.
        var value = dated.Reading.Outlook == Outlook.Open && !dated.IsNear ? dated.Value : (dated.Reading with { Outlook = Outlook.Past }).Of(dated.Match);
        return value is { } days && dated.Reading.Now?.Last is { } last ? days.Intersection(new(null, last)) : value;
    }

    private int WentOnFrom(int i)
    {
        if (_clauses[i] is not { } clause) return -1;
        for (var before = i - 1; before >= 0 && _clauses[before] is { } other && clause.Sentence - other.Sentence <= 1; before--)
        {
            var isBeside = clause.Sentence == other.Sentence;
            if (_statements[before].Parent != _statements[i].Parent) continue;
            if (!IsOneVoice(_statements[before], _statements[i]) && !(isBeside && clause.Continues && IsFromContent(_statements[before], _statements[i]))) continue;
            if (isBeside && clause.HangsOn(other) || clause.Continues) return before;
        }
        return -1;
    }

    private static bool IsOneVoice(Statement before, Statement after) => after.Source.IsEmpty || after.Speaker.Length > 0 && after.Speaker == before.Speaker;

    // "…, adding that": the participle often hangs on the verb of the content, whose subject then passes for its source.
    private static bool IsFromContent(Statement before, Statement after) => after.Source.All(s => before.Content.Any(c => c.Contains(s)));

    private static int SentenceAt(ImmutableArray<Tree> trees, int offset)
    {
        for (var i = 0; i < trees.Length; i++)
            if (trees[i].Sentence.Span.Contains(offset)) return i;
        return -1;
    }
}
