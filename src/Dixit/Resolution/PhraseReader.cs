using System.Collections.Frozen;
using Dixit.Attribution.Grammar;
using Dixit.Resolution.Lexicon;
using Dixit.Resolution.Names;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Resolution;

/// <summary>Reads noun phrases: the name they state, the office, what they belong to, gender and number.</summary>
internal sealed class PhraseReader(Passage passage, PersonWords people, WorldNames world)
{
    private const int LongestListed = 8; // Words.

    public WorldNames World => world;

    public PersonWords People => people;

    /// <summary>The portrait that the phrase around a noun or name draws, its conjuncts left aside.</summary>
    /// <param name="graph">The sentence.</param>
    /// <param name="head">The head of the phrase.</param>
    /// <param name="within">The words of the phrase where they are known from elsewhere, as those of a source are.</param>
    public Portrait Read(SyntaxGraph graph, int head, List<int>? within = null)
    {
        var words = within ?? Words(graph, head);
        var run = NameIn(graph, head, words) ?? (within is null ? null : NameIn(graph, head, Words(graph, head))) ?? NameBeside(graph, head, words);
        var (office, officeFirst, officeLast) = OfficeIn(graph, head, words, run);
        // "A spokeswoman for Ireland": the bearer of an office has not the name of a state.
        if (office is not null && run is { } place && !place.Contains(head) && world.State(place.In(graph)) is not null) run = null;
        var name = run is { } r ? Names.Name.Of(r.In(graph), world) : null;
        var spans = Phrase.Cover(graph, words);
        var institution = name is null ? null : world.Institution(name.Text);
        var determiner = graph.Children(head).FirstOrDefault(c => c < head && graph[c].Upos == Upos.DET, -1);
        return new()
        {
            Name = name,
            Office = office,
            Noun = office is not null ? office.Title : graph[head].Lemma.ToLowerInvariant(),
            Modifiers = Modifiers(graph, words.Where(w => w != head && run?.Contains(w) != true && (w < officeFirst || w > officeLast))),
            Gender = GenderOf(graph, head, determiner, office, run),
            IsPlural = ((determiner >= 0 ? graph[determiner].Feature("Number") : null) ?? (run?.Contains(head) == true ? null : graph[head].Feature("Number"))) == "Plur",
            IsDefinite = determiner >= 0 && (graph[determiner].Feature("Definite") == "Def" || graph[determiner].Feature("PronType") == "Dem"),
            Possessive = graph.Children(head).FirstOrDefault(c => c < head && graph[c].Feature("Poss") == "Yes", -1),
            IsPerson = PersonOrNot(graph, head, office, run, name, institution is not null),
            Kind = institution?.Kind,
            Words = words,
            Run = run,
            OfficeAt = (officeFirst, officeLast),
            Text = Text(graph, words, spans),
            Span = spans.Count > 0 ? new TextSpan(spans[0].Start, spans[^1].End) : graph[head].Span,
        };
    }

    /// <summary>The words as they stand; where the first shares its token with a preposition ("du" for "de le"), by its own form.</summary>
    private static string Text(SyntaxGraph graph, List<int> words, List<TextSpan> spans)
    {
        var text = string.Join(' ', spans.Select(s => s.In(graph.Text)));
        var first = words.Find(w => spans.Count > 0 && graph[w].Span.Start >= spans[0].Start);
        return first > 0 && graph[first - 1].Token == graph[first].Token && text.Length > graph[first].Span.Length
            ? graph[first].Form + text[graph[first].Span.Length..] : text;
    }

    /// <summary>The words of the phrase, conjuncts and what hangs on them left aside.</summary>
    private List<int> Words(SyntaxGraph graph, int head)
    {
        var conjuncts = graph.ChildrenAs(head, "conj", "cc").Where(c => !SourceHeads.IsCutName(graph, c)).ToList();
        var words = NounPhrase.Words(graph, head, passage.Words);
        return conjuncts.Count == 0 ? words : [.. words.Where(w => !conjuncts.Any(c => graph.Under(w, c)))];
    }

