using System.Collections.Immutable;

namespace Dixit.Claims.Lexicon;

/// <summary>
/// Which grammatical place of a word bears which role, in the order in which they are tried: a place has its role unless an earlier one has filled it, and
/// a place that is listed twice then has its second role ("les prix montent", "le gouvernement monte les prix").
/// </summary>
/// <param name="Verb">Places around a verb in the active: <c>nsubj</c>, <c>obj</c>, <c>iobj</c>, <c>xcomp</c>, <c>ccomp</c>, <c>obl:à</c>.</param>
/// <param name="Noun">Places around a noun: a preposition, <c>poss</c>, <c>adj</c>, <c>compound</c>.</param>
internal sealed record Frame(ImmutableArray<(string Place, Role Role)> Verb, ImmutableArray<(string Place, Role Role)> Noun)
{
    /// <summary>Reads <c>nsubj=agent obj=theme obl:à=recipient</c>; the words of a preposition are joined by "_".</summary>
    public static ImmutableArray<(string Place, Role Role)> Places(string text)
        => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).Select(p => (p[0].Replace('_', ' '), Enum.Parse<Role>(p[1], ignoreCase: true)))];

    /// <summary>The role of a verb's subject, where its object is told.</summary>
    public Role Subject => RoleOf("nsubj") ?? Role.Agent;

    /// <summary>The role of a verb's object, or null where it has none.</summary>
    public Role? Object => RoleOf("obj");

    /// <summary>True where somebody does it.</summary>
    public bool HasAgent => Verb.Any(p => p.Role == Role.Agent);

    private Role? RoleOf(string place)
    {
        foreach (var (at, role) in Verb)
            if (at == place) return role;
        return null;
    }
}
