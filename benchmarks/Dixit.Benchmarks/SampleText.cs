using System.Text.RegularExpressions;

namespace Dixit.Benchmarks;

/// <summary>The sample reports, and how many words they have.</summary>
internal static partial class SampleText
{
    public static string Of(string language) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", $"report.{language}.txt"));

    /// <summary>Words and punctuation marks, as tokenizers count them.</summary>
    public static int Words(string language) => Word().Count(Of(language));

    [GeneratedRegex(@"\w+|[^\w\s]")]
    private static partial Regex Word();
}
