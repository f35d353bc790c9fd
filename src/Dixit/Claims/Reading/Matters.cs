using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Attribution.Grammar;
using Dixit.Claims.Lexicon;
using Dixit.Syntax;

namespace Dixit.Claims.Reading;

/// <summary>
/// Contents that are no event: what the speaker takes up ("ces accusations"), what the cue itself does ("a reconnu la république"), or a matter that is
/// wanted or judged ("salue l'accord").
/// </summary>
internal sealed class Matters(Passage passage, ConceptWords words, Participants participants, Unwrapping unwrapping, Voices voices, Control control, Discourse discourse)
{
    /// <summary>The proposition about a matter, or null where nothing can be told.</summary>
    public Proposition? Of(Statement statement, Event of)
    {
        var graph = passage.Sentences[of.Place.Sentence];
        if (words.Wrappings.Find(graph, of.Place.Word) is [{ Value: not Wrapping.Kind }, ..] || graph[of.Place.Word].Upos == Upos.PRON) return discourse.TakenUp(voices.Houses(statement));
        var themes = participants.Read(of.Place, Role.Theme).ToImmutableArray();
        if (themes.IsEmpty) return null;
        if (statement.Act is Act.Commit or Act.Admit && CueSense(statement, of) is { } deed)
            return new() { Predicate = deed.Concept, Wording = statement.CueLemma, Participants = [.. control.Speaker(statement, Role.Agent) is { } agent ? [agent] : ImmutableArray<Participant>.Empty, .. themes], Span = statement.Cue };
        var about = graph.ChildrenAs(of.Place.Word, "nmod").SelectMany(c => participants.Read(new(of.Place.Sentence, c), Role.Topic));
        return new()
        {
            Predicate = themes[0].Key,
            Wording = graph[of.Place.Word].Lemma,
            Participants = [.. about.DistinctBy(p => p.Key)],
            Aspect = statement.Act switch { Act.Demand => Aspect.Wanted, Act.Judge => Aspect.Judged, Act.Commit => Aspect.Planned, Act.Warn => Aspect.Able, _ => Aspect.Done },
            Span = graph[of.Place.Word].Span,
        };
    }

    /// <summary>"Rejette ces accusations": words for what was said, with nothing that tells what, take up what the report has told.</summary>
    public bool IsTakingUp(Statement statement, Event of)
    {
        var graph = passage.Sentences[of.Place.Sentence];
        return of.IsWords || of.Sense is { IsNoun: true } && words.Wrappings.Find(graph, of.Place.Word) is [{ Value: Wrapping.Keep or Wrapping.Evidence }, ..]
            && (participants.IsTakingUp(of.Place) || statement.Act is Act.Deny or Act.Confirm or Act.NoInfo or Act.Decline) && graph.Child(of.Place.Word, "nmod", "acl") < 0;
    }

    /// <summary>"Iran delivered missiles", "the council knew about the leaks": a cue that can also be a deed or a state, and is, passes nothing on.</summary>
    public bool IsDeed(Statement statement, Place head)
    {
        var graph = passage.Sentences[head.Sentence];
        if (statement.Level > 0 && !graph.IsVerbal(head.Word) && unwrapping.From(head).FirstOrDefault() is { } inner && !graph.IsVerbal(inner.Place.Word) && CueSense(statement, inner) is not null) return true;
        return statement.Act == Act.State && graph[head.Word].Upos == Upos.NOUN && words.Things.Find(graph, head.Word).Count > 0
            && unwrapping.From(head).FirstOrDefault() is { Sense: null } of && CueSense(statement, of) is not null;
    }

    /// <summary>"Refuse de commenter", "s'est refusé à tout commentaire": who will not speak has no other stance on what is asked.</summary>
    public bool IsSilence(Statement statement, Event of)
    {
        var graph = passage.Sentences[of.Place.Sentence];
        return statement.Act is Act.Decline or Act.NoInfo && words.Wrappings.Find(graph, of.Place.Word, spread: graph.IsVerbal(of.Place.Word)) is [{ Value: Wrapping.Speech }, ..];
    }

    /// <summary>What somebody will not speak of: the words behind that of speaking that may be events.</summary>
    public IEnumerable<Place> Topics(Event of)
        => passage.Sentences[of.Place.Sentence].ChildrenAs(of.Place.Word, "obj", "obl", "nmod", "ccomp", "xcomp").Where(c => c > of.Place.Word).Select(c => of.Place with { Word = c });

    private EventSense? CueSense(Statement statement, Event of)
    {
        var graph = passage.Sentences[of.Place.Sentence];
        return Enumerable.Range(0, graph.Count).Where(i => statement.Cue.Contains(graph[i].Span) && graph[i].Upos == Upos.VERB)
            .Select(i => unwrapping.Sense(new(of.Place.Sentence, i))).FirstOrDefault(s => s is not null);
    }
}
