using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;

namespace Dixit.Specs.Actors;

/// <summary>
/// An example of an <c>actors fr</c> or <c>actors en</c> block: a text, then lines. <c>- words → key</c>: these words, the second time they stand in the text where
/// <c>#2</c> follows them, mean this actor, a described one under any number; a dash for a key: they mean none. <c>- key &gt; key</c>: in whose name an actor
/// speaks, up to the last; <c>key &gt; -</c>: in nobody's. Other actors and mentions are no concern of an example.
/// </summary>
/// <param name="Name">Page and the first words of the text.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Publisher">Who published it, or null.</param>
/// <param name="Text">The text.</param>
/// <param name="Expected">The lines, without their dashes.</param>
public sealed partial record ActorBlock(string Name, string Language, string? Publisher, string Text, ImmutableArray<string> Expected)
{
    private const string Means = " → ";

    /// <summary>The examples of every page of a folder.</summary>
    public static IEnumerable<ActorBlock> ReadFolder(string folder)
        => Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal)
            .SelectMany(path => Markdown.Parse(File.ReadAllText(path)).OfType<FencedCodeBlock>().Where(b => b.Info is "actors").SelectMany(b => Examples(b, Path.GetFileName(path))));

    /// <summary>What differs from the example, or null where all of it holds.</summary>
    public string? Difference(ReportStudy study)
    {
        var wrong = Expected.Where(line => !Holds(line, study)).ToList();
        if (wrong.Count == 0) return null;
        var found = study.Actors.Mentions.Select(m => $"  + {m.Span.In(Text)}{Means}{m.Actor}").Concat(study.Actors.Actors.Select(a => $"  + {string.Join(" > ", study.Actors.Chain(a.Key).Select(c => c.Key))}"));
        return $"{Name}\n{Text}\n{string.Join('\n', wrong.Select(line => "  - " + line))}\nfound\n{string.Join('\n', found)}";
    }

    private bool Holds(string line, ReportStudy study)
    {
        if (!line.Contains(Means, StringComparison.Ordinal))
        {
            var keys = line.Split(" > ");
            var chain = study.Actors.Actors.FirstOrDefault(a => Plain(a.Key) == keys[0]) is { } first ? study.Actors.Chain(first.Key).Select(a => Plain(a.Key)).ToList() : [];
            return keys[^1] == "-" ? chain.SequenceEqual(keys[..^1]) : chain.SequenceEqual(keys);
        }
        var parts = line.Split(Means);
        var (words, nth) = Numbered().Match(parts[0]) is { Success: true } match ? (match.Groups[1].Value, int.Parse(match.Groups[2].Value)) : (parts[0], 1);
        var start = -1;
        for (var i = 0; i < nth; i++) start = Text.IndexOf(words, start + 1, StringComparison.Ordinal);
        if (start < 0) throw new FormatException($"{Name}: “{words}” is not in the text");
        return parts[1] == "-"
            ? !study.Actors.Mentions.Any(m => m.Head >= start && m.Head < start + words.Length)
            : study.Actors.Mentions.Any(m => m.Span.Start == start && m.Span.Length == words.Length && Plain(m.Actor) == parts[1]);
    }

    private static string Plain(string key) => key.StartsWith("described:", StringComparison.Ordinal) ? "described" : key;

    private static IEnumerable<ActorBlock> Examples(FencedCodeBlock block, string page)
    {
        var head = (block.Arguments ?? "").Split(' ', 2);
        var lines = block.Lines.ToString().Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        for (var at = 0; at < lines.Count;)
        {
            var first = at;
            while (at < lines.Count && !IsExpected(lines[at])) at++;
            var text = string.Join('\n', lines[first..at]).Trim('\n');
            var from = at;
            while (at < lines.Count && IsExpected(lines[at])) at++;
            if (text.Length == 0 || at == from) throw new FormatException($"{page}:{block.Line + 2 + first}: an example is a text, then “- words → key” lines");
            yield return new($"{page[..2]} {text[..Math.Min(50, text.Length)].Replace(':', ' ').Replace('\n', ' ')}", head[0], head.Length > 1 ? head[1] : null, text, [.. lines[from..at].Select(line => line[2..].Trim())]);
        }
    }

    private static bool IsExpected(string line) => line.StartsWith("- ", StringComparison.Ordinal);

    [GeneratedRegex(@"^(.+) #(\d)$")]
    private static partial Regex Numbered();
}
