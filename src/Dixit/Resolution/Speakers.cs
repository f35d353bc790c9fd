using System.Collections.Immutable;
using System.Globalization;
using Dixit.Attribution;
using Dixit.Attribution.Grammar;
using Dixit.Attribution.Lexicon;
using Dixit.Resolution.Lexicon;
using Dixit.Resolution.Names;
using Dixit.Syntax;

namespace Dixit.Resolution;

/// <summary>The speakers of a report's statements.</summary>
internal sealed class Speakers
{
    private const string Joint = " | ";

    private readonly Passage _passage;
    private readonly ImmutableArray<Statement> _statements;
    private readonly SourceHeads[] _sources;
    private readonly Cast _cast;
    private readonly PronounResolver _pronouns;
    private readonly PersonWords _people;
    private readonly ImmutableArray<Voice>?[] _voices;

    public Speakers(Passage passage, PhraseReader reader, ImmutableArray<Statement> statements)
    {
        (_passage, _statements, _people) = (passage, statements, reader.People);
        _sources = [.. statements.Select(s => SourceHeads.Of(passage, s.Source))];
        _cast = new(passage, reader, _sources, statements);
        _pronouns = new(passage, _cast);
        FullNames = new(passage, reader.People, reader.World);
        _voices = new ImmutableArray<Voice>?[statements.Length];
        _pronouns.ResolveAll();
    }

    /// <summary>The actors of the report.</summary>
    public Cast Cast => _cast;

    /// <summary>Its pronouns, resolved.</summary>
    public PronounResolver Pronouns => _pronouns;

    /// <summary>The full names that it tells.</summary>
    public FullNames FullNames { get; }

    /// <summary>The name of a statement's speakers, several joined by " | ".</summary>
    public string Name(int i) => string.Join(Joint, Of(i).Select(v => v.Text));

    /// <summary>Who holds a statement; nobody where nobody can be made out.</summary>
    public ImmutableArray<Voice> Of(int i)
    {
        if (_voices[i] is { } known) return known;
        _voices[i] = []; // A speaker that depends on itself is unknown.
        var (sentence, heads, _) = _sources[i];
        var voices = heads.SelectMany(h => sentence < 0 ? [] : Of(i, sentence, h)).Where(v => v.Text.Length > 0).DistinctBy(v => v.Text, StringComparer.Ordinal).ToImmutableArray();
        _voices[i] = voices;
        return voices;
    }

    private ImmutableArray<Voice> Of(int i, int sentence, int head)
    {
        var graph = _passage.Sentences[sentence];
        if (NounPhrase.Antecedent(graph, head) is >= 0 and var noun) head = noun;
        if (IsNearest(graph, head)) return One(_pronouns.Nearest(sentence, head));
        if (_cast.At(sentence, head) is { } mention) return [new(mention.Actor.Name is null ? Owned(i, mention) ?? mention.Actor.Text : Text(mention.Actor), mention.Actor, mention)];
        var pronoun = _passage.PronounOf(graph[head]);
        if (pronoun is null) return graph[head].Upos is Upos.PRON or Upos.DET ? [] : [new(graph[head].Form)];
        if (_people.Playing("inclusive").Contains(graph[head].Lemma)) return FirstPerson(i);
        if (pronoun is { Kind: "indefinite", Number: "Plur" }) return [new(graph[head].Form)];
        if (pronoun.Kind == "relative") return One(RightBefore(sentence, graph[head].Span.Start));
        return pronoun.Kind == "demonstrative" ? One(_pronouns.Nearest(sentence, head)) : Taken(i, sentence, head, pronoun);
    }

    private ImmutableArray<Voice> One(Figure? actor) => actor is null ? [] : [new(Text(actor), actor)];

    // The antecedent of a relative whose clause the parser hung elsewhere: the phrase that ends where it begins, the widest of several.
    private Figure? RightBefore(int sentence, int start)
        => _cast.In(sentence).Where(m => m.Span.End <= start && _passage.OnlyPunctuationBetween(m.Span.End, start)).OrderBy(m => m.Span.Start).FirstOrDefault()?.Actor;

    private ImmutableArray<Voice> Taken(int i, int sentence, int word, Pronoun pronoun)
        => pronoun.Person == "1" ? FirstPerson(i) : One(_pronouns.At(sentence, word));

    /// <summary>"Son avocat" → "avocat de Paul Weber", or null where the phrase has no possessive, or nobody stands out as the owner.</summary>
    private string? Owned(int i, Mention mention)
    {
        var graph = _passage.Sentences[mention.Sentence];
        var possessive = graph.Children(mention.Head).FirstOrDefault(c => c < mention.Head && graph[c].Feature("Poss") == "Yes", -1);
        if (possessive < 0 || _passage.PronounOf(graph[possessive]) is not { } pronoun) return null;
        var owner = string.Join(Joint, Taken(i, mention.Sentence, possessive, pronoun).Select(v => v.Text));
        var owned = mention.Actor.Text;
        var cut = owned.IndexOf(graph[possessive].Form, StringComparison.Ordinal);
        if (owner.Length == 0 || cut < 0 || Pattern(owner) is not { } pattern) return null;
        return string.Format(CultureInfo.InvariantCulture, pattern, (owned[..cut] + owned[(cut + graph[possessive].Form.Length)..]).Trim(), owner);
    }

    private string? Pattern(string owner)
        => (Spelling.Plain(owner) is ['a' or 'e' or 'i' or 'o' or 'u' or 'y', ..] ? _people.Playing("possession-vowel").FirstOrDefault() : null) ?? _people.Playing("possession").FirstOrDefault();

    /// <summary>
    /// Who says "I" or "we": the speaker of the statement around it; else, in a quotation, who speaks in the rest of its sentence, or the last one to
    /// speak in this paragraph or the one before it, whose quotation may run on.
    /// </summary>
    private ImmutableArray<Voice> FirstPerson(int i)
    {
        if (_statements[i].Parent is { } parent && parent < _voices.Length && Of(parent) is { IsEmpty: false } outer) return outer;
        var cue = _statements[i].Cue;
        if (_passage.Around(cue) is null) return [];
        var (sentence, paragraph) = (_passage.SentenceAt(cue.Start), _passage.ParagraphOf(cue.Start));
        for (var j = i + 1; j < _voices.Length && _passage.SentenceAt(_statements[j].Cue.Start) == sentence; j++)
            if (IsWriters(j) && Of(j) is { IsEmpty: false } behind) return behind;
        for (var j = i - 1; j >= 0 && _passage.ParagraphOf(_statements[j].Cue.Start) >= paragraph - 1; j--)
            if (IsWriters(j) && Of(j) is { IsEmpty: false } before) return before;
        return [];
    }

    private bool IsWriters(int i) => _passage.Around(_statements[i].Cue) is null;

    private string Text(Figure actor) => (actor is { Name: { } name, IsPerson: not false } ? FullNames.Of(name) : null) ?? actor.Text;

    // "Ce dernier", "the latter"; parsers may take either word for the head.
    private bool IsNearest(SyntaxGraph graph, int head)
    {
        var last = _people.Playing("nearest");
        var adjective = last.Contains(graph[head].Lemma) || last.Contains(graph[head].Form.ToLowerInvariant()) ? head : head + 1;
        return adjective > 0 && adjective < graph.Count && (adjective == head || graph[head].Feature("PronType") == "Dem")
            && (last.Contains(graph[adjective].Lemma) || last.Contains(graph[adjective].Form.ToLowerInvariant()))
            && graph[adjective - 1].Feature("PronType") is "Dem" or "Art";
    }
}
