using Dixit.Attribution;
using Dixit.Attribution.Grammar;
using Dixit.Syntax;

namespace Dixit.Resolution.Dates;

/// <summary>The words of a sentence that a statement's cue is made of, and which of its dates tell when it was said.</summary>
internal sealed class CueClause
{
    private const int Farthest = 1000;

    private readonly Statement _statement;
    private readonly SyntaxGraph _graph;
    private readonly DateWordList _words;
    private readonly HashSet<int> _cue;
    private readonly HashSet<int> _anchors;

    public CueClause(Statement statement, SyntaxGraph graph, int sentence, DateWordList words)
    {
        (_statement, _graph, _words, Sentence) = (statement, graph, words, sentence);
        _cue = [.. Enumerable.Range(0, graph.Count).Where(i => statement.Cue.Overlaps(graph[i].Span))];
        Head = _cue.Where(i => !_cue.Contains(graph[i].Head)).DefaultIfEmpty(-1).Min();
        _anchors = [.. _cue, .. Governors()];
    }

    public int Sentence { get; }

    /// <summary>The word that heads the cue, or -1 where it has none.</summary>
    public int Head { get; }

    /// <summary>True when the cue says that it goes on with what was said before: "a-t-il ajouté".</summary>
    public bool Continues => _words.Has("CONTINUE", _statement.CueLemma);

    /// <summary>
    /// True when the verb of the cue hangs on that of another and not in its content: the two are said at once ("a déclaré …, ajoutant que …", "a
    /// déclaré … et a nié …", which some trees hang on the verb of the content).
    /// </summary>
    public bool HangsOn(CueClause other)
    {
        if (Head < 0 || other._statement.Content.Any(c => c.Overlaps(_statement.Cue))) return false;
        for (var at = Head; at >= 0 && IsSaidAlong(at) && !other._cue.Contains(at); at = _graph[at].Head)
            if (other._cue.Contains(_graph[at].Head)) return true;
        return false;
    }

    private bool IsSaidAlong(int i) =>
        _graph.Is(i, "conj", "xcomp", "ccomp", "parataxis") || _graph.Is(i, "advcl", "acl") && !_graph.IsFinite(i) && _graph.Child(i, "mark") < 0;

    /// <summary>How near a date stands to saying when the statement was said, less being nearer; null where it does not.</summary>
    public int? Distance(Dated dated)
    {
        if (Head < 0 || _words.Has("EXPECT", _graph[Head].Lemma)) return null;
        // "…, a day after the hospital denied": what hangs on "after" is what it dates.
        if (dated.Match.Rule.Meaning == Meaning.Beside) return IsWithin(dated, _graph.Child(Head, "mark")) ? 0 : null;
        var apart = Math.Abs(dated.Head - Head);
        if (IsTakenForContent(dated) || OpensClause(dated)) return apart;
        if (_statement.Content.Any(c => c.Overlaps(dated.Span))) return _statement.Act == Act.Decline && Leads(dated.Head, Refused()) is { } refused ? apart + refused : null;
        return IsRightBehind(dated) || IsBetweenSubjectAndVerb(dated) ? apart : Leads(dated.Head, _anchors) + apart;
    }

    // Climbs from a date to the cue through what belongs to saying; 0 where it gets there, much where only by way of a document.
    private int? Leads(int date, HashSet<int> anchors)
    {
        var (byDocument, bySpeaking) = (false, false);
        for (var at = date; !anchors.Contains(at); at = _graph[at].Head)
        {
            var above = _graph[at].Head;
            if (above < 0) return null;
            var isSpeaking = at != date && !_graph.IsFinite(at) && _words.Has("SPEAKING", _graph[at].Lemma);
            if (at != date && _graph.IsVerbal(at) && !isSpeaking && !TellsOf(at, above)) return null;
            bySpeaking |= isSpeaking;
            byDocument |= _graph.Is(at, "acl") || Belongs(at);
            if (Belongs(at) && !IsSpoken(above)) return null;
            if (_graph.Is(at, "nsubj", "csubj") && !bySpeaking && !(byDocument && IsSpoken(at))) return null;
            if (!isSpeaking && !_graph.Is(at, "obl", "advmod", "nmod", "appos", "obj", "iobj", "acl", "nsubj", "flat", "compound", "conj", "dislocated", "amod")) return null;
        }
        return byDocument ? Farthest : 0;
    }

    // "declined to comment on Tuesday": to refuse to speak is said when it is done.
    private HashSet<int> Refused() => [.. _anchors, .. _graph.Children(Head).Where(c => _graph.Is(c, "xcomp") && !_graph.IsFinite(c))];

    // "denied the same day that …", "reported on Monday": some trees take the date for what is said.
    private bool IsTakenForContent(Dated dated) =>
        _statement.Content.Any(c => c.Start == dated.Span.Start && c.End > dated.Span.End) && IsBlank(_statement.Cue.End, dated.Span.Start)
        || _graph.Children(dated.Head).Any(c => _graph.Is(c, "case") && _cue.Contains(c) && c != Head);

    // "Iceland on Tuesday accused Norway"
    private bool IsBetweenSubjectAndVerb(Dated dated) =>
        IsBlank(dated.Span.End, _statement.Cue.Start) && !Belongs(dated.Head) && _graph[dated.Head].Head is var above and >= 0 && _graph.Is(above, "nsubj") && _cue.Contains(_graph[above].Head);

    // "on March 5, when the minister conceded that …"
    private bool OpensClause(Dated dated) => IsWithin(dated, _graph[Head].Head) && _graph.Children(Head).Any(c => _words.Has("WHEN", _graph[c].Lemma));

    private bool IsWithin(Dated dated, int word) => word >= 0 && dated.Span.Overlaps(_graph[word].Span);

    private bool IsBlank(int from, int to) => from <= to && string.IsNullOrWhiteSpace(_graph.Text[from..to]);

    // "a tenu mardi à préciser", "a lancé mardi un appel", "selon un communiqué publié lundi"
    private IEnumerable<int> Governors()
    {
        if (Head < 0) yield break;
        for (var at = Head; _graph[at].Head is var above and >= 0; at = above)
        {
            if (_graph.Is(at, "xcomp", "fixed") || _graph.Is(at, "obj") && !_graph.IsVerbal(at)) yield return above;
            else if (_graph.Is(at, "case") && _words.Documents.Contains(_graph[above].Lemma)) { yield return above; yield break; }
            else yield break;
        }
    }

    // The participle of "un communiqué publié lundi", "les accusations portées lundi".
    private bool TellsOf(int verb, int noun) => _graph.Is(verb, "acl") && IsSpoken(noun);

    private bool Belongs(int i) => _graph.Is(i, "nmod") && _graph.Children(i).Any(c => _graph.Is(c, "case") && (_words.Has("OF", _graph[c].Lemma) || _graph[c].Upos == Upos.PART));

    private bool IsSpoken(int noun) => _cue.Contains(noun) || _words.Documents.Contains(_graph[noun].Lemma) || _words.Has("OCCASION", _graph[noun].Lemma);

    private bool IsRightBehind(Dated dated)
    {
        if (dated.Span.Start < _statement.Cue.End) return false;
        return _graph.Text[_statement.Cue.End..dated.Span.Start].Trim() is var between && !between.Contains(',') && between.Length <= 3 && !_statement.Source.Any(s => s.Start >= _statement.Cue.End && s.Start < dated.Span.Start);
    }
}
