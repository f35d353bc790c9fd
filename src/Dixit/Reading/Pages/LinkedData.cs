using System.Text.Json;
using AngleSharp.Html.Dom;
using Dixit.Reading.Dates;
using Dixit.Reading.Languages;

namespace Dixit.Reading.Pages;

/// <summary>What the JSON-LD of a page says of its article, in the terms of schema.org. Broken JSON says nothing.</summary>
internal sealed class LinkedData
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly List<JsonElement> _articles = [];
    private readonly Dictionary<string, JsonElement> _named = new(StringComparer.Ordinal);

    /// <summary>The facts of the articles told of, the first winning, and the longest body that one is told to have.</summary>
    internal static (ReportFacts Facts, string Body) Of(IHtmlDocument page)
    {
        var (facts, body) = (ReportFacts.None, "");
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json' i]"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, Lenient);
                var data = new LinkedData();
                data.Collect(json.RootElement);
                foreach (var article in data._articles.Take(1))
                {
                    facts = facts.Or(data.Facts(article));
                    if (Raw(article, "articleBody") is { } told && told.Length > body.Length) body = told;
                }
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                continue;
            }
        }
        return (facts, body);
    }

    private void Collect(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var item in element.EnumerateArray()) Collect(item);
        if (element.ValueKind != JsonValueKind.Object) return;
        if (Text(element, "@id") is { } id && element.EnumerateObject().Skip(1).Any()) _named.TryAdd(id, element);
        if (IsArticle(element)) _articles.Add(element);
        foreach (var inner in new[] { "@graph", "mainEntity" })
            if (element.TryGetProperty(inner, out var value)) Collect(value);
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type)
        && Each(type).Any(one => one.ValueKind == JsonValueKind.String
            && one.GetString()!.Split('/')[^1] is var name
            && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report"));

    private ReportFacts Facts(JsonElement article) => new()
    {
        Title = Text(article, "headline") ?? Text(article, "name"),
        Published = Edtf.Normalize(Text(article, "datePublished")) ?? Edtf.Normalize(Text(article, "dateCreated")),
        Author = Names(article, "author") ?? Names(article, "creator"),
        Publisher = Names(article, "publisher") ?? Names(article, "sourceOrganization"),
        Language = LanguageCode.Of(Text(article, "inLanguage")),
        Url = Text(article, "url") is { } url && url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? url : null,
    };

    private string? Names(JsonElement article, string property)
    {
        if (!article.TryGetProperty(property, out var value)) return null;
        var names = Each(value).Select(Name).OfType<string>().Where(name => !name.Contains("://", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);
        return Words.Of(string.Join(", ", names));
    }

    private string? Name(JsonElement one) => one.ValueKind switch
    {
        JsonValueKind.String => Words.Unescaped(one.GetString()),
        JsonValueKind.Object => Text(one, "name")
            ?? (Text(one, "@id") is { } id && _named.TryGetValue(id, out var named) ? Text(named, "name") : null),
        _ => null,
    };

    private static string? Text(JsonElement element, string property) => Words.Unescaped(Raw(element, property));

    private static string? Raw(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value)
            ? Each(value).Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()).FirstOrDefault()
            : null;

    private static IEnumerable<JsonElement> Each(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array) yield return value;
        else foreach (var one in value.EnumerateArray()) yield return one;
    }
}
