using System.Collections.Frozen;
using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Claims.Lexicon;

/// <summary>The hierarchy of events and things that words of every language are joined by, from <c>data/concepts</c>. Thread-safe.</summary>
public sealed class Concepts
{
    /// <summary>What the key of an event begins with.</summary>
    public const string EventPrefix = "event:";

    /// <summary>What the key of a thing begins with.</summary>
    public const string ThingPrefix = "thing:";

    private readonly FrozenDictionary<string, ImmutableArray<string>> _broader;
    private readonly FrozenDictionary<string, string> _frames;

    private Concepts(FrozenDictionary<string, ImmutableArray<string>> broader, FrozenDictionary<string, string> frames)
        => (_broader, _frames) = (broader, frames);

    /// <summary>The concepts that ship with Dixit.</summary>
    /// <exception cref="IOException">A table is missing.</exception>
    public static Concepts Load() => Read(Path.Combine(DataFile.Folder, "concepts"));

    /// <summary>The concepts one step wider; none of a top or of what is no concept.</summary>
    /// <param name="key"><c>event:transfer</c>, <c>thing:missile</c>.</param>
    public ImmutableArray<string> Broader(string key) => _broader.GetValueOrDefault(key, []);

    /// <summary>The number of steps from a concept up to a wider one, 0 for itself; null where that is not above it.</summary>
    public int? Steps(string key, string wider)
    {
        var (level, seen) = (new HashSet<string>(StringComparer.Ordinal) { key }, new HashSet<string>(StringComparer.Ordinal) { key });
        for (var steps = 0; level.Count > 0; steps++)
        {
            if (level.Contains(wider)) return steps;
            level = [.. level.SelectMany(k => Broader(k)).Where(seen.Add)];
        }
        return null;
    }

    /// <summary>The name of the frame that an event's words have unless they say otherwise.</summary>
    internal string Frame(string key) => _frames.GetValueOrDefault(key, "");

    internal static Concepts Read(string folder)
    {
        var (broader, frames) = (new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        void Add(string prefix, TabTable.Row row) => broader[prefix + row.Key] = [.. row["broader"].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(b => prefix + b)];
        foreach (var row in TabTable.Read(Path.Combine(folder, "events.tsv")).Rows)
        {
            Add(EventPrefix, row);
            frames[EventPrefix + row.Key] = row["frame"];
        }
        foreach (var row in TabTable.Read(Path.Combine(folder, "things.tsv")).Rows) Add(ThingPrefix, row);
        return new(broader.ToFrozenDictionary(StringComparer.Ordinal), frames.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
