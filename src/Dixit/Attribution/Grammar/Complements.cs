using Dixit.Attribution.Lexicon;
using Dixit.Syntax;

namespace Dixit.Attribution.Grammar;

/// <summary>Finds what a cue's frame asks for among the dependents of the cue.</summary>
internal sealed class Complements(SyntaxGraph graph, CueMatch match, VerbGroup? group, LanguageWords words)
{
    private const int WidestPause = 8;

    private readonly bool _passive = group is not null && match.Entry.Kind == CueKind.Verb && (graph.IsPassive(match.Head) || graph.Is(match.Head, "acl") && graph[match.Head].Feature("Tense") == "Past" && graph[match.Head].Feature("VerbForm") == "Part");

    /// <summary>True when the cue is passive, with an auxiliary or as a participle behind its noun.</summary>
    public bool Passive => _passive;

    /// <summary>What the frame finds, or null.</summary>
    public Content? Find(Frame frame) => frame.Kind switch
    {
        FrameKind.Clause => Clause(),
        FrameKind.Question => Question(),
        FrameKind.Inf => IsRaised() ? Raised() : Infinitive(),
        FrameKind.Ger => Gerund(),
        FrameKind.Np => Object(),
        FrameKind.Obl => Oblique(frame.Word),
        FrameKind.Target => Target(),
        FrameKind.Pred => Predicate(),
        FrameKind.Sub => RelativeOfSaying(frame.Word),
        FrameKind.Raised => Raised(),
        _ => null,
    };

    /// <summary>What the preposition that ends the cue's expression governs ("called for <c>calm</c>", "warned against <c>swimming</c>"), or -1.</summary>
    private int Governed()
    {
        var last = match.Last;
        if (last == match.Head || graph[last].Head is not (>= 0 and var governed) || match.Words.Contains(governed)) return -1;
        return governed > last && graph.Is(last, "case", "mark") ? governed : -1;
    }

    /// <summary>
    /// The content with what follows it in the clause: a phrase that parsers hang on the cue, but which stands behind the content without a comma,
    /// is more often part of what is said ("promises to act before the vote"). What tells a time ends it.
    /// </summary>
    public Content Complete(Content content)
    {
        var all = new List<int>(content.Words);
        if (all.Count == 0 || all[^1] < match.Last) return content;
        for (var next = Behind(all[^1]); next >= 0; next = Behind(all[^1]))
            all.AddRange(Whole(next).Words);
        all.Sort();
        var stop = all.FindIndex(w => w > match.Last && graph[w].Form == ";" && !graph.InOtherVoice(w, match.Head));
        return content with { Words = stop > 0 ? all[..stop] : all };
    }

    private int Behind(int last)
    {
        var first = last + 1;
        while (first < graph.Count && graph[first].Form is "»" or "”" or "\"") first++;
        if (first >= graph.Count) return -1;
        foreach (var c in Dependents())
            if (c > match.Head && graph.Is(c, "obl", "advcl", "advmod", "nmod", "acl", "xcomp") && graph[first].Upos != Upos.PUNCT && graph.Subtree(c)[0] == first && !IsTime(c) && !IsAgent(c)) return c;
        return -1;
    }

    private bool IsTime(int i) => words.Is("time", graph[i].Lemma.ToLowerInvariant());

    private bool IsAgent(int i) => graph[i].Relation == "obl:agent" || words.Is("agent", graph.Introducer(i, out _, "case")) && _passive;

    private IEnumerable<int> Dependents()
    {
        foreach (var c in graph.Children(match.Head)) if (!match.Words.Contains(c)) yield return c;
        if (match.Last == match.Head) yield break;
        foreach (var c in graph.Children(match.Last)) if (!match.Words.Contains(c)) yield return c;
    }

    private Content? Clause()
    {
        if (IsRestricted()) return null;
        foreach (var c in Dependents())
            if (IsContentClause(c) && !IsQuestion(c)) return WithoutHoles(Whole(c));
        return Misplaced() ?? ClauseBehind();
    }

