using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Resolution;

namespace Dixit.Claims.Asking;

/// <summary>What a question asks for, laid out as the contents of reports are.</summary>
/// <param name="Language">The language it was read in, as an ISO 639-1 code.</param>
/// <param name="Propositions">What it is about; empty where it asks for all that somebody says ("Que dit Téhéran ?").</param>
/// <param name="Asked">Whose words it asks for ("Que dit <c>Téhéran</c> des livraisons ?"), or null where it asks for everybody's.</param>
/// <param name="Act">What who is asked for does with it ("Qui <c>nie</c> que…"), or null where that is left open.</param>
public sealed record Question(string Language, ImmutableArray<Proposition> Propositions, Actor? Asked = null, Act? Act = null)
{
    /// <summary>What a guess by function words counts for beside <see cref="Weight"/>.</summary>
    internal const double GuessWeight = 1.5;

    /// <summary>How much of it could be laid out in words that the lexicon and the world know.</summary>
    internal double Weight => (Asked is null ? 0 : 2) + Propositions.Take(1).Sum(p => Weigh(p.Predicate) * 2 + p.Participants.Sum(a => Weigh(a.Key)));

    private static double Weigh(string key) => key.StartsWith("word:", StringComparison.Ordinal) ? 0.25 : 1;
}
