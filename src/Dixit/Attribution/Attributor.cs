using System.Collections.Immutable;
using Dixit.Attribution.Grammar;
using Dixit.Attribution.Lexicon;
using Dixit.Attribution.Quotations;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Attribution;

/// <summary>
/// The grammar of attribution: cues of the lexicon are looked up in the trees, their frames say where content and source are, quotations complete the
/// contents, and what remains is ordered, nested and labelled. Nothing in it knows a language: words come from <c>data/&lt;language&gt;</c>.
/// </summary>
public sealed class Attributor : IAttributor
{
    private readonly LanguageWords _words;
    private readonly QuotationFinder _quotations;

    private Attributor(LanguageWords words, QuotationFinder quotations) => (_words, _quotations) = (words, quotations);

    /// <summary>The attributor of a language, from the word lists under <c>data/</c>.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    /// <exception cref="IOException">A list is missing.</exception>
    /// <exception cref="FormatException">A line of a list cannot be read; the message names file and line.</exception>
    public static Attributor For(string language) => new(
        LanguageWords.Read(Path.Combine(DataFile.Folder, language)),
        new(QuotationMarks.Read(Path.Combine(DataFile.Folder, "quotation-marks.tsv"))));

    /// <inheritdoc/>
    public ImmutableArray<Statement> Attribute(Report report, ImmutableArray<Tree> trees)
    {
        ArgumentNullException.ThrowIfNull(report);
        var passage = new Passage(report, trees, _words, _quotations);
        var fitted = Candidates(passage).Select(new QuotedContent(passage).Fit).OfType<Candidate>().OrderBy(c => c.Cue);
        return Label(passage, Acts.Settle(passage, [.. WantedDeeds.Drop(passage, new FloatingQuotations(passage).Attach(fitted))]));
    }

    private static IEnumerable<Candidate> Candidates(Passage passage)
    {
        var (verbs, nouns) = (new VerbCues(passage), new NounCues(passage));
        var (prepositions, colons) = (new PrepositionCues(passage), new ColonCues(passage));
        for (var s = 0; s < passage.Sentences.Length; s++)
            foreach (var candidate in Distinct(passage.Words.LeastConfidence, verbs.Find(s).Concat(nouns.Find(s)).Concat(prepositions.Find(s)).Concat(colons.Find(s))))
                yield return candidate;
        foreach (var candidate in new DashCues(passage).Find()) yield return candidate;
    }

    /// <summary>Of one sentence's candidates whose cues overlap, the longer expression stays, else the surer one; a colon yields to a word.</summary>
    private static List<Candidate> Distinct(double leastConfidence, IEnumerable<Candidate> candidates)
    {
        var kept = new List<Candidate>();
        var bySureness = candidates.Where(c => c.Confidence >= leastConfidence)
            .OrderByDescending(c => c.CueHead >= 0).ThenByDescending(c => c.CueLemma.Count(x => x == ' ')).ThenByDescending(c => c.Confidence);
        foreach (var candidate in bySureness)
            if (!kept.Any(k => k.Cue.Overlaps(candidate.Cue) || candidate.CueHead < 0 && k.Content.Any(s => s.Overlaps(candidate.Content[0]))))
                kept.Add(candidate);
        return kept;
    }

    private static ImmutableArray<Statement> Label(Passage passage, IReadOnlyList<Candidate> candidates)
    {
        var parents = Nesting.Parents(candidates);
        return [.. candidates.Select((c, i) => new Statement
        {
            Id = i,
            Level = Nesting.Level(parents, i),
            Parent = parents[i] < 0 ? null : parents[i],
            Source = c.Source.Spans,
            Cue = c.Cue,
            CueLemma = c.CueLemma,
            Content = c.Content,
            Act = c.Deed.Act,
            Stance = c.Deed.Stance,
            Form = Forms.Of(passage, c),
            Modality = Forms.ModalityOf(passage, c),
            Speaker = string.Join(' ', c.Source.Spans.Select(s => s.In(passage.Text))),
            Confidence = Math.Round(Math.Min(1, c.Confidence), 2),
        })];
    }
}
