using System.Text;
using Dixit.Acquisition;
using Dixit.Acquisition.Feeds;
using Dixit.Reading;
using Dixit.Reading.Bytes;

namespace Dixit.Fuzz;

/// <summary>What is fuzzed: any bytes must end in a report that keeps its promises, or in a problem; never in an exception.</summary>
internal static class Targets
{
    internal static IReadOnlyDictionary<string, Action<byte[]>> All { get; } = new Dictionary<string, Action<byte[]>>(StringComparer.Ordinal)
    {
        ["html"] = bytes => Check(ReportReader.ReadPage("fuzz", TextDecoding.Decode(bytes))),
        ["text"] = bytes =>
        {
            var text = TextDecoding.Decode(bytes);
            if (Check(ReportReader.ReadText("fuzz", text)) is { } report && report.Text != text) throw new InvalidOperationException("the text was changed");
        },
        ["json"] = bytes => Check(ReportReader.ReadJson(Encoding.UTF8.GetString(bytes), "fuzz")),
        ["feed"] = bytes => Check(FeedReader.Read(bytes, null, "https://news.example/feed")),
        ["opml"] = bytes => Opml.Read(bytes),
        ["warc"] = bytes => Archive(bytes, InputFormat.Warc),
        ["wacz"] = bytes => Archive(bytes, InputFormat.Wacz),
    };

    private static void Check(FeedReading reading)
    {
        if (reading.Document is null && reading.Problem is null) throw new InvalidOperationException("neither feed nor problem");
        foreach (var entry in reading.Document?.Entries ?? [])
        {
            if (entry.Id.Length == 0) throw new InvalidOperationException("an entry without an id");
            if (entry.Address is { } address && !address.StartsWith("http", StringComparison.Ordinal)) throw new InvalidOperationException($"{address} is no address of the web");
            EntryReport.OfContent(reading.Document!, entry, "https://news.example/feed");
        }
    }

    private static void Archive(byte[] bytes, InputFormat format)
    {
        using var stream = new MemoryStream(bytes);
        var results = Inputs.Read(["-"], new InputOptions { Format = format }, stream).ToListAsync().AsTask().GetAwaiter().GetResult();
        if (results.Count == 0) throw new InvalidOperationException("neither report nor problem");
    }

    private static Dixit.Text.Report? Check(ReadResult result)
    {
        if ((result.Report is null) == (result.Problem is null)) throw new InvalidOperationException("neither or both of report and problem");
        if (result.Report is not { } report) return null;
        var end = 0;
        foreach (var paragraph in report.Paragraphs)
        {
            if (paragraph.Start < end || paragraph.IsEmpty || paragraph.End > report.Text.Length) throw new InvalidOperationException($"paragraph {paragraph} out of order or bounds");
            if (!string.IsNullOrWhiteSpace(report.Text[end..paragraph.Start])) throw new InvalidOperationException($"words before {paragraph} are in no paragraph");
            end = paragraph.End;
        }
        if (!string.IsNullOrWhiteSpace(report.Text[end..])) throw new InvalidOperationException("the last words are in no paragraph");
        return report;
    }
}
