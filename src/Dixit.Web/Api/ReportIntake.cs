using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dixit.Acquisition;
using Dixit.Desk.Studying;
using Dixit.Reading;
using Dixit.Text;
using Microsoft.Net.Http.Headers;

namespace Dixit.Web.Api;

/// <summary>Takes in a report that a program sends: reads it and keeps it, or says what is wrong with it.</summary>
internal static class ReportIntake
{
    /// <summary>The types in which a report may come.</summary>
    public static readonly string[] Types = ["text/plain", "text/html", "application/json"];

    /// <summary>Reads the body of a request as a report.</summary>
    /// <param name="request">The request; what is compressed is refused, as nothing bounds what comes of it.</param>
    /// <param name="id">The id of the report, or null to take that of the body, else one made from the text.</param>
    /// <param name="told">What is known of it beside its text.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The report, or the problem to answer with.</returns>
    public static async Task<(Report? Report, IResult? Problem)> Read(HttpRequest request, string? id, ReportFacts told, CancellationToken cancellation)
    {
        if (request.Headers.ContentEncoding is [{ Length: > 0 } encoding] && encoding != "identity")
            return (null, Problems.Of(StatusCodes.Status415UnsupportedMediaType, "Send the report as it is, not compressed."));
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !Types.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase))
            return (null, Problems.Of(StatusCodes.Status415UnsupportedMediaType, $"A report comes as one of: {string.Join(", ", Types)}."));
        if (Bodies(type.Charset.Value) is not { } charset) return (null, Problems.Of(StatusCodes.Status415UnsupportedMediaType, "Send the report in UTF-8."));
        string body;
        try
        {
            using var reader = new StreamReader(request.Body, charset);
            body = await reader.ReadToEndAsync(cancellation);
        }
        catch (DecoderFallbackException)
        {
            return (null, Problems.Of(StatusCodes.Status400BadRequest, "The body is not valid UTF-8."));
        }
        if (body.Contains('\0', StringComparison.Ordinal)) return (null, Problems.Of(StatusCodes.Status422UnprocessableEntity, "The report cannot be read.", "It holds characters that no text has."));
        var read = type.MediaType.Value!.ToLowerInvariant() switch
        {
            "text/html" => ReportReader.ReadPage(id ?? "-", body, told),
            "application/json" => ReportReader.ReadJson(OneLine(body), id ?? "-", told),
            _ => ReportReader.ReadText(id ?? "-", body, told),
        };
        if (read.Report is not { } report) return (null, Problems.Of(StatusCodes.Status422UnprocessableEntity, "The report cannot be read.", $"It {read.Problem}."));
        return (id is not null ? report with { Id = id } : report.Id == "-" ? report with { Id = Made(report.Text) } : report, null);
    }

    /// <summary>Studies a report and keeps it. What the ledger has just so is not read again.</summary>
    public static async Task<(Addition? Addition, IResult? Problem)> Keep(ILedger ledger, StudyQueue studies, Report report, CancellationToken cancellation)
    {
        var known = await ledger.Report(report.Id, cancellation);
        if (known?.Name.Id == report.Id && known.Versions[^1].Report.Text == report.Text) return (new(report.Id, AdditionOutcome.Known, known.Name.Version), null);
        var studied = await studies.Read(new InputReport("-", null, report), cancellation);
        return studied.Study is { } study ? (await ledger.Add(study, cancellation), null)
            : (null, Problems.Of(StatusCodes.Status422UnprocessableEntity, "The report cannot be read.", studied.Problem!.Message));
    }

    private static UTF8Encoding? Bodies(string? charset)
        => charset is null or "" || charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true) : null;

    // The same text has the same id, so that what is sent twice is kept once.
    private static string Made(string text) => "text-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    private static string OneLine(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return JsonSerializer.Serialize(document.RootElement);
        }
        catch (JsonException wrong)
        {
            throw new BadHttpRequestException("The body is no JSON.", StatusCodes.Status400BadRequest, wrong);
        }
    }
}