    /// <summary>
    /// The name that the phrase states of its head: the run that holds the head, or else one in apposition: set off by a comma, or hung on the head
    /// without a preposition. A name inside a complement ("l'assistant du président Zelensky") is another's.
    /// </summary>
    private NameRun? NameIn(SyntaxGraph graph, int head, List<int> words)
    {
        if (Listed(graph, head) is { } listed) return listed;
        var runs = NameRun.Among(graph, words, people);
        foreach (var run in runs)
            if (run.Contains(head) && Widened(graph, run, head, words) is var wide && !IsCommon(graph, wide)) return (graph.Child(head, "case") >= 0 || run.BeginsWithAcronym(graph)) && run.PersonBehind(graph, people) is { } person ? person : wide;
        // What stands beside a document ("Poll: Voters …") is not its name.
        if (passage.Words.Documents.ContainsKey(graph[head].Lemma)) return null;
        // "Du président Vladimir Zelensky, Mikhail Podolyak": the second name is another's, whom the first phrase belongs to.
        foreach (var run in runs)
            if (run.First > head && IsPersonName(graph, run) && Top(graph, run) is var own && graph[own].Head == head && graph.Is(own, "appos", "flat", "nmod", "amod") && graph.Child(own, "case") < 0 && graph[run.First - 1].Form != ",") return run;
        foreach (var run in runs)
            if (run.First > 0 && run.First > head && Opening(graph, run) is var first && graph[first - 1].Form is "," or "(" && EndsPhrase(graph, run, words) && !world.IsPlace(run.In(graph))) return run with { First = first };
        foreach (var run in runs)
        {
            var top = Top(graph, run);
            if (graph[top].Head == head && graph.Child(top, "case") < 0 && graph.Is(top, "appos", "flat", "nmod", "compound", "nsubj", "dep") && (run.First > head || IsPersonName(graph, run))) return run;
            if (run.First > head && run.PersonBehind(graph, people) is { } person) return person;
        }
        foreach (var apposition in graph.ChildrenAs(head, "appos"))
            if (graph[apposition].Upos == Upos.NOUN && NameIn(graph, apposition, Words(graph, apposition)) is { } inner) return inner;
        return null;
    }

    /// <summary>The longest name of a listed institution of several words around a word, whatever the trees make of it ("Europe Écologie Les Verts").</summary>
    private NameRun? Listed(SyntaxGraph graph, int word)
    {
        if (!char.IsUpper(graph[word].Form[0]) || !world.IsInListedName(graph[word].Form)) return null;
        for (var length = LongestListed; length > 1; length--)
            for (var first = Math.Max(0, word - length + 1); first <= word && first + length <= graph.Count; first++)
                if (char.IsUpper(graph[first].Form.FirstOrDefault()) && world.Institution(graph.Text[graph[first].Span.Start..graph[first + length - 1].Span.End]) is not null) return new(first, first + length - 1);
        return null;
    }

    // ", L'Oréal": the article with a capital is of the name.
    private static int Opening(SyntaxGraph graph, NameRun run)
        => run.First > 1 && graph[run.First - 1].Upos == Upos.DET && char.IsUpper(graph[run.First - 1].Form[0]) && graph[run.First - 2].Form is "," or "(" ? run.First - 1 : run.First;