    /// <summary>
    /// A clause that parsers hang on the noun before it though the verb governs it: behind the one addressed ("told the paper that…") or a circumstance
    /// ("said in a letter that…").
    /// </summary>
    private Content? Misplaced()
    {
        var addressed = match.Entry[FrameKind.Addressee] is not null;
        foreach (var c in Dependents())
        {
            if (c < match.Head || !graph.Is(c, "obl") && !(addressed && graph.Is(c, "obj", "iobj"))) continue;
            foreach (var w in graph.Subtree(c))
                if (w > c && graph.Is(w, "acl", "ccomp", "advcl") && HasComplementizer(w) && graph.IsFinite(w)) return Whole(w);
        }
        return null;
    }

    /// <summary>A clause that a complementizer opens right behind the cue, whatever the parser has hung it on.</summary>
    private Content? ClauseBehind()
    {
        for (var w = Math.Max(group?.Last ?? 0, match.Last) + 1; w < graph.Count && w <= match.Last + WidestPause; w++)
        {
            if (graph.Is(w, "mark") && words.Is("complementizer", graph[w].Lemma) && graph[w].Head is var head && head > w && graph.IsFinite(head))
                return graph.Under(match.Head, head) ? null : new(graph.Subtree(head, c => c < w).Where(c => c >= w).ToList(), head);
            if (graph[w].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.CCONJ or Upos.SCONJ) return null;
        }
        return null;
    }

    /// <summary>What stands inside a clause behind its cue belongs to it, whatever the parser has hung it on ("said that, if it rained, it would close").</summary>
    private Content WithoutHoles(Content content)
    {
        var (first, last) = (content.Words[0], content.Words[^1]);
        return first <= match.Last ? content : content with { Words = [.. Enumerable.Range(first, last - first + 1)] };
    }

    private bool IsContentClause(int c)
    {
        if (graph.Is(c, "ccomp")) return !graph.IsInfinitive(c) && graph[c].Feature("VerbForm") != "Ger" && (c > match.Head || HasComplementizer(c));
        return graph.Is(c, "acl", "xcomp", "advcl", "csubj", "parataxis", "obj", "obl") && graph[c].Relation != "acl:relcl" && c > match.Head && HasComplementizer(c) && graph.IsFinite(c);
    }

    /// <summary>"Ne … que" means only, and opens no clause.</summary>
    private bool IsRestricted() => group is { Negated: false } && graph.Children(match.Head).Any(c => words.Is("restriction", graph[c].Lemma));

    private bool HasComplementizer(int c)
        => graph.Children(c).Any(m => m < c && graph.Is(m, "mark") && words.Is("complementizer", graph[m].Lemma));

    private Content? Question()
    {
        foreach (var c in Dependents())
            if (c > match.Head && graph.Is(c, "ccomp", "advcl", "obj", "xcomp", "acl", "csubj") && IsQuestion(c)) return Whole(c);
        return Governed() is >= 0 and var governed && graph.IsFinite(governed) ? Whole(governed) : null;
    }

    private bool IsQuestion(int c)
    {
        var first = graph.Subtree(c).FirstOrDefault(w => graph[w].Upos != Upos.PUNCT, -1);
        return first >= 0 && first > match.Head && (graph.Is(c, "ccomp", "xcomp", "csubj") || graph.IsFinite(c))
            && words.Is("question", graph[first].Lemma) && graph[first].Upos is not (Upos.ADP or Upos.CCONJ);
    }

    private Content? Infinitive()
    {
        foreach (var c in Dependents())
        {
            if (c < match.Head || !graph.IsInfinitive(c)) continue;
            if (graph.Is(c, "xcomp", "ccomp", "acl", "obj", "csubj")) return Whole(c);
            if (graph.Is(c, "advcl", "obl", "nmod") && words.Is("infinitive", graph.Introducer(c, out _, "mark", "case"))) return Whole(c);
        }
        return OfAddressee() ?? InfinitiveBehind();
    }

    /// <summary>What somebody is asked or told to do, where the parser has hung it on whom ("demande aux habitants de partir").</summary>
    private Content? OfAddressee()
    {
        if (match.Entry[FrameKind.Addressee] is null) return null;
        foreach (var c in Dependents())
            if (c > match.Head && graph.Is(c, "obl", "iobj", "obj") && ModifyingInfinitive(c) is >= 0 and var infinitive) return Whole(infinitive);
        return null;
    }

