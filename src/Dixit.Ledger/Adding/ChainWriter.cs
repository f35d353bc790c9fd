using System.Collections.Immutable;
using Dixit.Ledger.Storage;
using Dixit.Provenance;
using Dixit.Resolution;

namespace Dixit.Ledger.Adding;

/// <summary>Tells of the links to where a report has its statements from whom they name, so that origins can be told apart.</summary>
internal sealed class ChainWriter(ReportStudy study)
{
    private readonly Dictionary<int, ImmutableArray<Link>> _chains = study.Provenance.Chains.ToDictionary(c => c.Statement, c => c.Links);
    private readonly Dictionary<int, int> _places = study.Read.Statements.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i);

    /// <summary>The links of a statement as JSON, or null where there are none.</summary>
    public string? Of(int statement)
        => _chains.TryGetValue(statement, out var links) && !links.IsEmpty ? Json.Write(links.Select(l => l with { Actor = l.Actor ?? Named(l) }).ToImmutableArray()) : null;

    /// <summary>The key of a source that has a name; the institution of one who speaks for one, as that is whose word it is.</summary>
    private string? Named(Link link)
    {
        if (link is not { Kind: LinkKind.Source, Statement: { } statement } || !_places.TryGetValue(statement, out var place) || place >= study.Actors.Speakers.Length) return null;
        foreach (var key in study.Actors.Speakers[place])
        {
            var chain = study.Actors.Chain(key).ToList();
            if (chain.Count == 0 || chain[0].Kind == ActorKind.Described) continue;
            return (chain.Find(a => a.Kind == ActorKind.Institution) ?? chain[^1]).Key;
        }
        return null;
    }
}
