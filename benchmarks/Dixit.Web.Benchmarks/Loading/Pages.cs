using System.Text.Json;

namespace Dixit.Web.Benchmarks.Loading;

/// <summary>The pages of a desk in the proportions in which people look at them. Which claim, actor or report is drawn by chance from all that there are.</summary>
internal sealed class Pages(int claims, int actors, int reports, Random random)
{
    private static readonly string[] Words = ["government", "minister", "agreement", "border", "delivery", "strike", "negotiations", "sanctions"];

    private static readonly string[] Questions =
    [
        "Has Switzerland delivered submarines to Luxembourg?", "La Suisse a-t-elle livré des sous-marins au Luxembourg ?", "Has Iran delivered missiles to Russia?", "What does Norway deny?",
    ];

    private readonly (string Kind, int Share, Func<string> Address)[] _mix =
    [
        ("front", 10, () => "/"),
        ("changes", 10, () => "/changes"),
        ("claims", 10, () => "/claims"),
        ("claims with a word", 5, () => $"/claims?q={Words[random.Next(Words.Length)]}"),
        ("claim", 25, () => $"/claims/{1 + random.Next(claims)}"),
        ("actors", 3, () => "/actors"),
        ("actor", 10, () => $"/actors/{1 + random.Next(actors)}"),
        ("report", 12, () => $"/reports/{1 + random.Next(reports)}"),
        ("ask", 5, () => $"/ask?q={Uri.EscapeDataString(Questions[random.Next(Questions.Length)])}"),
        ("review", 5, () => "/review"),
        ("claim.json", 5, () => $"/claims/{1 + random.Next(claims)}.json"),
    ];

    /// <summary>The pages of the desk at the other end of <paramref name="http"/>, with how many of each there are as its front page tells.</summary>
    public static async Task<Pages> Of(HttpClient http, Random random, CancellationToken cancellation)
    {
        using var front = JsonDocument.Parse(await http.GetStringAsync("/index.json", cancellation));
        return new(Count("claims"), Count("actors"), Count("reports"), random);

        int Count(string name) => front.RootElement.GetProperty("numbers").GetProperty(name).GetInt32();
    }

    /// <summary>One page, by chance.</summary>
    public (string Kind, string Address) Next()
    {
        var drawn = random.Next(_mix.Sum(m => m.Share));
        foreach (var (kind, share, address) in _mix)
            if ((drawn -= share) < 0) return (kind, address());
        throw new InvalidOperationException();
    }
}
