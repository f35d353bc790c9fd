using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dixit.Text;

namespace Dixit.Segmentation;

/// <summary>
/// The tokens of a language that may stand for several words, from <c>data/&lt;language&gt;/multiwords.tsv</c>: whole forms ("du" → "de le")
/// and endings ("*n't" → "* n't"). Parts that spell the token are taken from the text with its own case and apostrophe.
/// </summary>
internal sealed class Multiwords
{
    private readonly Dictionary<uint, Rule> _forms = [];
    private readonly Rule[] _endings;

    private Multiwords(IEnumerable<string[]> rows)
    {
        var endings = new List<Rule>();
        foreach (var (number, row) in rows.Index())
        {
            var rule = new Rule((uint)number, row[0].TrimStart('*'), [.. row[1].Split(' ')]);
            if (row[0][0] == '*') endings.Add(rule); else _forms[Folding.Hash(row[0])] = rule;
        }
        _endings = [.. endings.OrderByDescending(rule => rule.Form.Length)];
    }

    /// <summary>Reads the list of a language.</summary>
    public static Multiwords Of(string language) => new(DataFile.Rows($"{language}/multiwords.tsv"));

    /// <summary>The rule that fits a token, or null.</summary>
    public Rule? Find(string text, in Piece piece)
    {
        if (_forms.TryGetValue(piece.Hash, out var rule)) return rule;
        if (piece.Atoms == 1) return null;
        foreach (var ending in _endings)
            if (ending.IsEndingOf(text.AsSpan(piece.Start, piece.Length))) return ending;
        return null;
    }

    /// <summary>One entry of the list.</summary>
    /// <param name="Number">Its place in the list, as features name it.</param>
    /// <param name="Form">The form or ending, folded.</param>
    /// <param name="Parts">The words; <c>*</c> is what stands before the ending.</param>
    internal sealed record Rule(uint Number, string Form, ImmutableArray<string> Parts)
    {
        private readonly bool _spells = Parts[0] == "*" || string.Concat(Parts) == Form;

        /// <summary>Whether the token ends so, with a word in front.</summary>
        public bool IsEndingOf(ReadOnlySpan<char> token)
        {
            var from = token.Length - Form.Length;
            if (from < 1) return false;
            for (var i = 0; i < Form.Length; i++)
                if (Folding.Fold(token[from + i]) != Form[i]) return false;
            return char.IsLetterOrDigit(token[0]);
        }

        /// <summary>The words of a token that the rule fits.</summary>
        public ImmutableArray<string> Words(ReadOnlySpan<char> token)
        {
            if (!_spells) return Parts;
            var words = new string[Parts.Length];
            for (var i = words.Length - 1; i > 0; i--)
            {
                words[i] = token[^Parts[i].Length..].ToString();
                token = token[..^Parts[i].Length];
            }
            words[0] = token.ToString();
            return ImmutableCollectionsMarshal.AsImmutableArray(words);
        }
    }
}
