using Dixit.Attribution.Grammar;
using Dixit.Resolution.Lexicon;

namespace Dixit.Resolution.Identity;

/// <summary>Which state a report takes for granted where it says "the government": that of the place it tells, of the one it speaks of, or of its dateline.</summary>
internal sealed class Settings
{
    private readonly Passage _passage;
    private readonly WorldNames _world;
    private readonly Metonymy _metonymy;
    private readonly Cast _cast;

    public Settings(Passage passage, WorldNames world, Metonymy metonymy, Cast cast)
    {
        (_passage, _world, _metonymy, _cast) = (passage, world, metonymy, cast);
        Report = Dateline() ?? OnlyState();
    }

    /// <summary>The state of the dateline, or else the one state that the report speaks of; null where there are several or none.</summary>
    public string? Report { get; }

    /// <summary>The state of the capital in which a sentence takes place ("À Dublin, le gouvernement …"), or null.</summary>
    public string? Place(Mention mention)
        => _cast.In(mention.Sentence).Where(m => m.Portrait?.Name is not null && _metonymy.IsScene(m, _world)).Select(m => _world.Seat(m.Portrait!.Name!.Text)).FirstOrDefault(s => s is not null);

    /// <summary>The state that was last the subject of a clause in the paragraph, before a mention; null where none was.</summary>
    public string? Topic(Mention mention)
    {
        var paragraph = _passage.ParagraphOf(mention.Span.Start);
        return _cast.Before(mention.Span.Start, 3).Where(m => _passage.ParagraphOf(m.Span.Start) == paragraph && _cast.IsSubject(m) && m.Actor.Name is not null && m.Actor.IsPerson != true)
            .Select(m => _world.State(m.Actor.Name!.Text) ?? (_metonymy.IsPlace(m, _world) ? null : _world.Capital(m.Actor.Name.Text))).FirstOrDefault(s => s is not null);
    }

    private string? Dateline()
        => _passage.Datelines.SelectMany(d => d.In(_passage.Text).Split(['(', ',', '-', '–', '—'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(_world.Seat).FirstOrDefault(s => s is not null);

    private string? OnlyState()
    {
        var states = _passage.Sentences.SelectMany(g => Enumerable.Range(0, g.Count).Where(i => char.IsLetter(g[i].Form.FirstOrDefault())).Select(i => _world.State(g[i].Form) ?? Belongings.Demonym(g, i, _world))).OfType<string>().Distinct().Take(2).ToList();
        return states.Count == 1 ? states[0] : null;
    }
}
