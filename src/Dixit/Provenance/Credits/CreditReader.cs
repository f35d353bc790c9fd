using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Provenance;

/// <summary>Reads the outlets that a report as a whole credits: in its author's and publisher's names, its dateline, its first and last lines.</summary>
internal sealed class CreditReader(CreditWords words)
{
    private static readonly string[] Fillers = ["by", "with", "join", "article", "noun"];

    private const int LongestLine = 12, LongestBracket = 8, Dateline = 10, Edge = 3;

    /// <summary>The credits, each outlet once, those of the names first.</summary>
    public ImmutableArray<Credit> Read(Report report)
    {
        var own = Publishers.Identify(report.Publisher, report.Url);
        var found = InNames(report, own).Concat(InText(report));
        return [.. found.Where(credit => credit.Outlet != own?.Id || own.IsAgency).DistinctBy(credit => credit.Outlet)];
    }

    private IEnumerable<Credit> InNames(Report report, Outlet? own)
    {
        foreach (var credit in Line(report.Author ?? "", always: true)) yield return credit with { Span = default };
        if (own is { IsAgency: true }) yield return new(own.Id, CreditKind.By, default);
        // "Le Monde avec AFP": of the two, Le Monde publishes it.
        foreach (var credit in Line(report.Publisher ?? "", always: false).Where(credit => credit.Kind == CreditKind.With)) yield return credit with { Span = default };
    }

    private IEnumerable<Credit> InText(Report report)
    {
        for (var p = 0; p < report.Paragraphs.Length; p++)
        {
            var tokens = Tokens.Of(report.Text, report.Paragraphs[p]);
            var atEdge = p < Edge || p >= report.Paragraphs.Length - Edge;
            if (tokens.Count(token => token.IsWord) <= LongestLine && atEdge)
                foreach (var credit in Line(report.Text, tokens, always: false)) yield return credit;
            else
                foreach (var credit in InBrackets(report.Text, tokens).Concat(atEdge ? AtEnd(report.Text, tokens) : [])) yield return credit;
        }
    }

    private IEnumerable<Credit> Line(string text, bool always) => Line(text, Tokens.Of(text), always);

    // A line credits what stands behind a word of crediting, in brackets, or alone; an author's name credits every outlet in it.
    private IEnumerable<Credit> Line(string text, List<Token> tokens, bool always)
    {
        if (tokens.Exists(token => words.Is("picture", token))) yield break;
        var mentions = OutletMention.In(text, tokens, words);
        var alone = mentions.Count > 0 && Enumerable.Range(0, tokens.Count).All(i => IsFiller(tokens[i]) || mentions.Exists(m => i >= m.Lead && i < m.End));
        (int End, CreditKind Kind)? last = null;
        foreach (var mention in mentions)
        {
            var kind = KindOf(tokens, mention.Lead) ?? (last is { } before && Joined(tokens, before.End, mention.Lead) ? before.Kind : null);
            if (kind is null && (alone || always || InBracket(tokens, mention))) kind = CreditKind.By;
            if (kind is not { } credited) continue;
            last = (mention.End, credited);
            yield return new(mention.Name.Outlet, credited, mention.Span);
        }
    }

    // "(AFP)" at the head of a paragraph or behind its end; not where it explains the name before it.
    private IEnumerable<Credit> InBrackets(string text, List<Token> tokens)
    {
        for (var open = 0; open < tokens.Count; open++)
        {
            if (tokens[open].Text is not ("(" or "[")) continue;
            var close = tokens.FindIndex(open, token => token.Text is ")" or "]");
            if (close < 0 || close - open > LongestBracket) continue;
            var isDateline = open < Dateline && close + 1 < tokens.Count && tokens[close + 1].Text is "–" or "—" or "-" or ":";
            var inside = tokens[(open + 1)..close];
            var mentions = OutletMention.In(text, inside, words);
            var explains = OutletMention.In(text, tokens[..open], words).Exists(m => m.End == open && mentions.Exists(n => n.Name.Outlet == m.Name.Outlet));
            var isWhole = Enumerable.Range(0, inside.Count).All(i => IsFiller(inside[i]) || mentions.Exists(m => i >= m.Lead && i < m.End));
            if ((isDateline || close >= tokens.Count - 2) && isWhole && !explains)
                foreach (var credit in Line(text, inside, always: true)) yield return credit;
        }
    }

    // "… – AFP", "… © dpa", "…, avec AFP".
    private IEnumerable<Credit> AtEnd(string text, List<Token> tokens)
    {
        var end = tokens.Count > 0 && tokens[^1].Text == "." ? tokens.Count - 1 : tokens.Count;
        if (OutletMention.In(text, tokens, words).Find(mention => mention.End == end) is not { Lead: > 0 } last) yield break;
        var dash = tokens[last.Lead - 1].Text is "–" or "—" or "-" or "©";
        if (dash) yield return new(last.Name.Outlet, CreditKind.By, last.Span);
        else if (words.Before("with", tokens, last.Lead) is > 0 and var length && length < last.Lead && tokens[last.Lead - length - 1].Text is "," or "." or "–") yield return new(last.Name.Outlet, CreditKind.With, last.Span);
    }

    private CreditKind? KindOf(List<Token> tokens, int end)
    {
        if (end > 0 && tokens[end - 1].Text == ":") end--;
        return words.Before("with", tokens, end) > 0 ? CreditKind.With : words.Before("by", tokens, end) > 0 ? CreditKind.By : null;
    }

    private bool Joined(List<Token> tokens, int from, int to) => from < to && Enumerable.Range(from, to - from).All(i => !tokens[i].IsWord || words.Is("join", tokens[i]) || words.Is("article", tokens[i]));

    private bool IsFiller(Token token) => !token.IsWord || char.IsDigit(token.Text[0]) || Fillers.Any(role => words.Is(role, token));

    private static bool InBracket(List<Token> tokens, OutletMention mention) => mention.Lead > 0 && tokens[mention.Lead - 1].Text == "(" && mention.End < tokens.Count && tokens[mention.End].Text == ")";
}
