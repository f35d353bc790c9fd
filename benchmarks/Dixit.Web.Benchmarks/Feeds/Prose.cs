using System.Globalization;

namespace Dixit.Web.Benchmarks.Feeds;

/// <summary>Articles about small disputes, every feed with one of its own.</summary>
internal static class Prose
{
    private static readonly string[] States = ["Norway", "Portugal", "Chile", "Kenya", "Japan", "Poland", "Canada", "Greece", "Peru", "Ghana", "Finland", "Laos"];
    private static readonly string[] Things = ["tractors", "submarines", "missiles", "drones", "vaccines", "tanks", "helicopters", "fertilizers"];

    public const int ArticlesAFeed = 3;

    public static string Title(int feed, int article) => $"{Who(feed)} and the {Thing(feed)}, part {article + 1} of {feed}";

    /// <summary>A page with an article.</summary>
    public static string Page(int feed, int article)
    {
        var (who, whom, thing, day) = (Who(feed), Whom(feed), Thing(feed), Day(article));
        var said = article switch
        {
            0 => $"{who} denied on Monday that it had delivered {thing} to {whom}. \"We have never delivered {thing} to {whom},\" the foreign minister told reporters in case {feed}.",
            1 => $"{whom} accused {who} on Tuesday of delivering {thing} to its neighbours. A spokesman said the ministry had no information about case {feed}.",
            _ => $"{who} admitted on Wednesday that it had delivered {thing} to {whom}. The government promised to explain case {feed} in parliament.",
        };
        return $"<!DOCTYPE html><html lang=\"en\"><head><title>{Title(feed, article)}</title><meta property=\"article:published_time\" content=\"{day}\"></head><body><article><h1>{Title(feed, article)}</h1>"
            + $"<p>{said}</p><p>The report did not say how many {thing} there were, nor where they are now. Officials of {whom} met for two hours and left without a word to the waiting press.</p></article></body></html>";
    }

    public static string Day(int article) => string.Create(CultureInfo.InvariantCulture, $"2025-03-{3 + article:00}");

    private static string Who(int feed) => States[feed % States.Length];

    private static string Whom(int feed) => States[(feed + 1 + feed / States.Length % (States.Length - 1)) % States.Length];

    private static string Thing(int feed) => Things[feed / 7 % Things.Length];
}
