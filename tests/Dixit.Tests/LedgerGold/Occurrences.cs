namespace Dixit.Tests.LedgerGold;

/// <summary>Counts where a string stands in a text as whole words: no letter or digit of the text runs on into it.</summary>
internal static class Occurrences
{
    public static int Of(string words, string text)
    {
        var count = 0;
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            if (!Joins(text, at - 1, at) && !Joins(text, at + words.Length - 1, at + words.Length)) count++;
        return count;
    }

    private static bool Joins(string text, int left, int right)
        => left >= 0 && right < text.Length && char.IsLetterOrDigit(text[left]) && char.IsLetterOrDigit(text[right]);
}
