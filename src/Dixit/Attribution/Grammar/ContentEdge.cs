using Dixit.Attribution.Lexicon;
using Dixit.Syntax;

namespace Dixit.Attribution.Grammar;

/// <summary>
/// The right edge of a content: what a comma adds there — a relative clause, an apposition, a participle — is as often the writer's as the speaker's, and
/// annotators leave it out. Which of them a language's contents lose, its words say (role <c>content-edge</c>).
/// </summary>
internal static class ContentEdge
{
    private const string Role = "content-edge";

    /// <summary>The words without what is added at their end.</summary>
    public static List<int> Cut(SyntaxGraph graph, List<int> content, int head, LanguageWords words)
    {
        var last = content.FindLastIndex(w => graph[w].Upos != Upos.PUNCT);
        if (last < 0) return content;
        var cut = content.Count;
        for (var at = content[last]; at >= 0 && at != head; at = graph[at].Head)
        {
            if (!words.Is(Role, Kind(graph, at))) continue;
            var first = graph.Subtree(at)[0];
            if (graph[first].Upos != Upos.PUNCT) first--;
            if (first > content[0] && graph[first].Form == "," && content.BinarySearch(at) >= 0) cut = Math.Min(cut, content.FindIndex(w => w >= first));
        }
        return content[..cut];
    }

    private static string Kind(SyntaxGraph graph, int i) => graph[i].Relation switch
    {
        "acl:relcl" => "relative",
        "appos" => "apposition",
        "advcl" or "acl" when graph[i].Feature("VerbForm") is "Ger" or "Part" && !graph.Children(i).Any(c => graph.Is(c, "mark", "nsubj")) => "participle",
        _ => "",
    };
}
