using System.Collections.Immutable;
using Dixit.Attribution.Grammar;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Claims.Reading;

/// <summary>
/// Words a proposition for people by the report's own words: the clause of its event without what leads to it ("que l'Iran a livré…" → "L'Iran a livré…") and
/// without its negation, since a proposition is worded positively; a pronoun as what it stands for.
/// </summary>
internal sealed class Labeling(Passage passage)
{
    private const int Longest = 120;

    /// <summary>The wording, at most 120 UTF-16 code units and cut at a word; empty where nothing of the event is written.</summary>
    public string Of(Event of, ImmutableArray<TextSpan> content, ImmutableArray<Participant> participants)
    {
        var graph = passage.Sentences[of.Place.Sentence];
        var head = of.Place.Word;
        var words = graph.Subtree(head).Where(i => content.Any(c => c.Contains(graph[i].Span))).ToList();
        if (!words.Contains(head)) return "";
        var isClause = graph.IsVerbal(head);
        var skipped = words.Where(i => graph[i].Head == head && (graph.Is(i, "cc", "punct") || graph.Is(i, isClause ? "mark" : "det", isClause ? "mark" : "case")) && i < head
            || isClause && graph.Is(i, "conj", "parataxis") && graph[i].Head == head && graph.IsFinite(i)
            || of.Turned && IsNegation(graph, i, head)).SelectMany(i => graph.Subtree(i)).ToHashSet();
        var text = Join(graph, [.. words.Where(i => !skipped.Contains(i))], participants);
        var subject = isClause && !graph.IsFinite(head) ? participants.FirstOrDefault(p => p.Role is Role.Agent or Role.Theme && !words.Any(i => graph[i].Span == p.Span)) : null;
        return Tidy(subject is null ? text : $"{subject.Text} – {text}");
    }

    private bool IsNegation(SyntaxGraph graph, int word, int head)
        => graph[word].Head == head && graph.Is(word, "advmod", "det", "discourse") && (graph[word].Feature("Polarity") == "Neg" || graph[word].Feature("PronType") == "Neg" || passage.Words.Is("negation", graph[word].Lemma));

    // Words as they stand in the text, with the space that parts them there; a participant's pronoun by its name.
    private string Join(SyntaxGraph graph, List<int> words, ImmutableArray<Participant> participants)
    {
        var text = new System.Text.StringBuilder();
        var last = -1;
        foreach (var i in words)
        {
            var span = graph[i].Span;
            if (span.Start < last) continue; // The second word of a contraction.
            if (last >= 0 && passage.Text[last..span.Start].Any(char.IsWhiteSpace)) text.Append(' ');
            var meant = graph[i].Upos == Upos.PRON ? participants.FirstOrDefault(p => p.Span == span) : null;
            text.Append(meant is not null && graph.Is(i, "nsubj") && passage.Words.Pronouns.GetValueOrDefault(graph[i].Form.ToLowerInvariant()) is { Person: "3" } ? meant.Text : span.In(passage.Text));
            last = span.End;
        }
        return text.ToString();
    }

    private static string Tidy(string text)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',', ';', ':', '.', '«', '»', '“', '”', '"', '-');
        if (text.Length > Longest) text = string.Concat(text.AsSpan(0, text.LastIndexOf(' ', Longest - 2) is > 0 and var end ? end : Longest - 1), "…");
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }
}
