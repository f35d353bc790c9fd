using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Attribution.Grammar;
using Dixit.Attribution.Lexicon;
using Dixit.Attribution.Quotations;
using Dixit.Claims.Lexicon;
using Dixit.Claims.Reading;
using Dixit.Resolution;
using Dixit.Resolution.Dates;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Claims;

/// <summary>
/// Lays out what the contents of statements say. Words and frames come from <c>data/concepts</c> and <c>data/&lt;language&gt;</c>; a word that the lexicon
/// lacks stands for itself. Thread-safe and deterministic.
/// </summary>
public sealed class PropositionReader
{
    private readonly LanguageWords _words;
    private readonly ConceptWords _concepts;
    private readonly QuotationFinder _quotations;
    private readonly Concepts _hierarchy;

    private PropositionReader(LanguageWords words, ConceptWords concepts, QuotationFinder quotations, Concepts hierarchy)
        => (_words, _concepts, _quotations, _hierarchy) = (words, concepts, quotations, hierarchy);

    /// <summary>The reader of a language, from the word lists under <c>data/</c>.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    /// <param name="concepts">The concepts that all languages share.</param>
    /// <exception cref="IOException">A list is missing.</exception>
    /// <exception cref="FormatException">A line of a list cannot be read; the message names file and line.</exception>
    public static PropositionReader For(string language, Concepts concepts)
    {
        var folder = Path.Combine(DataFile.Folder, language);
        return new(LanguageWords.Read(folder), ConceptWords.Read(folder, concepts), new(QuotationMarks.Read(Path.Combine(DataFile.Folder, "quotation-marks.tsv"))), concepts);
    }

    /// <summary>What each statement holds of which propositions, in order of the statements; nothing for a content that says nothing by itself.</summary>
    /// <param name="report">The report.</param>
    /// <param name="trees">Its trees.</param>
    /// <param name="statements">Its statements, in order of their ids.</param>
    /// <param name="actors">Its actors.</param>
    /// <param name="dates">Its date expressions, by which a content says when.</param>
    public ImmutableArray<Holding> Read(Report report, ImmutableArray<Tree> trees, ImmutableArray<Statement> statements, ReportActors actors, ImmutableArray<DateMention> dates)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(actors);
        return statements.IsEmpty ? [] : new Layout(new Passage(report, trees, _words, _quotations), _concepts, _hierarchy, statements, actors, dates).Read();
    }

    /// <summary>The propositions that a text comes down to by itself, nobody saying it ("L'Iran a livré des missiles à la Russie").</summary>
    /// <param name="report">A sentence or a few, as a report.</param>
    /// <param name="trees">Its trees.</param>
    /// <param name="actors">Its actors.</param>
    /// <param name="dates">Its date expressions.</param>
    public ImmutableArray<Proposition> Lay(Report report, ImmutableArray<Tree> trees, ReportActors actors, ImmutableArray<DateMention> dates)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(actors);
        return [.. new Layout(new Passage(report, trees, _words, _quotations), _concepts, _hierarchy, [], actors, dates).Laid([new TextSpan(0, report.Text.Length)])];
    }
}