    /// <summary>The name of a person right behind the phrase of an office or right before it, set off by commas, where the parser hung it elsewhere.</summary>
    private NameRun? NameBeside(SyntaxGraph graph, int head, List<int> words)
    {
        var (first, last) = (words[0], words[^1]);
        if (people.Body(graph[head].Lemma).Count > 0 && last + 1 < graph.Count && graph[last].Upos is Upos.NOUN or Upos.ADJ && NameFrom(graph, last + 1) is { } behind) return behind;
        if (SecondSubject(graph, head) is { } second) return second;
        if (OfficeAround(graph, head, words).Office is not { Kind: OfficeKind.Office or OfficeKind.Role }) return null;
        if (last + 2 < graph.Count && graph[last + 1].Form == "," && NameFrom(graph, last + 2) is { } after
            && after.Last + 1 < graph.Count && graph[after.Last + 1].Upos == Upos.PUNCT && IsPersonName(graph, after)) return after;
        if (first < 2 || graph[first].Upos != Upos.DET) return null;
        var end = graph[first - 1].Form == "," ? first - 2 : first - 1;
        foreach (var run in NameRun.Among(graph, [.. Enumerable.Range(Math.Max(0, end - 4), end + 1 - Math.Max(0, end - 4))], people))
            if (run.Last == end && !world.IsPlace(run.In(graph)) && (end == first - 1 ? run.Last > run.First : run.First == 0 || graph[run.First - 1].Upos == Upos.PUNCT)) return run;
        return null;
    }

    // "Le groupe français, numéro un mondial, Valmont a ouvert …": a clause has one subject, and its name stands right before the verb.
    private NameRun? SecondSubject(SyntaxGraph graph, int head)
    {
        if (!graph.Is(head, "nsubj") || graph[head].Head < 0 || graph[head].Upos != Upos.NOUN || people.Body(graph[head].Lemma).Count == 0 && people.Office(graph[head].Lemma) is null) return null;
        var second = graph.Children(graph[head].Head).FirstOrDefault(c => c > head && graph.Is(c, "nsubj") && NameRun.IsNameWord(graph, c), -1);
        return second > 0 && NameFrom(graph, Opening(graph, new(second, second))) is { } run && graph[run.First - 1].Form == "," ? run : null;
    }

    private NameRun? NameFrom(SyntaxGraph graph, int first)
    {
        var start = graph[first].Upos == Upos.DET && char.IsUpper(graph[first].Form[0]) ? first + 1 : first;
        var runs = NameRun.Among(graph, [.. Enumerable.Range(start, Math.Clamp(graph.Count - start, 0, 6))], people);
        return runs.Count > 0 && runs[0].First == start ? runs[0] with { First = first } : null;
    }

    // "L'ONG", "Président", "Prime Minister": a common noun that stands alone is no name, whatever its first letter.
    private bool IsCommon(SyntaxGraph graph, NameRun run)
        => run.First != run.Last ? people.Office(run.In(graph)) is not null || IsTitleOf(graph, run) : (run.First == 0 || people.Office(graph[run.First - 1].Form) is not { Kind: OfficeKind.Title }) && (people.Body(graph[run.First].Form).Count > 0 || people.Body(graph[run.First].Lemma).Count > 0 || people.Office(graph[run.First].Form) is not null);

    // "Defence Minister Ann Hill": the words before the name that it is hung on.
    private bool IsTitleOf(SyntaxGraph graph, NameRun run)
        => people.Office(graph[run.Last].Form) is { Kind: OfficeKind.Office } && graph.Is(run.Last, "nmod", "compound", "appos", "flat") && graph[run.Last].Head == run.Last + 1 && graph[run.Last + 1].Upos == Upos.PROPN;

    // "Parti populaire espagnol", "Association des maires de France": what hangs on a common noun with a capital is of the name.
    private NameRun Widened(SyntaxGraph graph, NameRun run, int head, List<int> words)
    {
        if (IsPersonName(graph, run)) return run;
        var last = run.Last;
        while (words.Contains(last + 1) && graph[last + 1].Upos is var pos && (pos is Upos.ADJ && graph[last + 1].Head == head
            || graph[head].Upos == Upos.NOUN && pos is Upos.ADP or Upos.DET or Upos.NOUN or Upos.ADJ or Upos.PROPN && graph.Under(last + 1, head))) last++;
        while (last > run.Last && graph[last].Upos is Upos.ADP or Upos.DET) last--;
        return run with { Last = last };
    }