    /// <summary>An infinitive with its mark that hangs on a noun, or -1.</summary>
    private int ModifyingInfinitive(int noun)
        => graph.Children(noun).FirstOrDefault(c => c > noun && graph.Is(c, "acl", "nmod") && graph.IsInfinitive(c) && words.Is("infinitive", graph.Introducer(c, out _, "mark", "case")), -1);

    /// <summary>An infinitive that its mark opens right behind the cue, whatever the parser has hung it on.</summary>
    private Content? InfinitiveBehind()
    {
        var mark = Math.Max(group?.Last ?? 0, match.Last) + 1;
        if (mark >= graph.Count || !words.Is("infinitive", graph[mark].Lemma) || !graph.Is(mark, "mark", "case")) return null;
        var head = graph[mark].Head;
        return head < mark || !graph.IsInfinitive(head) || graph.Under(match.Head, head) ? null : new(graph.Subtree(head).Where(w => w >= mark).ToList(), head);
    }

    private Content? Gerund()
    {
        foreach (var c in Dependents())
            if (c > match.Head && graph.Is(c, "xcomp", "ccomp") && graph[c].Feature("VerbForm") is "Ger" or "Part") return Whole(c);
        return Governed() is >= 0 and var governed && graph[governed].Feature("VerbForm") is "Ger" or "Part" ? Whole(governed) : null;
    }

    /// <summary>The subject of a passive with an infinitive is the infinitive's own ("they are meant to help"), unless the cue has a person to aim at.</summary>
    private bool IsRaised() => _passive && match.Entry[FrameKind.Target] is null;

    /// <summary>A clause whose subject has been raised to the cue's ("the tower seems to lean"): that subject and the infinitive or the predicate.</summary>
    private Content? Raised()
    {
        var subject = graph.Child(match.Head, "nsubj");
        var predicate = Dependents().FirstOrDefault(c => c > match.Head && graph.Is(c, "xcomp"), -1);
        if (subject < 0 || (Infinitive() ?? (predicate < 0 ? null : Whole(predicate))) is not { } infinitive) return null;
        List<int> all = [.. Whole(subject).Words, .. infinitive.Words];
        all.Sort();
        return new(all, infinitive.Head);
    }

    private Content? Object()
    {
        if (_passive) return PassiveSubject();
        if (Governed() is >= 0 and var governed) return graph.IsFinite(governed) ? null : Whole(governed);
        var objects = Dependents().Where(c => graph.Is(c, "obj") && MayBeContent(c) && (c > match.Head || graph[c].Upos == Upos.PRON)).ToList();
        return objects.Count == 0 ? null : Whole(objects[^1]);
    }

    private Content? PassiveSubject()
    {
        var subject = graph.Child(match.Head, "nsubj", "csubj");
        if (subject >= 0) return MayBeContent(subject) ? Whole(subject) : null;
        if (!graph.Is(match.Head, "acl")) return null;
        var noun = graph[match.Head].Head;
        var all = graph.Subtree(noun, w => w == match.Head || graph[w].Head == noun && w < noun && graph.Is(w, "case", "cc"));
        return new(all, noun);
    }

    private Content? Oblique(string preposition)
    {
        foreach (var c in Dependents())
        {
            if (c < match.Head || !graph.Is(c, "obl", "nmod", "iobj", "advmod", "advcl", "xcomp") || graph.IsInfinitive(c)) continue;
            if (Introduces(c, preposition) is not { } last) continue;
            var inner = graph.Subtree(c, w => w <= last && graph[w].Head == c && graph.Is(w, "case", "mark"));
            return new(inner, c, last);
        }
        return null;
    }

    /// <summary>The last word of the case that leads to <paramref name="c"/> where it is this preposition.</summary>
    private int? Introduces(int c, string preposition)
    {
        var lemma = graph.Introducer(c, out var last, "case", "mark");
        return last >= 0 && (lemma == preposition || string.Equals(graph[last].Form, preposition, StringComparison.OrdinalIgnoreCase)) ? last : null;
    }

