namespace Dixit.Cli.Rendering;

/// <summary>Text in HTML.</summary>
internal static class Html
{
    /// <summary>Text that stands for itself in elements and in double-quoted attributes.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