    private bool IsPersonName(SyntaxGraph graph, NameRun run) => run.Last > run.First && people.FirstName(graph[run.First].Form) is not null;

    private static bool EndsPhrase(SyntaxGraph graph, NameRun run, List<int> words)
        => run.Last == words[^1] || run.Last + 1 < graph.Count && graph[run.Last + 1].Upos == Upos.PUNCT;

    private static int Top(SyntaxGraph graph, NameRun run)
    {
        for (var i = run.First; i <= run.Last; i++)
            if (!run.Contains(graph[i].Head)) return i;
        return run.First;
    }

    /// <summary>The office that the head is, that stands before the name, or that is set behind it in apposition.</summary>
    private (Office? Office, int First, int Last) OfficeIn(SyntaxGraph graph, int head, List<int> words, NameRun? run)
    {
        if (run?.Contains(head) != true) return OfficeAround(graph, head, words);
        if (run is not { } name) return (null, -1, -1);
        if (words.Contains(name.First - 1) && OfficeAround(graph, name.First - 1, words) is { Office: not null } before) return before;
        var noun = words.FirstOrDefault(w => w > name.Last && graph[w].Upos == Upos.NOUN, -1);
        return noun >= 0 ? OfficeAround(graph, noun, words) : (null, -1, -1);
    }

    private (Office? Office, int First, int Last) OfficeAround(SyntaxGraph graph, int noun, List<int> words)
    {
        for (var length = PersonWords.LongestOffice; length > 0; length--)
            for (var first = noun - length + 1; first <= noun; first++)
            {
                var last = first + length - 1;
                if (first < 0 || last >= graph.Count || !words.Contains(first) || !words.Contains(last)) continue;
                if (people.Office(graph.Text[graph[first].Span.Start..graph[last].Span.End]) is { } office) return (office, first, last);
            }
        return people.Office(graph[noun].Lemma) is { } byLemma ? (byLemma, noun, noun) : (null, -1, -1);
    }

    private FrozenSet<string> Modifiers(SyntaxGraph graph, IEnumerable<int> words)
        => words.Where(w => graph[w].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.X)
            .Select(w => world.Belonging(graph[w].Form) is var form && form != Spelling.Plain(graph[w].Form) ? form : world.Belonging(graph[w].Lemma)).ToFrozenSet(StringComparer.Ordinal);

    private Gender GenderOf(SyntaxGraph graph, int head, int determiner, Office? office, NameRun? run)
    {
        if (office is { Gender: Gender.Fem }) return Gender.Fem;
        if (run is { } name && people.FirstName(graph[name.First].Form) is { } first) return first;
        if (office is { Kind: OfficeKind.Title }) return office.Gender;
        if (determiner >= 0 && Marked(graph[determiner]) is not Gender.Any and var told) return told;
        // A masculine office ("l'expert") may be anybody's.
        return office is null && run?.Contains(head) != true ? Marked(graph[head]) : Gender.Any;
    }

    private static Gender Marked(Word word) => word.Feature("Gender") switch { "Masc" => Gender.Masc, "Fem" => Gender.Fem, _ => Gender.Any };

    private bool? PersonOrNot(SyntaxGraph graph, int head, Office? office, NameRun? run, Name? name, bool isInstitution)
    {
        if (isInstitution || name is not null && (world.State(name.Text) is not null || world.IsPlace(name.Text))) return office is not null && run?.Contains(head) != true;
        if (office is null && passage.Words.Documents.ContainsKey(graph[head].Lemma)) return false;
        if (office is not null || run is { } r && IsPersonName(graph, r)) return true;
        if (run?.Contains(head) == true) return null;
        return passage.Words.Holders.GetValueOrDefault(graph[head].Lemma) switch { "person" => true, null => people.Body(graph[head].Lemma).Count > 0 ? false : null, _ => false };
    }
}
