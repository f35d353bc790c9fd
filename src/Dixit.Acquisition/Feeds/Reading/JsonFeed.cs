using System.Collections.Immutable;
using System.Text.Json;
using Dixit.Reading.Languages;

namespace Dixit.Acquisition.Feeds.Reading;

/// <summary>Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal sealed class JsonFeed(string? address, FeedLimits limits)
{
    private readonly FeedText _text = new(limits);

    /// <summary>Reads the feed that begins at a place of the text.</summary>
    public FeedReading Read(string text, int at)
    {
        try
        {
            using var json = JsonDocument.Parse(text.AsMemory(at), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Read(json.RootElement);
        }
        catch (JsonException error)
        {
            return FeedReading.Failed($"is malformed JSON in line {(error.LineNumber ?? 0) + 1}", "tell its publisher: a feed reader cannot read it either");
        }
    }

    private FeedReading Read(JsonElement feed)
    {
        if (!feed.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
            return FeedReading.Failed("is JSON, but no feed: it has no \"items\"", "give the address of an RSS, Atom or JSON feed");
        var from = FeedAddress.Of(Value(feed, "feed_url"), address) ?? address;
        var authors = Authors(feed);
        var told = items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object);
        return new FeedReading
        {
            Document = new FeedDocument
            {
                Format = FeedFormat.Json,
                Title = _text.Plain(Value(feed, "title")),
                Site = FeedAddress.Of(Value(feed, "home_page_url"), from),
                Self = FeedAddress.Of(Value(feed, "feed_url"), from),
                Hubs = Hubs(feed, from),
                Language = LanguageCode.Of(Value(feed, "language")),
                Entries = [.. told.Take(limits.MostEntries).Select(item => Entry(item, from, authors))],
                LeftOut = Math.Max(0, items.GetArrayLength() - limits.MostEntries),
            },
        };
    }

    private FeedEntry Entry(JsonElement item, string? from, string? authors)
    {
        var address = FeedAddress.Of(Value(item, "url"), from) ?? FeedAddress.Of(Value(item, "external_url"), from);
        var (title, summary) = (_text.Plain(Value(item, "title")), _text.PlainParagraphs(Value(item, "summary")));
        var content = _text.Paragraphs(Value(item, "content_html")) ?? _text.PlainParagraphs(Value(item, "content_text"));
        return new FeedEntry
        {
            Id = EntryId.Of(Value(item, "id"), limits, address, title, summary, content),
            Address = address,
            Title = title,
            Author = Authors(item) ?? authors,
            Published = FeedDate.Read(Value(item, "date_published")),
            Updated = FeedDate.Read(Value(item, "date_modified")),
            Summary = summary,
            Content = content,
            Language = LanguageCode.Of(Value(item, "language")),
        };
    }

    // "author" is of version 1.0, "authors" of 1.1.
    private string? Authors(JsonElement element)
    {
        IEnumerable<JsonElement> people = element.TryGetProperty("authors", out var several) && several.ValueKind == JsonValueKind.Array ? several.EnumerateArray()
            : element.TryGetProperty("author", out var one) ? [one] : [];
        return FeedFields.Joined(people.Where(person => person.ValueKind == JsonValueKind.Object).Select(person => _text.Plain(Value(person, "name"))));
    }

    private static ImmutableArray<string> Hubs(JsonElement feed, string? from) => feed.TryGetProperty("hubs", out var hubs) && hubs.ValueKind == JsonValueKind.Array
        ? [.. hubs.EnumerateArray().Where(hub => hub.ValueKind == JsonValueKind.Object).Select(hub => FeedAddress.Of(Value(hub, "url"), from)).OfType<string>().Take(10)]
        : [];

    private static string? Value(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value)) return null;
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // Half a character (a lone surrogate) makes the value unreadable, not the feed.
            return null;
        }
    }
}
