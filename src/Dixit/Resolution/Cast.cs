using Dixit.Attribution;
using Dixit.Attribution.Grammar;
using Dixit.Resolution.Names;
using Dixit.Syntax;

namespace Dixit.Resolution;

/// <summary>
/// The actors of a report and their mentions. Sieves in the order of how sure they are (after Raghunathan et al., 2010): names first, all over the
/// report, then descriptions in the order of the text. Pronouns come last, and elsewhere.
/// </summary>
internal sealed class Cast
{
    private readonly Passage _passage;
    private readonly PhraseReader _reader;
    private readonly Dictionary<(int Sentence, int Head), List<int>?> _sources = [];
    private readonly HashSet<(int Sentence, int Head)> _outer = [];
    private readonly Dictionary<(int Sentence, int Head), Mention> _byHead = [];
    private readonly List<Mention>[] _bySentence;

    public Cast(Passage passage, PhraseReader reader, IReadOnlyList<SourceHeads> sources, IReadOnlyList<Statement> statements)
    {
        (_passage, _reader) = (passage, reader);
        _bySentence = [.. passage.Sentences.Select(_ => new List<Mention>())];
        foreach (var source in sources)
            foreach (var head in source.Heads) _sources[(source.Sentence, head)] = source.Heads.Length == 1 ? source.Words : null;

        for (var i = 0; i < sources.Count; i++)
            if (statements[i].Level == 0)
                foreach (var head in sources[i].Heads) _outer.Add((sources[i].Sentence, head));

        var read = Portraits().ToList();
        var (named, described) = (new NamedActors(reader.World), new DescribedActors(this, passage, reader));
        foreach (var (sentence, head, portrait) in read.Where(r => r.Portrait.Name is not null))
        {
            var actor = Add(sentence, head, portrait, named.Find(portrait));
            named.Learn(portrait.Name!, actor);
            described.Learn(portrait, actor);
        }
        foreach (var (sentence, head, portrait) in read.Where(r => r.Portrait.Name is null))
            described.Learn(portrait, Add(sentence, head, portrait, Governor(sentence, head) ?? described.Find(portrait, sentence, head)));
    }

    /// <summary>The mentions of a sentence, in order of their heads.</summary>
    public IReadOnlyList<Mention> In(int sentence) => _bySentence[sentence];

    /// <summary>The mention that a word heads, or null.</summary>
    public Mention? At(int sentence, int head) => _byHead.GetValueOrDefault((sentence, head));

    /// <summary>True for a head of a statement's source.</summary>
    public bool IsSource(int sentence, int head) => _sources.ContainsKey((sentence, head));

    /// <summary>True for a head of the source of a statement that the writer reports, not one of those that another's words hold.</summary>
    public bool IsOuterSource(int sentence, int head) => _outer.Contains((sentence, head));

    /// <summary>True for the subject of a clause.</summary>
    public bool IsSubject(Mention mention) => _passage.Sentences[mention.Sentence].Is(mention.Head, "nsubj");

    /// <summary>The mentions that begin before an offset, the last one first, no farther back than <paramref name="sentences"/>.</summary>
    public IEnumerable<Mention> Before(int offset, int sentences)
    {
        var last = Math.Min(_passage.SentenceAt(offset), _bySentence.Length - 1);
        for (var s = last; s >= 0 && s >= last - sentences; s--)
            for (var m = _bySentence[s].Count - 1; m >= 0; m--)
                if (_bySentence[s][m].Span.Start < offset) yield return _bySentence[s][m];
    }

    private IEnumerable<(int Sentence, int Head, Portrait Portrait)> Portraits()
    {
        for (var s = 0; s < _passage.Sentences.Length; s++)
        {
            var graph = _passage.Sentences[s];
            for (var i = 0; i < graph.Count; i++)
                if (IsHead(graph, s, i)) yield return (s, i, _reader.Read(graph, i, _sources.GetValueOrDefault((s, i))));
        }
    }

    private bool IsHead(SyntaxGraph graph, int sentence, int i)
    {
        if (IsSource(sentence, i)) return graph[i].Upos is not (Upos.PRON or Upos.DET) || graph.Child(i, "nmod") > i && graph[i].Feature("PronType") is not ("Rel" or "Prs");
        if (graph[i].Upos is not (Upos.NOUN or Upos.PROPN) || graph.Is(i, "flat", "compound", "fixed", "goeswith")) return false;
        return NameRun.IsNameWord(graph, i) || _passage.Words.Holders.ContainsKey(graph[i].Lemma) || _reader.People.Office(graph[i].Lemma) is not null
            || _reader.People.Body(graph[i].Lemma).Count > 0;
    }

    // "Antoni Pastor, député-maire de Manacor": what is set beside a mention is the same actor.
    private Figure? Governor(int sentence, int head)
    {
        var graph = _passage.Sentences[sentence];
        return graph.Is(head, "appos") && _reader.People.Office(graph[head].Lemma) is not null && At(sentence, graph[head].Head)?.Actor is { IsPerson: not false } actor ? actor : null;
    }

    private Figure Add(int sentence, int head, Portrait portrait, Figure? known)
    {
        if (known is { } actor) actor.Add(portrait);
        else actor = new(portrait);
        var mention = new Mention(sentence, head, portrait.Span, actor, portrait, IsSource(sentence, head));
        var at = _bySentence[sentence].FindLastIndex(m => m.Head < head) + 1;
        _bySentence[sentence].Insert(at, mention);
        _byHead[(sentence, head)] = mention;
        return actor;
    }
}
