using System.Collections.Immutable;

namespace Dixit.Provenance;

/// <summary>
/// The origins that are named actors. One utterance is one origin, however many report it; two of one actor are two only where words and either day or
/// outlet tell them apart.
/// </summary>
internal static class NamedOrigins
{
    /// <summary>The origins of the traces that have actors.</summary>
    public static IEnumerable<(string Actor, Voice Voice)> Of(IReadOnlyCollection<Trace> traces)
    {
        // Those who speak together are one voice.
        var together = new DisjointSets();
        foreach (var trace in traces) together.Join(trace.Actors);
        return from trace in traces
               group trace by together.Find(trace.Actors[0]) into actor
               from voice in Apart([.. actor.GroupBy(trace => trace.Unit).Select(Voice.Of)])
               select (actor.Key, voice);
    }

    // The best known come first; a vaguer one founds an origin only where it cannot be any of these.
    private static List<Voice> Apart(ImmutableArray<Voice> voices)
    {
        var apart = new List<Voice>();
        foreach (var voice in Joined(voices, (a, b) => a.SharesWords(b)).GroupBy(voice => voice.Vagueness).OrderBy(level => level.Key).SelectMany(level => Joined([.. level], (a, b) => a.MayBe(b))))
        {
            var at = apart.FindIndex(voice.MayBe);
            if (at < 0) apart.Add(voice); else apart[at] = apart[at].With(voice);
        }
        return apart;
    }

    // Voices that are one, directly or through others, in an order that is theirs alone.
    private static List<Voice> Joined(IEnumerable<Voice> voices, Func<Voice, Voice, bool> areOne)
    {
        var joined = new List<Voice>();
        foreach (var voice in voices.OrderBy(voice => voice.Order, StringComparer.Ordinal))
        {
            var same = joined.Where(other => areOne(other, voice)).ToList();
            joined.RemoveAll(same.Contains);
            joined.Add(same.Aggregate(voice, (all, other) => all.With(other)));
        }
        return [.. joined.OrderBy(voice => voice.Order, StringComparer.Ordinal)];
    }
}
