using System.Collections.Frozen;

namespace Dixit.Claims.Lexicon;

/// <summary>Which grammatical place of a word bears which role.</summary>
/// <param name="Verb">Places around a verb: <c>nsubj</c>, <c>obj</c>, <c>iobj</c>, <c>obl:à</c>.</param>
/// <param name="Noun">Places around a noun: a preposition, <c>poss</c>, <c>adj</c>, <c>compound</c>.</param>
internal sealed record Frame(FrozenDictionary<string, Role> Verb, FrozenDictionary<string, Role> Noun)
{
    /// <summary>Reads <c>nsubj=agent obj=theme obl:à=recipient</c>.</summary>
    public static FrozenDictionary<string, Role> Places(string text)
        => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).GroupBy(p => p[0]).ToFrozenDictionary(g => g.Key, g => Enum.Parse<Role>(g.First()[1], ignoreCase: true), StringComparer.Ordinal);

    /// <summary>True where a subject acts, and does not only undergo.</summary>
    public bool HasAgent => Verb.GetValueOrDefault("nsubj", Role.Theme) == Role.Agent;
}
