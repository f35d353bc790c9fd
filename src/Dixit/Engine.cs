using System.Collections.Frozen;
using Dixit.Claims;
using Dixit.Claims.Asking;
using Dixit.Claims.Lexicon;
using Dixit.Reading.Dates;
using Dixit.Provenance;
using Dixit.Reading;
using Dixit.Reading.Languages;
using Dixit.Resolution;
using Dixit.Resolution.Dates;
using Dixit.Text;

namespace Dixit;

/// <summary>
/// Reads reports: text → sentences → trees → statements → speakers. Make one and share it: it is thread-safe, loads a language when it first meets it,
/// touches no network, and gives the same answer to the same text every time.
/// </summary>
public sealed class Engine
{
    private readonly FrozenDictionary<string, Lazy<Language>> _languages;

    private readonly Lazy<Concepts> _concepts = new(Concepts.Load);
    private readonly FrozenDictionary<string, Lazy<PropositionReader>> _propositions;
    private readonly FrozenDictionary<string, Lazy<DateResolver>> _dates;
    private readonly FrozenDictionary<string, Lazy<QuestionReader>> _questions;
    private readonly FrozenDictionary<string, Lazy<ProvenanceReader>> _provenance;

    private Engine(IReadOnlyCollection<string> codes)
    {
        _languages = codes.ToFrozenDictionary(c => c, c => new Lazy<Language>(() => Language.Load(c)));
        _dates = codes.ToFrozenDictionary(c => c, c => new Lazy<DateResolver>(() => DateResolver.For(c)));
        _propositions = codes.ToFrozenDictionary(c => c, c => new Lazy<PropositionReader>(() => PropositionReader.For(c, _concepts.Value)));
        _provenance = codes.ToFrozenDictionary(c => c, c => new Lazy<ProvenanceReader>(() => ProvenanceReader.For(c)));
        _questions = codes.ToFrozenDictionary(c => c, c => new Lazy<QuestionReader>(() => new(_languages[c].Value, _propositions[c].Value)));
    }

    /// <summary>The version of this engine: what another one reads in the same report may differ.</summary>
    public static string Version { get; } = typeof(Engine).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>The languages it reads, as ISO 639-1 codes.</summary>
    public IEnumerable<string> Languages => _languages.Keys.Order(StringComparer.Ordinal);

    /// <summary>An engine for every language that has models beside the program, under <c>data/models</c>.</summary>
    /// <exception cref="DirectoryNotFoundException">There are no data beside the program.</exception>
    public static Engine Load() => new([.. Directory.GetDirectories(Path.Combine(DataFile.Folder, "models")).Select(d => Path.GetFileName(d)!)]);

    /// <summary>Reads a plain text, its language guessed.</summary>
    /// <exception cref="FormatException">The text is empty or no text at all; the message says what is wrong.</exception>
    public AttributedReport Read(string text)
    {
        var read = ReportReader.ReadText("text", text);
        return Read(read.Report ?? throw new FormatException(read.Problem));
    }

    /// <summary>Reads a report. Where its language is unknown or not one of <see cref="Languages"/>, it has no trees and no statements.</summary>
    /// <exception cref="IOException">The model of its language cannot be read.</exception>
    public AttributedReport Read(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var read = Attribute(report, out var language);
        return language is null ? read : read with { Statements = language.Resolver.Resolve(report, read.Trees, read.Statements) };
    }

    /// <summary>Reads a report as <see cref="Read(Report)"/> does, and goes on: who its actors are, when they spoke, and of what.</summary>
    /// <exception cref="IOException">The model of its language cannot be read.</exception>
    public ReportStudy Study(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var read = Attribute(report, out var language);
        if (language is null) return new(read, ReportActors.None, [], []);
        var (statements, actors) = language.Resolver.Study(report, read.Trees, read.Statements);
        read = read with { Statements = statements };
        var dates = _dates[language.Code].Value;
        var holdings = _propositions[language.Code].Value.Read(report, read.Trees, statements, actors, dates.Resolve(report, read.Trees));
        return new(read, actors, dates.Said(report, read.Trees, statements), holdings) { Provenance = _provenance[language.Code].Value.Read(report, read.Trees, statements) };
    }

    /// <summary>
    /// Reads a question, a clause or a phrase ("L'Iran a-t-il livré des missiles ?", "What does Tehran say about drones?") as it reads reports. A question is
    /// too short to guess its language by, so it is read in every one and taken in that in which it says most.
    /// </summary>
    /// <returns>What it asks for, or null where nothing in it can be laid out ("Iran missiles").</returns>
    public Question? Ask(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var guess = LanguageGuess.Of(question).Language;
        return Languages.Select(code => _questions[code].Value.Read(question)).OfType<Question>()
            .OrderByDescending(q => q.Weight + (q.Language == guess ? Question.GuessWeight : 0)).FirstOrDefault();
    }

    /// <summary>The stages up to attribution; no language where the report's is unknown.</summary>
    private AttributedReport Attribute(Report report, out Language? language)
    {
        language = report.Language is { } code && _languages.TryGetValue(code, out var known) ? known.Value : null;
        if (language is null) return new(report, [], []);
        var trees = language.Parser.Parse(report.Text, language.Segmenter.Segment(report.Text, Dateline.Apart(report.Text, report.Paragraphs)));
        return new(report, trees, language.Attributor.Attribute(report, trees));
    }

    /// <summary>The stages of one language, for those who want one of them alone.</summary>
    /// <exception cref="KeyNotFoundException">It is none of <see cref="Languages"/>.</exception>
    public Language this[string code] => _languages[code].Value;
}
