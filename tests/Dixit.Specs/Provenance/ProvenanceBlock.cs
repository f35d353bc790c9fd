using System.Collections.Immutable;
using Dixit.Provenance;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dixit.Specs.Provenance;

/// <summary>
/// A <c>provenance fr</c> or <c>provenance en</c> block of a spec: a text, then what it credits (<c>- by afp</c>, <c>- with tass</c>, <c>- no credit</c>) and the
/// chains of its statements (<c>- cue | outlet > source</c>, an outlet with <c>!</c> where it met the source or saw the documents, documents in brackets).
/// </summary>
/// <param name="Name">The heading it stands under and its number there.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Text">The text.</param>
/// <param name="Expected">The lines.</param>
public sealed record ProvenanceBlock(string Name, string Language, string Text, ImmutableArray<string> Expected)
{
    /// <summary>The blocks of every page of a folder.</summary>
    public static IEnumerable<ProvenanceBlock> ReadFolder(string folder)
        => Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).SelectMany(path => ReadPage(File.ReadAllText(path)));

    private static IEnumerable<ProvenanceBlock> ReadPage(string markdown)
    {
        var (heading, number) = ("", 0);
        foreach (var part in Markdown.Parse(markdown))
        {
            if (part is HeadingBlock title) (heading, number) = (string.Concat(title.Inline?.Descendants<LiteralInline>().Select(l => l.Content.ToString()) ?? []), 0);
            if (part is FencedCodeBlock { Info: "provenance" } block) yield return Parse($"{heading} {++number}", block.Arguments?.Trim() ?? "", block.Lines.ToString());
        }
    }

    private static ProvenanceBlock Parse(string name, string language, string body)
    {
        var lines = body.Split('\n').Select(line => line.TrimEnd('\r')).ToLookup(line => line.StartsWith("- ", StringComparison.Ordinal));
        return new(name, language, string.Join('\n', lines[false]).Trim('\n'), [.. lines[true].Select(line => line[2..])]);
    }

    /// <summary>The lines that do not hold, with all that was found; null where all hold.</summary>
    public string? Difference(AttributedReport read, ReportProvenance provenance)
    {
        var credits = provenance.Credits.Select(credit => $"{(credit.Kind == CreditKind.By ? "by" : "with")} {credit.Outlet}").DefaultIfEmpty("no credit");
        var cues = read.Statements.ToDictionary(statement => statement.Id, statement => statement.Cue.In(read.Report.Text));
        var found = credits.Concat(provenance.Chains.Select(chain => $"{cues[chain.Statement]} | {string.Join(" > ", chain.Links.Select(Written))}")).ToList();
        var missing = Expected.Except(found).ToList();
        return missing.Count == 0 ? null : $"{Name}\n{Text}\n{string.Join('\n', missing.Select(line => "  - " + line))}\nfound\n{string.Join('\n', found.Select(line => "  + " + line))}";
    }

    private static string Written(Link link) => link.Kind switch
    {
        LinkKind.Outlet => (link.Outlet ?? link.Name) + (link.Direct ? "!" : ""),
        LinkKind.Documents => $"[{link.Name}]",
        _ => link.Name,
    };
}
