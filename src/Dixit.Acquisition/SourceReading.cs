using System.Runtime.CompilerServices;
using System.Text;
using Dixit.Acquisition.Archives;
using Dixit.Reading;
using Dixit.Reading.Bytes;

namespace Dixit.Acquisition;

/// <summary>Reads the reports of one opened input.</summary>
internal static class SourceReading
{
    private const int Head = 4096;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static async IAsyncEnumerable<InputResult> Read(
        InputSource source, InputOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var told = new ReportFacts { Language = options.Language, Published = options.Published, Publisher = options.Publisher };
        var results = ReadAll(source, options, told, cancellation).GetAsyncEnumerator(cancellation);
        await using (results.ConfigureAwait(false))
        {
            while (true)
            {
                InputProblem? problem = null;
                try
                {
                    if (!await results.MoveNextAsync().ConfigureAwait(false)) break;
                }
                catch (InputException error)
                {
                    problem = new InputProblem(source.Name, null, error.Message, error.Hint) { Kind = error.Kind };
                }
                catch (Exception error) when (error is IOException or UnauthorizedAccessException)
                {
                    problem = new InputProblem(source.Name, null, $"cannot be read: {error.Message}");
                }
                catch (InvalidDataException)
                {
                    problem = new InputProblem(source.Name, null, "is a broken archive", "fetch or copy it anew");
                }
                yield return problem ?? results.Current;
                if (problem is not null) break;
            }
        }
    }

    private static async IAsyncEnumerable<InputResult> ReadAll(
        InputSource source, InputOptions options, ReportFacts told, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var head = await source.Content.ReadHead(Head, cancellation).ConfigureAwait(false);
        var format = options.Format ?? ContentFormat.Of(source.FileName, source.MediaType, head);
        if (format is not (InputFormat.Warc or InputFormat.Wacz) && BinaryContent.KindOf(head) is { } kind) throw new InputException($"is {kind}, not text", "save it as text or HTML", InputProblemKind.NotText);
        // A ZIP is read from its end.
        var isRewound = format == InputFormat.Wacz && source.Content.CanSeek;
        Stream content = isRewound ? source.Content : new PrefixedStream(head, source.Content);
        if (isRewound) content.Seek(-head.Length, SeekOrigin.Current);
        await using (content.ConfigureAwait(false))
        {
            if (format is InputFormat.Warc or InputFormat.Wacz)
            {
                var reports = format == InputFormat.Warc
                    ? ArchiveReading.ReadWarc(source.Name, content, options, told, cancellation)
                    : ArchiveReading.ReadWacz(source.Name, content, options, told, cancellation);
                await foreach (var report in reports.ConfigureAwait(false)) yield return report;
                yield break;
            }
            if (format != InputFormat.JsonLines)
            {
                yield return await ReadWhole(source, content, format, options.Limits, told, cancellation).ConfigureAwait(false);
                yield break;
            }
            await foreach (var line in LineStream.ReadLines(content, options.Limits.MaxLineBytes, cancellation).ConfigureAwait(false))
                if (ReadLine(source, line.Number, line.Bytes, options.Limits, told) is { } result) yield return result;
        }
    }

    private static async Task<InputResult> ReadWhole(
        InputSource source, Stream content, InputFormat format, InputLimits limits, ReportFacts told, CancellationToken cancellation)
    {
        var bytes = await content.ReadToEnd(limits.MaxBytes, cancellation).ConfigureAwait(false)
            ?? throw new InputException($"is larger than {Size.Of(limits.MaxBytes)}", "split it, give one report a line with --from jsonl, or raise --max-size", InputProblemKind.TooLarge);
        if (BinaryContent.KindOf(bytes) is { } kind) throw new InputException($"is {kind}, not text", "save it as text or HTML", InputProblemKind.NotText);
        var text = TextDecoding.Decode(bytes, source.Charset);
        var result = format == InputFormat.Html
            ? ReportReader.ReadPage(source.Name, text, told, source.Address)
            : ReportReader.ReadText(source.Name, text, source.Address is null ? told : told with { Url = source.Address });
        return From(result, source.Name, null);
    }

    private static InputResult? ReadLine(InputSource source, long number, ReadOnlyMemory<byte>? bytes, InputLimits limits, ReportFacts told)
    {
        if (bytes is not { } line) return new InputProblem(source.Name, number, $"the line is longer than {Size.Of(limits.MaxLineBytes)}", "split the report, or raise --max-size") { Kind = InputProblemKind.TooLarge };
        if (number == 1 && line.Span.StartsWith(Encoding.UTF8.Preamble)) line = line[3..];
        if (line.Span.Trim(" \t\r"u8).IsEmpty) return null;
        try
        {
            var id = source.Name == "-" ? $"{number}" : $"{source.Name}:{number}";
            return From(ReportReader.ReadJson(StrictUtf8.GetString(line.Span), id, told), source.Name, number);
        }
        catch (DecoderFallbackException)
        {
            return new InputProblem(source.Name, number, "the line is not valid UTF-8", "save the file as UTF-8");
        }
    }

    private static InputResult From(ReadResult result, string input, long? line) =>
        result.Report is { } report ? new InputReport(input, line, report) : new InputProblem(input, line, result.Problem!, result.Hint) { Kind = line is null ? InputProblemKind.NoText : InputProblemKind.Other };
}
