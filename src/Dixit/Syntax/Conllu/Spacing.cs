using System.Text;

namespace Dixit.Syntax.Conllu;

/// <summary>The spacing notes of the MISC column: <c>SpaceAfter=No</c>, and UDPipe's <c>SpacesAfter</c> and <c>SpacesBefore</c> with their escapes.</summary>
internal static class Spacing
{
    /// <summary>The white space behind a token as its MISC column states it, or null where it says nothing.</summary>
    public static string? After(string misc) =>
        Value(misc, "SpaceAfter") == "No" ? "" : Value(misc, "SpacesAfter") is { } escaped ? Unescape(escaped) : null;

    /// <summary>The white space in front of the first token of a text.</summary>
    public static string Before(string misc) => Value(misc, "SpacesBefore") is { } escaped ? Unescape(escaped) : "";

    /// <summary>The note that makes a reader put <paramref name="actual"/> behind a token where <paramref name="usual"/> goes without saying.</summary>
    public static string? NoteAfter(string actual, string usual) =>
        actual == usual ? null : actual.Length == 0 ? "SpaceAfter=No" : "SpacesAfter=" + Escape(actual);

    /// <summary>The note for white space in front of the whole text.</summary>
    public static string? NoteBefore(string actual) => actual.Length == 0 ? null : "SpacesBefore=" + Escape(actual);

    private static string? Value(string misc, string name)
    {
        if (misc == "_") return null;
        foreach (var part in misc.Split('|'))
            if (part.Length > name.Length && part[name.Length] == '=' && part.StartsWith(name, StringComparison.Ordinal))
                return part[(name.Length + 1)..];
        return null;
    }

    private static string Escape(string spaces) => spaces
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(" ", "\\s", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("|", "\\p", StringComparison.Ordinal);

    private static string Unescape(string escaped)
    {
        var spaces = new StringBuilder(escaped.Length);
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '\\' || i + 1 == escaped.Length) { spaces.Append(escaped[i]); continue; }
            i++;
            spaces.Append(escaped[i] switch { 's' => ' ', 't' => '\t', 'r' => '\r', 'n' => '\n', 'p' => '|', var other => other });
        }
        return spaces.ToString();
    }
}
