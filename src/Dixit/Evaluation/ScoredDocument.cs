using System.Text;
using Dixit.Syntax.Conllu;
using Dixit.Text;

namespace Dixit.Evaluation;

/// <summary>A document laid out for the metric, where places are counted in characters that are not white space.</summary>
internal sealed class ScoredDocument
{
    public ScoredDocument(ConlluDocument document)
    {
        var characters = new StringBuilder(document.Text.Length);
        foreach (var tree in document.Trees)
        {
            var (sentenceStart, first) = (characters.Length, Words.Count);
            var spans = new List<TextSpan>();
            foreach (var token in tree.Sentence.Tokens)
            {
                var start = characters.Length;
                foreach (var c in document.Text.AsSpan(token.Span.Start, token.Span.Length))
                    if (!char.IsWhiteSpace(c)) characters.Append(c);
                spans.Add(new(start, characters.Length));
            }
            Tokens.AddRange(spans);
            Sentences.Add(new(sentenceStart, characters.Length));
            foreach (var word in tree.Words)
                Words.Add(new(word, spans[word.Token], tree.Sentence.Tokens[word.Token].IsMultiword));
            foreach (var word in Words.Skip(first).Where(word => word.Word.Head >= 0))
            {
                word.Head = Words[first + word.Word.Head];
                if (word.IsFunctional) word.Head.FunctionalChildren.Add(word);
            }
        }
        Characters = characters.ToString();
    }

    public string Characters { get; }

    public List<TextSpan> Tokens { get; } = [];

    public List<TextSpan> Sentences { get; } = [];

    public List<ScoredWord> Words { get; } = [];
}
