using System.Collections.Immutable;
using System.Text;
using Dixit.Segmentation;
using Dixit.Syntax;
using Dixit.Syntax.Conllu;
using Dixit.Text;

namespace Dixit.Trainer.Segmentation;

/// <summary>A text with the truth about its segmentation.</summary>
internal sealed record SegmentedText(string Text, ImmutableArray<TextSpan> Paragraphs, ImmutableArray<Sentence> Sentences)
{
    public static SegmentedText Of(IEnumerable<Sample> samples)
    {
        var text = new StringBuilder();
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var start = 0;
        foreach (var sample in samples)
        {
            if (sample.StartsParagraph && sentences.Count > 0)
            {
                paragraphs.Add(new(start, sentences[^1].Span.End));
                text.Append("\n\n");
                start = text.Length;
            }
            var tokens = ImmutableArray.CreateBuilder<Token>(sample.Tokens.Length);
            foreach (var token in sample.Tokens)
            {
                tokens.Add(new(new(text.Length, text.Length + token.Form.Length), token.Words));
                text.Append(token.Form).Append(token.Space);
            }
            sentences.Add(new(new(tokens[0].Span.Start, tokens[^1].Span.End), tokens.MoveToImmutable()));
        }
        paragraphs.Add(new(start, sentences[^1].Span.End));
        return new(text.ToString(), paragraphs.ToImmutable(), sentences.ToImmutable());
    }

    /// <summary>The text with trees that say nothing but where words are, as the metric wants it.</summary>
    public ConlluDocument ToDocument() => new(Text, Paragraphs, [.. Sentences.Select(WithoutSyntax)], []);

    private static Tree WithoutSyntax(Sentence sentence) => new(sentence,
        [.. sentence.Tokens.SelectMany((token, number) => token.Words.Select(form => (token, number, form)))
            .Select((word, index) => new Word { Index = index, Token = word.number, Span = word.token.Span, Form = word.form })]);
}
