using Dixit.Attribution;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Provenance;

/// <summary>The sentence of a statement, as tokens with the outlets that it names.</summary>
internal sealed class CitedSentence
{
    private readonly string _text;
    private readonly CreditWords _words;
    private readonly Tree? _tree;

    public CitedSentence(string text, Tree? tree, TextSpan span, CreditWords words)
    {
        (_text, _words, _tree) = (text, words, tree);
        Tokens = Provenance.Tokens.Of(text, span);
        Mentions = OutletMention.In(text, Tokens, words);
    }

    public List<Token> Tokens { get; }

    public List<OutletMention> Mentions { get; }

    /// <summary>
    /// The outlet that a phrase is: nothing stands before it but what outlets and their people are called ("the newspaper"), or the phrase's head is such a
    /// word or the name ("Iran's state news agency IRNA", "a Reuters reporter").
    /// </summary>
    public OutletMention? HeadOf(TextSpan phrase) => Mentions.Find(m => phrase.Contains(m.Span) && (Tokens[m.Lead].Span.Start <= FirstWord(phrase) || IsHead(m, phrase)));

    /// <summary>How an outlet stands to what is said: it met the source, passes it on, or neither.</summary>
    public (bool Meets, bool Relays) RoleOf(OutletMention mention)
    {
        bool Has(string role) => _words.Before(role, Tokens, mention.Lead) > 0 || mention.Lead < mention.First && _words.Is("article", Tokens[mention.Lead]) && _words.Before(role, Tokens, mention.Lead + 1) > 0;
        return (Has("meets") || mention.Outlet.Kind == "broadcaster" && Has("airs"), Has("relays"));
    }

    /// <summary>What an outlet cites behind its name: "TASS, citing the ministry". Null where it cites nothing.</summary>
    public TextSpan? CitedBy(OutletMention mention, Statement statement)
    {
        for (var i = mention.End; i < Tokens.Count; i++)
        {
            if (_words.From("cites", Tokens, i) is not (> 0 and var length) || i + length >= Tokens.Count) continue;
            // Within a content somebody else may cite; at its very end it is the outlet again.
            var object_ = ObjectAt(i + length);
            if (i <= mention.End + 1 || Tokens[i - 1].Text == "," && !statement.Content.Any(c => c.Contains(object_) && HasWordsBehind(object_.End, c.End))) return object_;
        }
        // "Citing two officials, the paper reported …"
        return _words.From("cites", Tokens, 0) is > 0 and var opening && opening < mention.Lead && ObjectAt(opening) is var cited && cited.End <= Tokens[mention.Lead].Span.Start ? cited : null;
    }

    /// <summary>Whether a phrase of a role stands in the sentence outside the contents of a statement.</summary>
    public bool Says(string role, Statement statement) => Enumerable.Range(0, Tokens.Count)
        .Any(i => _words.From(role, Tokens, i) > 0 && !statement.Content.Any(c => c.Contains(Tokens[i].Span)));

    /// <summary>Whether the head of a phrase is a document, a study, a picture or data.</summary>
    public bool IsDocument(TextSpan phrase) => HeadWord(phrase) is { } head && _words.Documents.Contains(head.Lemma);

    private bool IsHead(OutletMention mention, TextSpan phrase)
    {
        if (HeadWord(phrase) is not { } head) return false;
        var hasNounBehind = mention.End < Tokens.Count && _words.Is("noun", Tokens[mention.End]);
        return head.Span.Start >= Tokens[mention.Lead].Span.Start && head.Span.Start < Tokens[hasNounBehind ? mention.End : mention.End - 1].Span.End;
    }

    private Word? HeadWord(TextSpan phrase)
    {
        var inside = _tree?.Words.Where(word => phrase.Contains(word.Span)).ToList() ?? [];
        return inside.Find(word => !inside.Exists(other => other.Index == word.Head));
    }

    // The largest constituent that begins at a token; without a tree, what stands before the next comma.
    private TextSpan ObjectAt(int at)
    {
        var start = Tokens[at].Span.Start;
        if (_tree?.Words.FirstOrDefault(word => word.Span.Start == start) is { } word)
        {
            var subtree = SubtreeOf(word);
            while (word.Head >= 0 && SubtreeOf(_tree.Words[word.Head]) is var wider && wider.Start >= start) (word, subtree) = (_tree.Words[word.Head], wider);
            return subtree with { End = Math.Max(subtree.End, Tokens[at].Span.End) };
        }
        var end = Tokens.FindIndex(at, token => !token.IsWord);
        return new(start, Tokens[(end < 0 ? Tokens.Count : Math.Max(end, at + 1)) - 1].Span.End);
    }

    private TextSpan SubtreeOf(Word head)
    {
        var (span, size) = (head.Span, 0);
        var inside = new HashSet<int> { head.Index };
        while (size != inside.Count)
        {
            size = inside.Count;
            foreach (var word in _tree!.Words)
                if (inside.Contains(word.Head) && inside.Add(word.Index) && word.Upos != Upos.PUNCT) span = span.Union(word.Span);
        }
        return span;
    }

    private int FirstWord(TextSpan phrase) => Tokens.Find(token => phrase.Contains(token.Span) && token.IsWord).Span.Start;

    private bool HasWordsBehind(int from, int to) => from < to && _text[from..to].Any(char.IsLetterOrDigit);
}
