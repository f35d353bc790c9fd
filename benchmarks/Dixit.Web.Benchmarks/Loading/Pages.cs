using System.Text.Json;

namespace Dixit.Web.Benchmarks.Loading;

/// <summary>The pages of a desk in the proportions in which people look at them. Which claim, actor or report is drawn by chance from all that there are.</summary>
internal sealed class Pages(int claims, int actors, int reports, string[] labels, Random random)
{
    private readonly (string Kind, int Share, Func<string> Address)[] _mix =
    [
        ("front", 10, () => "/"),
        ("changes", 10, () => "/changes"),
        ("claims", 10, () => "/claims"),
        ("claims with a word", 5, () => $"/claims?q={Uri.EscapeDataString(Longest(labels[random.Next(labels.Length)]))}"),
        ("claim", 25, () => $"/claims/{1 + random.Next(claims)}"),
        ("actors", 3, () => "/actors"),
        ("actor", 10, () => $"/actors/{1 + random.Next(actors)}"),
        ("report", 12, () => $"/reports/{1 + random.Next(reports)}"),
        ("ask", 5, () => $"/ask?q={Uri.EscapeDataString(labels[random.Next(labels.Length)])}"),
        ("review", 5, () => "/review"),
        ("claim.json", 5, () => $"/claims/{1 + random.Next(claims)}.json"),
    ];

    /// <summary>The pages of the desk at the other end of <paramref name="http"/>, with how many of each there are as its front page tells, and the labels of its newest claims to search and ask by.</summary>
    public static async Task<Pages> Of(HttpClient http, Random random, CancellationToken cancellation)
    {
        using var front = JsonDocument.Parse(await http.GetStringAsync("/index.json", cancellation));
        using var newest = JsonDocument.Parse(await http.GetStringAsync("/claims.json", cancellation));
        var labels = newest.RootElement.GetProperty("claims").EnumerateArray().Select(c => c.GetProperty("label").GetString()!).ToArray();
        return new(Count("claims"), Count("actors"), Count("reports"), labels, random);

        int Count(string name) => front.RootElement.GetProperty("overview").GetProperty(name).GetInt32();
    }

    private static string Longest(string label) => label.Split(' ').MaxBy(word => word.Length)!;

    /// <summary>One page, by chance.</summary>
    public (string Kind, string Address) Next()
    {
        var drawn = random.Next(_mix.Sum(m => m.Share));
        foreach (var (kind, share, address) in _mix)
            if ((drawn -= share) < 0) return (kind, address());
        throw new InvalidOperationException();
    }
}
