using Dixit.Attribution.Grammar;
using Dixit.Resolution.Lexicon;

namespace Dixit.Resolution.Names;

/// <summary>
/// First and last names that stand side by side anywhere in a report, whatever the trees make of them: they complete a name that no mention gives in full
/// ("V. Sokolov", where "Valentina Sokolov" stands behind the name of an agency).
/// </summary>
internal sealed class FullNames
{
    private readonly Dictionary<string, List<(Name Name, bool IsKnown)>> _byLast = new(StringComparer.Ordinal);

    public FullNames(Passage passage, PersonWords people, WorldNames world)
    {
        foreach (var graph in passage.Sentences)
            for (var i = 1; i < graph.Count; i++)
                if (NameRun.IsNameWord(graph, i - 1) && NameRun.IsNameWord(graph, i) && graph[i - 1].Form.Length > 2)
                    Add(Name.Of(graph.Text[graph[i - 1].Span.Start..graph[i].Span.End], world), people.FirstName(graph[i - 1].Form) is not null);
    }

    /// <summary>The one full name of the report that completes a name of a last name alone, or with an initial; else null.</summary>
    public string? Of(Name name)
    {
        if (name.Parts.Length is 0 or > 2 || name.Parts.Length == 2 && name.Parts[0].Length > 1 || !_byLast.TryGetValue(name.Parts[^1], out var full)) return null;
        // A last name alone may stand behind any word with a capital; only behind a first name that is known is it surely a person's.
        var fitting = full.Where(f => f.Name.MayBePerson(name) && (f.IsKnown || name.Parts.Length == 2)).Select(f => f.Name.Text).Distinct(StringComparer.Ordinal).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    private void Add(Name name, bool isKnown)
    {
        if (name.Parts.Length < 2) return;
        if (!_byLast.TryGetValue(name.Parts[^1], out var names)) _byLast[name.Parts[^1]] = names = [];
        names.Add((name, isKnown));
    }
}
