using Dixit.Attribution.Grammar;
using Dixit.Resolution.Lexicon;

namespace Dixit.Resolution.Identity;

/// <summary>Which state a report takes for granted where it says "the government": that of the place it tells, of the one it speaks of, or of its dateline.</summary>
internal sealed class Settings
{
    private readonly Passage _passage;
    private readonly WorldNames _world;
    private readonly Metonymy _metonymy;
    private readonly Belongings _belongings;
    private readonly Cast _cast;

    public Settings(Passage passage, WorldNames world, Metonymy metonymy, Belongings belongings, Cast cast)
    {
        (_passage, _world, _metonymy, _belongings, _cast) = (passage, world, metonymy, belongings, cast);
        Report = Dateline() ?? OnlyState();
    }

    /// <summary>The state of the dateline, or else the one state that the report names; null where there are several or none.</summary>
    public string? Report { get; }

    /// <summary>The state of the capital in which a sentence takes place ("À Dublin, le gouvernement …"), or null.</summary>
    public string? Place(Mention mention)
        => _cast.In(mention.Sentence).Where(m => m.Portrait?.Name is not null && _metonymy.IsScene(m, _world)).Select(m => _world.Seat(m.Portrait!.Name!.Text)).FirstOrDefault(s => s is not null);

    /// <summary>The state, or the body of one, that last spoke or was the subject of a sentence in the paragraph, before a mention; null where none was.</summary>
    public string? Topic(Mention mention)
    {
        var paragraph = _passage.ParagraphOf(mention.Span.Start);
        return _cast.Before(mention.Span.Start, 3).Where(m => m != mention && _passage.ParagraphOf(m.Span.Start) == paragraph && m.Actor.IsPerson != true && IsMain(m)).Select(StateOf).FirstOrDefault(s => s is not null);
    }

    private bool IsMain(Mention mention)
    {
        var graph = _passage.Sentences[mention.Sentence];
        return _cast.IsOuterSource(mention.Sentence, mention.Head) || graph.Is(mention.Head, "nsubj") && graph[mention.Head].Head is >= 0 and var verb && graph.Is(verb, "root");
    }

    private string? StateOf(Mention mention)
        => mention.Actor.Name is { } name && (_world.State(name.Text) ?? (_metonymy.IsPlace(mention, _world) ? null : _world.Capital(name.Text))) is { } state ? state
            : _belongings.Of(mention) is { IsOffice: false } body ? body.State : null;

    private string? Dateline()
        => _passage.Datelines.SelectMany(d => d.In(_passage.Text).Split(['(', ',', '-', '–', '—'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(_world.Seat).FirstOrDefault(s => s is not null);

    // Adjectives do not count: a report on one country calls a firm by another's.
    private string? OnlyState()
    {
        var states = Enumerable.Range(0, _passage.Sentences.Length).SelectMany(_cast.In).Where(m => m.Actor.IsPerson != true && m.Portrait?.Name is not null).Select(m => _world.State(m.Portrait!.Name!.Text)).OfType<string>().Distinct().Take(2).ToList();
        return states.Count == 1 ? states[0] : null;
    }
}
