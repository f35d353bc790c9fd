using System.Collections.Frozen;
using Dixit.Attribution.Grammar;
using Dixit.Resolution.Lexicon;
using Dixit.Resolution.Names;

namespace Dixit.Resolution;

/// <summary>Finds the actor that a phrase without a name takes up: one that the report describes so, before it or behind it.</summary>
internal sealed class DescribedActors(Cast cast, Passage passage, PhraseReader reader)
{
    // In the table of bodies: the noun may take up a body whose kind nothing tells.
    private const string AnyKind = "any";
    private const int Memory = 60; // Sentences; a reader who has read on for longer would be told again.
    private const int Turn = 3; // Sentences in which the last one to speak is still at hand.

    private readonly FrozenSet<string> _contrasts = reader.People.Playing("contrast").Select(Spelling.Plain).ToFrozenSet();
    private readonly Dictionary<string, List<Figure>> _byNoun = new(StringComparer.Ordinal);

    /// <summary>Remembers how an actor is described.</summary>
    public void Learn(Portrait portrait, Figure actor)
    {
        if (!_byNoun.TryGetValue(portrait.Noun, out var actors)) _byNoun[portrait.Noun] = actors = [];
        if (!actors.Contains(actor)) actors.Add(actor);
    }

    /// <summary>The actor, or null where the phrase brings in a new one.</summary>
    public Figure? Find(Portrait portrait, int sentence, int head)
    {
        if (!portrait.IsDefinite && portrait.Possessive < 0 || portrait.Modifiers.Overlaps(_contrasts)) return null;
        var graph = passage.Sentences[sentence];
        var start = graph[head].Span.Start;
        var described = (_byNoun.GetValueOrDefault(portrait.Noun) ?? []).Where(a => a.IsDescribed(portrait, _contrasts)).ToList();
        var named = described.Where(a => a.Name is not null).ToList();
        if (portrait.Possessive >= 0) return Owned(portrait, named, sentence) ?? Body(portrait, graph, head, start);
        var found = Likeliest(named, start) ?? Last(described, start);
        return found ?? (portrait.IsPlural ? null : Body(portrait, graph, head, start) ?? LastSpeaker(portrait, start) ?? NamedNext(portrait, sentence, head));
    }

    /// <summary>"Son porte-parole": of those described so, the one who belongs to somebody of this sentence; or the only one there is.</summary>
    private Figure? Owned(Portrait portrait, List<Figure> described, int sentence)
    {
        var owners = cast.In(sentence).Where(m => m.Actor.Name is not null).Select(m => reader.World.Belonging(m.Actor.Name!.Text)).ToHashSet();
        return described.FirstOrDefault(a => a.Portraits.Any(p => p.Noun == portrait.Noun && p.Modifiers.Overlaps(owners))) ?? (described.Count == 1 ? described[0] : null);
    }

    /// <summary>Of several candidates, the one mentioned last before an offset; of those that come behind it only one that has no rival.</summary>
    private Figure? Likeliest(List<Figure> candidates, int offset) => Last(candidates, offset) ?? (candidates.Count == 1 ? candidates[0] : null);

    private Figure? Last(List<Figure> candidates, int offset)
        => candidates.Count == 0 ? null : cast.Before(offset, Memory).Select(m => m.Actor).FirstOrDefault(candidates.Contains);

    /// <summary>
    /// "L'ONG", "the agency": the institution of such a kind, or of that word, mentioned last; or the last body of a kind unknown. A phrase that says more than
    /// the report has said of a body ("the union of the ferrymen") brings in another, and so does a noun of another kind than it was called by.
    /// </summary>
    private Figure? Body(Portrait portrait, SyntaxGraph graph, int head, int offset)
    {
        var kinds = reader.People.Body(graph[head].Lemma);
        if (kinds.Count == 0) return null;
        var plain = Spelling.Plain(graph[head].Lemma);
        var bodies = cast.Before(offset, Memory).Where(m => m.Actor is { Name: not null, IsPerson: not true } && !IsCalledOtherwise(m.Actor, kinds)).ToList();
        return bodies.FirstOrDefault(m => m.Actor.Kind is { } kind && kinds.Contains(kind) || m.Actor.Name!.Parts.Contains(plain))?.Actor
            ?? (kinds.Contains(AnyKind) ? bodies.FirstOrDefault(m => m.Actor.Kind is null && Says(m.Actor, portrait) && !reader.World.IsPlace(m.Actor.Name!.Text) && reader.People.Body(m.Actor.Name.Parts[0]).Count == 0 && (m.IsSource || cast.IsSubject(m)))?.Actor : null);
    }

    private static bool Says(Figure actor, Portrait portrait) => portrait.Modifiers.Count == 0 || actor.Portraits.Any(p => p.Modifiers.IsSupersetOf(portrait.Modifiers));

    private bool IsCalledOtherwise(Figure actor, IReadOnlyCollection<string> kinds)
        => actor.Portraits.Any(p => reader.People.Body(p.Noun) is { Count: > 0 } other && !other.Any(k => k != AnyKind && kinds.Contains(k)));

    /// <summary>"L'expert": the person who was the last one to speak, where nothing said of them speaks against it.</summary>
    private Figure? LastSpeaker(Portrait portrait, int offset)
    {
        if (portrait.Office is not { Kind: OfficeKind.General } || portrait.Modifiers.Count > 0) return null;
        var last = cast.Before(offset, Turn).FirstOrDefault(m => m.IsSource && passage.Around(m.Span) is null)?.Actor;
        return last is { Name: not null, IsPerson: not false, IsPlural: false } && (last.Gender & portrait.Gender) != Gender.None ? last : null;
    }

    /// <summary>
    /// "Le ministre du Budget a dit … Jérôme Cahuzac reconnaît …": the way of leads: who is brought in by an office alone is named by the subject of the
    /// next sentence, where that person has no office of their own.
    /// </summary>
    private Figure? NamedNext(Portrait portrait, int sentence, int head)
    {
        if (portrait.Office is not { SpeaksForComplement: true } || portrait.Modifiers.Count == 0 || !cast.IsSource(sentence, head) || sentence + 1 >= passage.Sentences.Length) return null;
        var next = cast.In(sentence + 1).FirstOrDefault(cast.IsSubject);
        return next is { IsSource: true, Actor: { IsPerson: true, IsPlural: false, Name.Parts.Length: > 1 } actor } && actor.Portraits.All(p => p.Office is null)
            && (actor.Gender & portrait.Gender) != Gender.None ? actor : null;
    }
}
