using Dixit.Attribution.Grammar;
using Dixit.Syntax;

namespace Dixit.Claims.Lexicon;

/// <summary>Words and groups of words by their lemmas, and where a sentence has them.</summary>
internal sealed class PhraseTable<T>
{
    private const string Reflexive = "se";
    private const int WidestGap = 6; // Words between the parts of a verb's group ("took four of its sailors hostage").

    private readonly Dictionary<string, List<Entry>> _byWord = new(StringComparer.Ordinal);

    /// <summary>Adds a word or group.</summary>
    public void Add(string words, T value)
    {
        var parts = words.ToLowerInvariant().Split(' ');
        for (var i = 0; i < parts.Length; i++)
        {
            if (!_byWord.TryGetValue(parts[i], out var entries)) _byWord[parts[i]] = entries = [];
            entries.Add(new(parts, i, value));
        }
    }

    /// <summary>The entries that a word belongs to, the longest first; of one length in the order in which they were added.</summary>
    /// <param name="graph">The sentence.</param>
    /// <param name="word">A word.</param>
    /// <param name="spread">True for a verb's groups, which begin with the verb and whose other words may stand apart.</param>
    public List<PhraseMatch<T>> Find(SyntaxGraph graph, int word, bool spread = false)
    {
        var found = new List<PhraseMatch<T>>();
        foreach (var form in Forms(graph, word))
            foreach (var entry in _byWord.GetValueOrDefault(form) ?? [])
            {
                var words = entry.Parts.Length == 1 ? [word] : spread ? Spread(graph, word, entry) : Contiguous(graph, word, entry);
                if (words is not null && !found.Any(f => Equals(f.Value, entry.Value))) found.Add(new(entry.Value, words));
            }
        return [.. found.OrderByDescending(f => f.Words.Length)];
    }

    /// <summary>The entries of one word that a base form is, in the order in which they were added.</summary>
    public IEnumerable<T> OfOne(string word) => (_byWord.GetValueOrDefault(word) ?? []).Where(e => e.Parts.Length == 1).Select(e => e.Value);

    // Articles and possessives between the words of a group are not listed: "droits de l'homme", "conseil de la région".
    private static int[]? Contiguous(SyntaxGraph graph, int word, Entry entry)
    {
        var words = new int[entry.Parts.Length];
        words[entry.At] = word;
        for (var i = entry.At - 1; i >= 0; i--)
            if ((words[i] = Beside(graph, words[i + 1], -1, entry.Parts[i])) < 0) return null;
        for (var i = entry.At + 1; i < words.Length; i++)
            if ((words[i] = Beside(graph, words[i - 1], 1, entry.Parts[i])) < 0) return null;
        return words;
    }

    private static int Beside(SyntaxGraph graph, int word, int step, string part)
    {
        for (var at = word + step; at >= 0 && at < graph.Count; at += step)
        {
            if (Forms(graph, at).Contains(part)) return at;
            if (graph[at].Upos != Upos.DET) break;
        }
        return -1;
    }

    // A verb that is listed with a reflexive pronoun has it as a clitic, which may stand anywhere before it.
    private static int[]? Spread(SyntaxGraph graph, int first, Entry entry)
    {
        var (parts, at) = (entry.Parts, first + 1);
        if (entry.At > 1 || entry.At == 1 && !(parts[0] == Reflexive && graph.IsReflexive(first))) return null;
        var words = new List<int> { first };
        foreach (var part in parts.Skip(entry.At + 1))
        {
            var last = Math.Min(graph.Count, at + WidestGap);
            while (at < last && !(Forms(graph, at).Contains(part) && graph.Under(at, first))) at++;
            if (at >= last) return null;
            words.Add(at++);
        }
        return [.. words];
    }

    private static string[] Forms(SyntaxGraph graph, int word)
    {
        var (lemma, form) = (graph[word].Lemma.ToLowerInvariant(), graph[word].Form.ToLowerInvariant());
        return lemma == form ? [lemma] : [lemma, form];
    }

    private sealed record Entry(string[] Parts, int At, T Value);
}

/// <summary>An entry of a table as it stands in a sentence.</summary>
/// <param name="Value">What the table tells of it.</param>
/// <param name="Words">Its words, by their index in the sentence.</param>
internal sealed record PhraseMatch<T>(T Value, int[] Words);
