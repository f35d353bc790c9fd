using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Segmentation;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Cli.Tests;

/// <summary>Builds read reports out of a text in which a statement is written as <c>{source} &lt;cue&gt; [content]</c>.</summary>
internal static class Marked
{
    /// <summary>One statement; every line of <paramref name="marked"/> is a sentence and a paragraph of its own.</summary>
    public static AttributedReport Report(string marked, Act act = Act.State, Stance stance = Stance.Holds, string speaker = "")
    {
        var (text, spans) = Read(marked);
        var statement = new Statement
        {
            Id = 0,
            Source = spans['{'],
            Cue = spans['<'].Single(),
            Content = spans['['],
            CueLemma = "dire",
            Act = act,
            Stance = stance,
            Form = Form.Indirect,
            Speaker = speaker,
            Confidence = 0.9,
        };
        return Of(text, statement);
    }

    /// <summary>A report of <paramref name="text"/> with given statements.</summary>
    public static AttributedReport Of(string text, params Statement[] statements)
    {
        var lines = Lines(text).ToImmutableArray();
        var trees = lines.Select(line => new Tree(new Sentence(line, [new Token(line, [line.In(text)])]),
            [new Word { Index = 0, Token = 0, Span = line, Form = line.In(text).Replace(' ', '_') }]));
        return new(new() { Id = "report.txt", Text = text, Language = "fr", Paragraphs = lines }, [.. trees], [.. statements]);
    }

    /// <summary>The place of <paramref name="words"/> in <paramref name="text"/>.</summary>
    public static TextSpan Place(string text, string words)
        => text.IndexOf(words, StringComparison.Ordinal) is var at and >= 0 ? new(at, at + words.Length) : throw new ArgumentException(words);

    private static (string Text, Dictionary<char, ImmutableArray<TextSpan>> Spans) Read(string marked)
    {
        var spans = new Dictionary<char, ImmutableArray<TextSpan>> { ['{'] = [], ['<'] = [], ['['] = [] };
        var (text, open) = (new System.Text.StringBuilder(), new Stack<(char Mark, int Start)>());
        foreach (var c in marked)
        {
            if (spans.ContainsKey(c)) open.Push((c, text.Length));
            else if (c is '}' or '>' or ']')
            {
                var (mark, start) = open.Pop();
                spans[mark] = spans[mark].Add(new(start, text.Length));
            }
            else text.Append(c);
        }
        return (text.ToString(), spans);
    }

    private static IEnumerable<TextSpan> Lines(string text)
    {
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start) is var at and >= 0 ? at : text.Length;
            if (end > start) yield return new(start, end);
        }
    }
}
