using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Provenance;

/// <summary>What is known of one utterance of a named actor: the days, the outlets that were spoken to, the words.</summary>
/// <param name="Days">The days it may have been said on; none where unknown.</param>
/// <param name="Channels">The outlets spoken to; none where unknown, as it is of what is said in public.</param>
/// <param name="Words">Hashes of its words.</param>
/// <param name="Traces">The statements that show it.</param>
internal sealed record Voice(ImmutableArray<Period> Days, ImmutableArray<string> Channels, ImmutableArray<string> Words, ImmutableArray<Trace> Traces)
{
    /// <summary>From 0, where day and channel are known, to 3, where neither is; a day tells more than a channel.</summary>
    public int Vagueness => (Days.IsEmpty ? 2 : 0) + (Channels.IsEmpty ? 1 : 0);

    /// <summary>What orders voices: what is known of them, so that neither the order of the reports nor one more copy changes it.</summary>
    public string Order => string.Join('\n', [.. Days.Select(day => day.ToString()).Order(StringComparer.Ordinal), .. Channels.Order(StringComparer.Ordinal), .. Words.Order(StringComparer.Ordinal)]);

    /// <summary>What the statements of one report and its copies show.</summary>
    public static Voice Of(IEnumerable<Trace> traces)
    {
        var all = traces.ToImmutableArray();
        return new([.. all.Select(t => t.Said).OfType<Period>().Distinct()], [.. all.Select(t => t.Channel).OfType<string>().Distinct()],
            [.. all.Select(t => t.Statement.Words).OfType<string>().Distinct()], all);
    }

    /// <summary>Both as one.</summary>
    public Voice With(Voice other) => Of(Traces.Concat(other.Traces));

    /// <summary>Whether the two have words in common: then they are one, whatever the days say.</summary>
    public bool SharesWords(Voice other) => Words.Intersect(other.Words).Any();

    /// <summary>Whether nothing known tells them apart.</summary>
    public bool MayBe(Voice other) =>
        (Days.IsEmpty || other.Days.IsEmpty || Days.Any(day => other.Days.Any(day.Overlaps)))
        && (Channels.IsEmpty || other.Channels.IsEmpty || Channels.Intersect(other.Channels).Any());
}
