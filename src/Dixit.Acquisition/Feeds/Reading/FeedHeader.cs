using System.Globalization;
using System.Xml.Linq;
using Dixit.Reading.Languages;

namespace Dixit.Acquisition.Feeds.Reading;

/// <summary>Reads what an XML feed tells of itself.</summary>
internal static class FeedHeader
{
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(7);

    /// <summary>The feed without its entries.</summary>
    /// <param name="format">Its format.</param>
    /// <param name="channel">The element that holds what it tells: <c>channel</c> or <c>feed</c>.</param>
    /// <param name="from">What relative addresses are resolved against, or null.</param>
    /// <param name="text">Makes plain texts.</param>
    public static FeedDocument Of(FeedFormat format, XElement channel, string? from, FeedText text)
    {
        var links = format == FeedFormat.Atom ? channel.All("link") : channel.All(FeedNamespaces.Atom, "link");
        return new FeedDocument
        {
            Format = format,
            Title = format == FeedFormat.Atom ? AtomEntry.Line(channel.All("title").FirstOrDefault(), text) : text.Line(channel.Value("title")),
            Site = format == FeedFormat.Atom ? links.Link("alternate", from) : channel.All("link").Select(link => FeedAddress.Of(link.Value, from)).FirstOrDefault(site => site is not null),
            Self = links.Link("self", from),
            Hubs = [.. links.Where(link => link.Told("rel") == "hub").Select(link => FeedAddress.Of(link.Told("href"), from)).OfType<string>().Distinct(StringComparer.Ordinal).Take(10)],
            Language = LanguageCode.Of(channel.Value("language") ?? channel.Value(FeedNamespaces.DublinCore, "language") ?? channel.ToldOfXml("lang")),
            Publisher = text.Line(channel.Value(FeedNamespaces.DublinCore, "publisher")),
            Interval = Interval(channel),
        };
    }

    private static TimeSpan? Interval(XElement channel)
    {
        if (Number(channel.Value("ttl")) is { } minutes) return Bounded(TimeSpan.FromMinutes(minutes));
        TimeSpan? period = channel.Value(FeedNamespaces.Syndication, "updatePeriod")?.Trim() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" or "monthly" or "yearly" => LongestInterval,
            _ => null,
        };
        return period is { } whole ? Bounded(whole / (Number(channel.Value(FeedNamespaces.Syndication, "updateFrequency")) ?? 1)) : null;
    }

    private static TimeSpan Bounded(TimeSpan interval) => interval < LongestInterval ? interval : LongestInterval;

    private static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1_000_000 ? number : null;
}
