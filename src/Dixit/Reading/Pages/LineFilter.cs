using AngleSharp.Html.Dom;
using Dixit.Reading.Dates;

namespace Dixit.Reading.Pages;

/// <summary>Leaves out the lines inside an article's box that are not its text: title, byline, links to other articles, prompts.</summary>
internal static class LineFilter
{
    private const int RunningText = 80;
    private const int LongestDay = 45;

    internal static List<Block> Keep(List<Block> blocks, IHtmlDocument page, string? author)
    {
        var titles = Titles(page);
        var name = Prompts.Plain(author ?? "");
        var kept = new bool[blocks.Count];
        var above = true;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Text.Length >= RunningText && block.IsClosed && !titles.Contains(Prompts.Plain(block.Text))) above = false;
            kept[i] = !(IsLink(blocks, i) || Prompts.IsPrompt(block.Text) || Prompts.IsCaption(block.Text)
                || titles.Contains(Prompts.Plain(block.Text))
                || (above && IsByline(block.Text, name))
                || IsEcho(blocks, i));
        }
        for (var i = blocks.Count - 1; i >= 0; i--)
            if (kept[i] && Announces(blocks, kept, i)) kept[i] = false;
        return [.. blocks.Where((_, i) => kept[i])];
    }

    // The same words again at once are those of a picture shown twice; further down an author may repeat them.
    private static bool IsEcho(List<Block> blocks, int at) =>
        blocks[at].Text.Length >= RunningText && blocks.Take(at).Skip(at - 3).Any(before => before.Text == blocks[at].Text);

    private static bool IsByline(string line, string author) =>
        Prompts.IsByline(line)
        || (line.Length < RunningText && ((author.Length > 0 && Prompts.Plain(line).Contains(author, StringComparison.Ordinal)) || IsDay(line)));

    // A day with at most a few words beside it: "The Valley Post, 8 November 2022".
    private static bool IsDay(string line) => line.Length < LongestDay && DateInWords.Read(line) is not null;

    // A link by itself offers more to read, unless it leads to another site. A sentence may be of the text, unless it is one of a list of links.
    private static bool IsLink(List<Block> blocks, int at) =>
        blocks[at].LinkDensity > 0.9
        && blocks[at].OutwardLength * 2 < blocks[at].LinkLength
        && (!blocks[at].IsClosed || (at > 0 && blocks[at - 1].LinkDensity > 0.9) || (at + 1 < blocks.Count && blocks[at + 1].LinkDensity > 0.9));

    // A heading or a line in bold that only lines left out, or nothing, stand below.
    private static bool Announces(List<Block> blocks, bool[] kept, int at)
    {
        var block = blocks[at];
        var bold = block.EmphasisLength >= 0.9 * block.Text.Length;
        if (!(block.IsHeading || ((bold || block.Text.EndsWith(':')) && block.Text.Length < RunningText))) return false;
        var next = at + 1;
        while (next < blocks.Count && !kept[next]) next++;
        if (next == blocks.Count) return block.IsHeading || next - at > 1;
        return next - at > 2 || (next - at > 1 && blocks[next].IsHeading && block.IsHeading);
    }

    private static HashSet<string> Titles(IHtmlDocument page)
    {
        var titles = page.QuerySelectorAll("h1").Select(heading => heading.TextContent)
            .Concat(page.QuerySelectorAll("meta[property='og:title'], meta[name='twitter:title']").Select(meta => meta.GetAttribute("content") ?? ""))
            .Append(page.Title ?? "");
        return titles.Select(Prompts.Plain).Where(title => title.Length > 0).ToHashSet(StringComparer.Ordinal);
    }
}
