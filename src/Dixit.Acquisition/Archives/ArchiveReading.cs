using System.IO.Compression;
using System.Runtime.CompilerServices;
using Dixit.Reading;
using Dixit.Reading.Bytes;
using Dixit.Reading.Dates;

namespace Dixit.Acquisition.Archives;

/// <summary>Reads the reports of an archive of the web: one for each page that holds an article. What it passes over is counted, and told in the end.</summary>
internal static class ArchiveReading
{
    /// <summary>Reads a WARC archive.</summary>
    public static IAsyncEnumerable<InputResult> ReadWarc(string name, Stream content, InputOptions options, ReportFacts told, CancellationToken cancellation) =>
        Read(name, WarcReader.Read(content, options.Limits, cancellation), new Dictionary<string, string>(), options, told, cancellation);

    /// <summary>Reads a WACZ archive, which must be seekable.</summary>
    public static async IAsyncEnumerable<InputResult> ReadWacz(
        string name, Stream content, InputOptions options, ReportFacts told, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var zip = Open(content);
        var titles = await WaczReader.Titles(zip, cancellation).ConfigureAwait(false);
        await foreach (var result in Read(name, WaczReader.Records(zip, options.Limits, cancellation), titles, options, told, cancellation).ConfigureAwait(false)) yield return result;
    }

    private static ZipArchive Open(Stream content) => content.CanSeek
        ? new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true)
        : throw new InputException("is a WACZ archive, which cannot be read from a pipe", "save it and name the file");

    private static async IAsyncEnumerable<InputResult> Read(
        string name, IAsyncEnumerable<WarcRecord> records, IReadOnlyDictionary<string, string> titles, InputOptions options, ReportFacts told, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var tally = new ArchiveTally();
        await foreach (var record in records.WithCancellation(cancellation).ConfigureAwait(false))
        {
            var (page, reason) = await Capture.Of(record, options.Limits, cancellation).ConfigureAwait(false);
            if (page is null) tally.PassOver(reason);
            else if (Report(page, titles, told) is { } report)
            {
                tally.Read();
                yield return new InputReport(name, record.Number, report);
            }
            else tally.PassOver(PassedOver.NoArticle);
        }
        if (tally.Reports == 0) yield return new InputProblem(name, null, $"holds no page with an article: {tally}");
        else options.Tell?.Invoke($"{name}: {tally}");
    }

    private static Text.Report? Report(Capture page, IReadOnlyDictionary<string, string> titles, ReportFacts told)
    {
        if (BinaryContent.KindOf(page.Body.Span) is not null) return null;
        var report = ReportReader.ReadPage(page.Address, TextDecoding.Decode(page.Body.Span, page.Charset), told, page.Address).Report;
        // When it was captured is the last day on which it can have been published.
        return report is null ? null : report with { Title = report.Title ?? titles.GetValueOrDefault(page.Address), Published = report.Published ?? Edtf.Normalize(page.Date) };
    }
}
