using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Attribution.Grammar;
using Dixit.Attribution.Lexicon;
using Dixit.Attribution.Quotations;
using Dixit.Resolution.Identity;
using Dixit.Resolution.Lexicon;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Resolution;

/// <summary>
/// Says of each statement who its source is, as the report lets a reader say it: the fullest name in the report, with pronouns, titles, acronyms and
/// descriptions resolved. Thread-safe and deterministic; words come from <c>data/&lt;language&gt;</c> and <c>data/world</c>.
/// </summary>
public sealed class SpeakerResolver
{
    private readonly LanguageWords _words;
    private readonly QuotationFinder _quotations;
    private readonly PersonWords _people;
    private readonly WorldNames _world;
    private readonly StateOffices _offices;
    private readonly MetonymyWords _metonymy;

    private SpeakerResolver(string language, LanguageWords words, QuotationFinder quotations)
    {
        (_words, _quotations) = (words, quotations);
        _people = PersonWords.Read(Path.Combine(DataFile.Folder, language));
        _world = WorldNames.Read(Path.Combine(DataFile.Folder, "world"), language);
        _offices = StateOffices.Read(Path.Combine(DataFile.Folder, "world"), language);
        _metonymy = MetonymyWords.Read(Path.Combine(DataFile.Folder, language));
    }

    /// <summary>The resolver of a language, from the word lists under <c>data/</c>.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    /// <exception cref="IOException">A list is missing.</exception>
    public static SpeakerResolver For(string language) => new(language,
        LanguageWords.Read(Path.Combine(DataFile.Folder, language)),
        new(QuotationMarks.Read(Path.Combine(DataFile.Folder, "quotation-marks.tsv"))));

    /// <summary>The statements with their <see cref="Statement.Speaker"/>: several are joined by " | ", "" where nobody is named or nobody can be made out.</summary>
    /// <param name="report">The report.</param>
    /// <param name="trees">Its trees.</param>
    /// <param name="statements">Its statements, in order of their ids.</param>
    public ImmutableArray<Statement> Resolve(Report report, ImmutableArray<Tree> trees, ImmutableArray<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (statements.IsEmpty) return statements;
        var passage = new Passage(report, trees, _words, _quotations);
        return Named(statements, new(passage, new(passage, _people, _world), statements));
    }

    /// <summary>What <see cref="Resolve"/> gives, and the actors of the report, in one pass.</summary>
    /// <param name="report">The report.</param>
    /// <param name="trees">Its trees.</param>
    /// <param name="statements">Its statements, in order of their ids.</param>
    public (ImmutableArray<Statement> Statements, ReportActors Actors) Study(Report report, ImmutableArray<Tree> trees, ImmutableArray<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(report);
        var passage = new Passage(report, trees, _words, _quotations);
        var reader = new PhraseReader(passage, _people, _world);
        var speakers = new Speakers(passage, reader, statements);
        return (Named(statements, speakers), new ActorReader(passage, reader, _offices, _metonymy, speakers, statements).Read());
    }

    private static ImmutableArray<Statement> Named(ImmutableArray<Statement> statements, Speakers speakers) => [.. statements.Select((s, i) => s with { Speaker = speakers.Name(i) })];
}
