using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Resolution.Dates;

/// <summary>
/// Finds what says when in a report, and resolves it against the report's day. Thread-safe and deterministic; the expressions are those of
/// <c>data/&lt;language&gt;/date-rules.tsv</c>. Where two days are possible the value holds both; where nothing can be told there is no mention.
/// </summary>
public sealed class DateResolver
{
    private readonly DateFinder _finder;

    private readonly DateWordList _words;

    private DateResolver(DateFinder finder, DateWordList words) => (_finder, _words) = (finder, words);

    /// <summary>The resolver of a language, from the word lists under <c>data/</c>.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    /// <exception cref="IOException">A list is missing.</exception>
    public static DateResolver For(string language)
    {
        var words = DateWordList.Read(language);
        return new(new(DateGrammar.Read(language, words), words), words);
    }

    /// <summary>The date expressions whose days can be told, in order of the text.</summary>
    /// <param name="report">The report; relative expressions need its <see cref="Report.Published"/>, a day, a month or any other EDTF, or a dateline.</param>
    /// <param name="trees">Its trees.</param>
    public ImmutableArray<DateMention> Resolve(Report report, ImmutableArray<Tree> trees)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. from dated in _finder.Find(report, trees) where dated.Value is not null select new DateMention(dated.Span, dated.Value!.Value)];
    }

    /// <summary>
    /// The same, where "tomorrow" in quoted words counts from the day they were said, if the text tells it (« Nous partons demain », a-t-il dit lundi),
    /// and "Tuesday" beside "announces" is past.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="trees">Its trees.</param>
    /// <param name="statements">Its statements with their speakers.</param>
    public ImmutableArray<DateMention> Resolve(Report report, ImmutableArray<Tree> trees, ImmutableArray<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(report);
        var dates = _finder.Find(report, trees);
        if (statements.IsEmpty) return [.. from dated in dates where dated.Value is not null select new DateMention(dated.Span, dated.Value!.Value)];
        var saying = new SayingDates(report, trees, statements, dates, _words);
        var (said, told) = (saying.Read(), saying.Told());
        return [.. from dated in dates
                   let value = told.TryGetValue(dated, out var day) && dated.IsNear && dated.Reading.Outlook == Outlook.Open ? day : Quoted(dated, statements, said)
                   where value is not null
                   select new DateMention(dated.Span, value!.Value)];
    }

    private static Period? Quoted(Dated dated, ImmutableArray<Statement> statements, ImmutableArray<Period?> said)
    {
        var day = statements.Zip(said).LastOrDefault(s => s.First.Form == Form.Direct && s.First.Content.Any(c => c.Contains(dated.Span))).Second;
        return day is { } then && DateReading.Countable.Contains(then) ? (dated.Reading with { Now = then }).Of(dated.Match) : dated.Value;
    }

    /// <summary>
    /// When each statement was said, in their order: null where the text does not tell, for the day of the report is not the day of saying. What a content
    /// is about are the mentions inside it.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="trees">Its trees.</param>
    /// <param name="statements">Its statements with their speakers.</param>
    public ImmutableArray<Period?> Said(Report report, ImmutableArray<Tree> trees, ImmutableArray<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(report);
        return statements.IsEmpty ? [] : new SayingDates(report, trees, statements, _finder.Find(report, trees), _words).Read();
    }
}
