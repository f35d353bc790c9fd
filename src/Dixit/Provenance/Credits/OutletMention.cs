using Dixit.Text;

namespace Dixit.Provenance;

/// <summary>An outlet's name in a line or sentence.</summary>
/// <param name="Name">Which name of which outlet.</param>
/// <param name="Lead">The token that the phrase begins at: an article, or a noun like "l'agence de presse".</param>
/// <param name="First">The name's first token.</param>
/// <param name="End">The token behind its last one.</param>
/// <param name="Span">Where the name stands.</param>
internal sealed record OutletMention(OutletName Name, int Lead, int First, int End, TextSpan Span)
{
    private const int LongestLead = 8;

    /// <summary>The outlet.</summary>
    public Outlet Outlet => OutletTable.World[Name.Outlet];

    /// <summary>The outlets named among tokens, in order. An ordinary word that a name begins with an article for needs one here too.</summary>
    public static List<OutletMention> In(string text, List<Token> tokens, CreditWords words)
    {
        var mentions = new List<OutletMention>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (OutletTable.World.At(tokens, i) is not { } name) continue;
            var end = i + name.Words.Length;
            var hasArticle = i > 0 && words.Is("article", tokens[i - 1]);
            var isPart = tokens[end - 1].Span.End is var at && at + 1 < text.Length && text[at] == '-' && char.IsLetter(text[at + 1]);
            if (isPart || name is { IsOrdinary: true, Article.Length: > 0 } && !hasArticle) continue;
            mentions.Add(new(name, LeadOf(tokens, i, words), i, end, new(tokens[i].Span.Start, tokens[end - 1].Span.End)));
            i = end - 1;
        }
        return mentions;
    }

    // Back over "l'agence de presse officielle russe" to its article: what stands between a noun for outlets and the name is in lower case.
    private static int LeadOf(List<Token> tokens, int first, CreditWords words)
    {
        var lead = first;
        for (var i = first - 1; i >= Math.Max(0, first - LongestLead) && tokens[i].IsWord && char.IsLower(tokens[i].Text[0]); i--)
            if (words.Is("noun", tokens[i])) lead = i;
        while (lead > 0 && words.Is("article", tokens[lead - 1]) && !(lead < first && tokens[lead - 1].Folded is "de" or "d" or "of")) lead--;
        return lead;
    }
}
