using Dixit.Text;

namespace Dixit.Claims.Asking;

/// <summary>The words by which one language asks, from <c>data/&lt;language&gt;/questions.tsv</c>.</summary>
internal sealed class QuestionWords
{
    private readonly ILookup<string, (string Word, string Instead)> _byRole;

    private QuestionWords(ILookup<string, (string Word, string Instead)> byRole) => _byRole = byRole;

    public static QuestionWords Read(string language) => new(
        TabTable.Read(Path.Combine(DataFile.Folder, language, "questions.tsv")).Rows
            .OrderByDescending(r => r["word"].Length).ToLookup(r => r.Key, r => (r["word"], r["instead"]), StringComparer.Ordinal));

    /// <summary>The words of a role, the longest first.</summary>
    public IEnumerable<string> Of(string role) => _byRole[role].Select(w => w.Word);

    /// <summary>The text without the words of a role that it begins with, what stands for them in their place; null where it begins with none.</summary>
    public string? Without(string role, string text)
    {
        foreach (var (word, instead) in _byRole[role])
            if (Begins(text, word)) return (instead.Length == 0 ? "" : instead + ' ') + text[word.Length..].TrimStart();
        return null;
    }

    /// <summary>What stands for a word of a role in a statement: itself unless the table tells another; null where the word is none of the role.</summary>
    public string? Instead(string role, string word)
        => _byRole[role].FirstOrDefault(w => string.Equals(w.Word, word, StringComparison.OrdinalIgnoreCase)) is { Word: { } own } found ? found.Instead.Length == 0 ? own : found.Instead : null;

    /// <summary>True where a text begins with these words, which end there or with an apostrophe.</summary>
    public static bool Begins(string text, string word)
        => text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || word[^1] == '\'' || !char.IsLetterOrDigit(text[word.Length]));
}
