using System.Collections.Immutable;
using Dixit.Syntax;
using Dixit.Syntax.Conllu;

namespace Dixit.Trainer.Segmentation;

/// <summary>A token apart from any text, with the white space behind it.</summary>
internal sealed record SampleToken(string Form, ImmutableArray<string> Words, string Space, Upos Upos = Upos.X);

/// <summary>A sentence apart from any text, so that training can put it in other places and dress.</summary>
internal sealed record Sample(ImmutableArray<SampleToken> Tokens, bool StartsParagraph)
{
    public static IEnumerable<Sample> From(ConlluDocument document)
    {
        var starts = document.Paragraphs.Select(paragraph => paragraph.Start).ToHashSet();
        var sentences = document.Sentences.ToList();
        for (var i = 0; i < sentences.Count; i++)
        {
            var next = i + 1 < sentences.Count ? sentences[i + 1].Span.Start : sentences[i].Span.End;
            if (starts.Contains(next)) next = sentences[i].Span.End + 1;
            var tokens = sentences[i].Tokens;
            var parts = document.Trees[i].Words.GroupBy(word => word.Token).Select(words => words.First().Upos).ToArray();
            yield return new([.. tokens.Select((token, t) => new SampleToken(token.Span.In(document.Text), token.Words,
                SpaceBetween(document.Text, token.Span.End, t + 1 < tokens.Length ? tokens[t + 1].Span.Start : next), parts[t]))], starts.Contains(sentences[i].Span.Start));
        }
    }

    private static string SpaceBetween(string text, int end, int next) => next > text.Length || next == end + 1 ? " " : text[end..next];
}
