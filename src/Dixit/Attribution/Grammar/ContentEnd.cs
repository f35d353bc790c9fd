using Dixit.Syntax;

namespace Dixit.Attribution.Grammar;

/// <summary>
/// Leaves out what the writer may have added behind a content: a participle or an incidental relative clause set off by a comma at its very end ("said the bridge
/// was safe, drawing laughter"). Within quotation marks nothing is the writer's, and quotations complete the content afterwards.
/// </summary>
internal static class ContentEnd
{
    public static Content Trim(SyntaxGraph graph, Content content)
    {
        var words = content.Words;
        while (LastAddition(graph, content.Head, words) is >= 0 and var added)
        {
            var all = graph.Subtree(added);
            words = [.. words.Where(w => !all.Contains(w))];
        }
        return content with { Words = words };
    }

    /// <summary>The widest clause that ends the content and is set off by a comma, or -1.</summary>
    private static int LastAddition(SyntaxGraph graph, int head, List<int> words)
    {
        var last = words.FindLastIndex(w => graph[w].Upos != Upos.PUNCT);
        if (last < 0) return -1;
        var found = -1;
        for (var at = words[last]; at >= 0 && at != head; at = graph[at].Head)
            if (IsAddition(graph, at) && words.Contains(at)) found = at;
        return found;
    }

    private static bool IsAddition(SyntaxGraph graph, int i)
    {
        var isParticiple = graph.Is(i, "advcl") && graph[i].Feature("VerbForm") is "Ger" or "Part" && !graph.IsFinite(i) && graph.Child(i, "mark") < 0;
        if (!isParticiple && graph[i].Relation != "acl:relcl") return false;
        var first = graph.Subtree(i).FirstOrDefault(w => graph[w].Upos != Upos.PUNCT, -1);
        return first > 0 && first <= i && graph[first - 1].Form == ",";
    }
}
