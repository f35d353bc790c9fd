using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Attribution.Grammar;
using Dixit.Claims.Lexicon;
using Dixit.Resolution;
using Dixit.Syntax;

namespace Dixit.Claims.Reading;

/// <summary>Who does what a content tells without saying who: the one aimed at ("accuse X de…"), the speaker ("promet de…"), or the speaker's house.</summary>
internal sealed class Control(Passage passage, ConceptWords words, Participants participants, Voices voices, Discourse discourse)
{
    /// <summary>The participants of an event with the one whom an infinitive or a participle leaves out.</summary>
    public ImmutableArray<Participant> Complete(Statement statement, Event of, ImmutableArray<Participant> found)
    {
        var graph = passage.Sentences[of.Place.Sentence];
        var frame = of.Sense?.Frame ?? words.Unknown;
        var role = graph.IsPassive(of.Place.Word) ? frame.Object ?? Role.Theme : frame.Subject;
        if (!graph.IsVerbal(of.Place.Word) || graph.IsFinite(of.Place.Word) || found.Any(p => p.Role == role && !p.Span.IsEmpty && statement.Content.Any(c => c.Contains(p.Span)))) return found;
        var without = found.RemoveAll(p => p.Role == role);
        var controller = Target(statement, of) is { } aimed ? [.. participants.Read(aimed, role)] : Speaker(statement, role) is { } speaker ? [speaker] : ImmutableArray<Participant>.Empty;
        return controller.IsEmpty ? found : [.. without.Concat(controller).OrderBy(p => p.Role)];
    }

    /// <summary>Who denies or admits a deed of which nobody says who did it speaks of their own.</summary>
    public Proposition WithSpeaker(Statement statement, Event of, Proposition laid)
        => statement.Act is Act.Deny or Act.Admit && of.Sense is { } sense && (sense.Frame.HasAgent ? Role.Agent : sense.Frame.Subject) is var role && (role == Role.Agent || sense.IsNoun) && !laid.In(role).Any()
            && Speaker(statement, role) is { } speaker && laid.Participants.All(p => p.Key != speaker.Key) && (laid.Participants.All(p => p.Role is Role.Topic or Role.Place) || speaker.Key.Split(':')[0] is "state" or "body" or "person")
            ? laid with { Participants = [.. laid.Participants.Append(speaker).OrderBy(p => p.Role)] }
            : laid;

    /// <summary>The speaker as a participant: a spokesman speaks of his house; a minister who admits to have lied speaks of himself.</summary>
    public Participant? Speaker(Statement statement, Role role)
    {
        if (voices.Chain(statement) is not [var self, ..] chain) return null;
        var house = chain.FirstOrDefault(a => a.Kind is ActorKind.Institution or ActorKind.State);
        var known = discourse.KnownIn(role, chain.Select(a => a.Key));
        if (known is null && house is null && self.Kind == ActorKind.Described)
            return ContentHeads.Of(passage, statement.Source).SelectMany(h => participants.Read(h, role)).FirstOrDefault() is { } described ? described with { Span = default } : null;
        return participants.Understood(known ?? (self.Kind == ActorKind.Described && house is not null ? house.Key : self.Key), role);
    }

    /// <summary>Whom the cue aims at, inside the content ("l'Iran de fournir…") or beside it.</summary>
    private Place? Target(Statement statement, Event of)
    {
        var graph = passage.Sentences[of.Place.Sentence];
        foreach (var head in ContentHeads.Of(passage, statement.Content))
            if (head.Sentence == of.Place.Sentence && head.Word < of.Place.Word && !graph.IsVerbal(head.Word)) return head;
        return Addressee(statement, of);
    }

    /// <summary>Whom a demand is addressed to ("a demandé à l'Iran de…").</summary>
    private Place? Addressee(Statement statement, Event of)
    {
        if (statement.Act is not (Act.Demand or Act.Accuse)) return null;
        var graph = passage.Sentences[of.Place.Sentence];
        for (var cue = 0; cue < graph.Count; cue++)
        {
            if (!statement.Cue.Contains(graph[cue].Span) || !graph.IsVerbal(cue)) continue;
            foreach (var c in graph.ChildrenAs(cue, "obj", "iobj", "obl"))
                if (c != of.Place.Word && graph[c].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON && (!graph.Is(c, "obl") || passage.Words.Is("addressee", graph.Introducer(c, out _, "case")))) return new(of.Place.Sentence, c);
        }
        return null;
    }
}
