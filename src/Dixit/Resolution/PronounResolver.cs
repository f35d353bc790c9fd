using Dixit.Attribution.Grammar;
using Dixit.Attribution.Lexicon;
using Dixit.Resolution.Lexicon;

namespace Dixit.Resolution;

/// <summary>
/// Finds whom a pronoun of the third person takes up: of the actors mentioned before it that agree with it, the one that stands out most: a subject,
/// one who has just spoken, one near by (after Lappin and Leass, 1994, with few and coarse weights).
/// </summary>
internal sealed class PronounResolver(Passage passage, Cast cast)
{
    private const double LeastSalience = 1;
    private const double Nested = 1; // Who is only said to have spoken stands out less than who speaks to the writer.
    private const int FarthestSentence = 4;
    private const int Memory = 60; // Sentences.
    private const int LongestName = 40; // What is quoted and longer is somebody's speech.

    private readonly Dictionary<(int Sentence, int Word), Mention> _taken = [];
    private readonly List<Mention>[] _bySentence = [.. passage.Sentences.Select(_ => new List<Mention>())];

    /// <summary>Resolves the personal pronouns and possessives of the report in order, as each one resolved is an antecedent for the next.</summary>
    public void ResolveAll()
    {
        for (var s = 0; s < passage.Sentences.Length; s++)
        {
            var graph = passage.Sentences[s];
            for (var i = 0; i < graph.Count; i++)
                if (passage.PronounOf(graph[i]) is { Person: "3", Kind: "personal" or "possessive" } pronoun && (!graph.Is(i, "expl") || cast.IsSource(s, i)) && MostSalient(s, i, pronoun) is { } actor)
                    _bySentence[s].Add(_taken[(s, i)] = new(s, i, graph[i].Span, actor, null, cast.IsSource(s, i)));
        }
    }

    /// <summary>The pronouns and possessives of a sentence that are resolved, in order.</summary>
    public IReadOnlyList<Mention> In(int sentence) => _bySentence[sentence];

    /// <summary>Whom a pronoun takes up, or null where nobody stands out.</summary>
    public Figure? At(int sentence, int word) => _taken.GetValueOrDefault((sentence, word))?.Actor;

    /// <summary>The last actor before a phrase like "ce dernier" or "the latter" that agrees with it.</summary>
    public Figure? Nearest(int sentence, int word)
    {
        var phrase = passage.Sentences[sentence][word];
        var plural = phrase.Feature("Number") == "Plur";
        var gender = phrase.Feature("Gender") switch { "Masc" => Gender.Masc, "Fem" => Gender.Fem, _ => Gender.Any };
        return cast.Before(phrase.Span.Start, 1)
            .Where(m => (m.Sentence, m.Head) != (sentence, word) && m.Actor.IsPlural == plural && (m.Actor.Gender & gender) != Gender.None && (plural || m.Actor.IsPerson != false))
            .Select(m => m.Actor).FirstOrDefault();
    }

    private Figure? MostSalient(int sentence, int word, Pronoun pronoun)
    {
        var graph = passage.Sentences[sentence];
        var start = graph[word].Span.Start;
        var best = (Actor: (Figure?)null, Salience: LeastSalience);
        foreach (var mention in Enumerable.Range(0, sentence + 1).Skip(sentence - FarthestSentence).SelectMany(s => cast.In(s).Concat(_bySentence[s])))
        {
            if (mention.Span.Start >= start || !Agrees(mention.Actor, pronoun)
                || InOtherVoice(mention.Span.Start, start) || IsCoArgument(graph, sentence, word, mention)) continue;
            var salience = Salience(mention, sentence, start) + (cast.IsSource(sentence, word) && mention.Actor.IsPerson == true ? 2 : 0);
            if (salience >= best.Salience) best = (mention.Actor, salience);
        }
        return best.Actor ?? OnlyOne(start, pronoun);
    }

    /// <summary>Where nobody near by agrees: the one person named so far who does, if there is no second.</summary>
    private Figure? OnlyOne(int start, Pronoun pronoun)
    {
        Figure? only = null;
        foreach (var mention in cast.Before(start, Memory))
        {
            if (mention.Actor is not { IsPerson: not false, Name.Parts.Length: > 1 } actor || actor.IsPerson is null && !mention.IsSource || !Agrees(actor, pronoun) || actor == only) continue;
            if (only is not null) return null;
            only = actor;
        }
        return only;
    }

    private double Salience(Mention mention, int sentence, int start)
    {
        var graph = passage.Sentences[mention.Sentence];
        var role = graph.Is(mention.Head, "nsubj") ? 3 : graph.Is(mention.Head, "root", "appos", "dislocated") ? 2 : graph.Is(mention.Head, "obj", "conj", "iobj", "parataxis") ? 1 : 0;
        var salience = 4.0 + role + (!mention.IsSource ? 0 : cast.IsOuterSource(mention.Sentence, mention.Head) ? 2 : Nested) + (mention.Actor.Name is null ? 0 : 0.5) + (mention.Actor.IsPerson switch { true => 2, null => 0.5, false => 0 });
        salience -= 3 * Distance(mention.Sentence, sentence);
        if (passage.ParagraphOf(mention.Span.Start) != passage.ParagraphOf(start)) salience -= 1;
        return salience;
    }

    /// <summary>Sentences between two, those that are quoted as a whole left aside.</summary>
    private int Distance(int from, int to)
    {
        var distance = 0;
        for (var s = from; s < to; s++)
            if (passage.Around(passage.Sentences[s].Span) is null) distance++;
        return distance;
    }

    private bool InOtherVoice(int mention, int pronoun)
        => passage.Around(new(mention, mention + 1)) is { } quotation && !quotation.Span.Contains(pronoun) && quotation.Inner.Length > LongestName;

    private static bool IsCoArgument(SyntaxGraph graph, int sentence, int word, Mention mention)
        => mention.Sentence == sentence && graph[mention.Head].Head == graph[word].Head && graph[word].Head >= 0 && !graph.Is(mention.Head, "dislocated", "vocative")
            && !(graph.Is(mention.Head, "nsubj") && graph.Is(word, "nsubj"));

    private static bool Agrees(Figure actor, Pronoun pronoun)
    {
        if (pronoun.Number == "Plur") return actor.IsPlural || actor.IsPerson == false && pronoun.Gender == "Any";
        if (actor.IsPlural) return false;
        return pronoun.Gender switch
        {
            "Masc" => (actor.Gender & Gender.Masc) != Gender.None,
            "Fem" => (actor.Gender & Gender.Fem) != Gender.None,
            "Neut" => actor.IsPerson != true,
            _ => true,
        };
    }
}