    private Content? Target()
    {
        var aimed = _passive ? graph.Child(match.Head, "nsubj") : Governed();
        if (aimed < 0 && !_passive) aimed = Dependents().FirstOrDefault(c => graph.Is(c, "obj", "iobj") && MayBeContent(c), -1);
        // A clause before a phrase: "a accusé l'usine, à Brizelles, d'avoir …".
        var charge = Dependents().Where(c => c > match.Head && c > aimed && IsCharge(c)).OrderBy(c => graph.Is(c, "xcomp", "ccomp") ? 0 : 1).FirstOrDefault(-1);
        if (_passive && graph.Is(match.Head, "acl") && charge >= 0) return Whole(charge);
        if (charge < 0 && aimed >= 0 && ModifyingInfinitive(aimed) >= 0) return Whole(aimed);
        if (charge < 0 || aimed < 0 && !graph.IsInfinitive(charge)) return null;
        if (aimed < 0) return Whole(charge);
        var all = Whole(aimed).Words;
        all.AddRange(Whole(charge).Words);
        all.Sort();
        return new(all, charge);
    }

    private bool IsCharge(int c)
    {
        if (graph.Is(c, "xcomp", "ccomp")) return true;
        if (!graph.Is(c, "advcl", "obl", "nmod")) return false;
        return words.Is("charge", graph.Introducer(c, out _, "case", "mark"));
    }

    private Content? Predicate()
    {
        var of = _passive ? graph.Child(match.Head, "nsubj") : Governed();
        if (of < 0 && !_passive) of = Dependents().FirstOrDefault(c => graph.Is(c, "obj", "iobj") && MayBeContent(c), -1);
        var predicate = Dependents().FirstOrDefault(c => c > match.Head && c != of && (IsPredicate(c) || of >= 0 && c > of && graph.Is(c, "obj")), -1);
        if (predicate < 0 && of >= 0 && graph.Children(of).Any(c => c > of && IsPredicate(c) && graph.Is(c, "nmod", "acl", "advcl", "obl") && words.Is("predicate", graph.Introducer(c, out _, "case", "mark")))) return Whole(of);
        if (predicate < 0) return null;
        var all = Whole(predicate).Words;
        if (of >= 0) all.AddRange(Whole(of).Words);
        all.Sort();
        return new(all, predicate);
    }

    private bool IsPredicate(int c)
        => graph.Is(c, "xcomp") && !graph.IsFinite(c)
           || graph.Is(c, "obl", "advcl", "obj", "nmod") && words.Is("as", graph.Introducer(c, out _, "case", "mark").Split(' ')[0]);

    private Content? RelativeOfSaying(string introducer)
    {
        foreach (var c in Dependents())
        {
            if (!graph.Is(c, "acl", "ccomp", "advcl")) continue;
            var all = graph.Subtree(c);
            var relative = all.FindIndex(w => graph[w].Feature("PronType") == "Rel" || words.Is("relative", graph[w].Lemma));
            if (relative < 1 || graph[all[relative - 1]].Lemma != introducer && !string.Equals(graph[all[relative - 1]].Form, introducer, StringComparison.OrdinalIgnoreCase)) continue;
            return new(all[(relative + 1)..], c, all[relative]);
        }
        return RelativeBehind(introducer);
    }

    /// <summary>The relative of saying right behind the noun, whatever the parser has hung it on.</summary>
    private Content? RelativeBehind(string introducer)
    {
        var relative = match.Last + 2;
        if (relative >= graph.Count || graph[relative - 1].Lemma != introducer || graph[relative].Feature("PronType") != "Rel" && !words.Is("relative", graph[relative].Lemma)) return null;
        var head = graph[relative].Head;
        return head <= relative || graph.Under(match.Head, head) ? null : new(graph.Subtree(head).Where(w => w > relative).ToList(), head, relative);
    }

    private bool IsClitic(int c) => graph[c].Upos == Upos.PRON && (c < match.Head || graph.Text[graph[c].Span.Start] == '-');

    /// <summary>
    /// A clitic is no content; a pronoun before the cue is one only where the language's words say so of relatives ("<c>which</c> he called <c>a shame</c>").
    /// </summary>
    private bool MayBeContent(int c)
        => IsRelative(c) ? words.Is("relative-content", graph[c].Form.ToLowerInvariant()) : !IsClitic(c);

    private bool IsRelative(int c) => graph[c].Feature("PronType") == "Rel" || graph[c].Upos == Upos.PRON && c < match.Head;

    private Content Whole(int c) => new(graph.Subtree(c, w => group is not null && group.Contains(w) || match.Words.Contains(w)), c);
}
