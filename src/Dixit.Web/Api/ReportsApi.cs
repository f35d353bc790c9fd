using System.Text;
using Dixit.Desk.Json;
using Dixit.Desk.Studying;
using Dixit.Reading;
using Dixit.Text;
using Microsoft.Net.Http.Headers;

namespace Dixit.Web.Api;

/// <summary>Reports and the statements in them.</summary>
internal static class ReportsApi
{
    private static readonly MediaTypeHeaderValue Plain = new("text/plain"), Json = new("application/json");

    public static void Map(IEndpointRouteBuilder api)
    {
        api.Get<ReportListShape>("/reports", ListReports, "Reports");
        api.Get<ReportShape>("/reports/{**id}", GetReport, "Reports");
        api.Post<AdditionShape>("/reports", AddReport, "Reports").RequireRole(Role.Editor).Accepts<string>("text/plain", "text/html", "application/json").Produces<AdditionShape>()
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status503ServiceUnavailable).ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.Get<VersionShape>("/reports/{number:long}/versions/{version:int}", GetReportVersion, "Reports");
        api.Get<StatementListShape>("/statements", SearchStatements, "Statements");
        api.Get<StatementShape>("/statements/{**name}", GetStatement, "Statements");
    }

    /// <summary>Lists reports</summary>
    /// <remarks>Those added last first.</remarks>
    /// <param name="since" example="2024-09">Published from this day on.</param>
    /// <param name="until" example="2024-12-31">Published up to this day.</param>
    /// <param name="publisher">The publisher; the name as it came with the report.</param>
    /// <param name="lang" example="fr">The language, as ISO 639-1 code.</param>
    public static async Task<ReportListShape> ListReports(
        ILedger ledger, string? since, string? until, string? publisher, string? lang, [AsParameters] PageParameters page, CancellationToken cancellation)
    {
        var reports = await ledger.Reports(new()
        {
            Since = Parameters.First("since", since), Until = Parameters.Last("until", until), Publisher = publisher, Language = lang, Cursor = page.After, Limit = page.Count(),
        }, cancellation);
        return new([.. reports.Items.Select(Shapes.Of)], reports.Next);
    }

    /// <summary>Gets a report</summary>
    /// <remarks>All its versions with their texts, its statements at their places, its copies, and what people corrected in it. Offsets count Unicode code points.</remarks>
    /// <param name="id" example="1">Its number, or the id that it was given on input, with / as %2F or as it is.</param>
    public static async Task<ReportShape?> GetReport(ILedger ledger, string id, CancellationToken cancellation)
        => await ledger.Report(Parameters.Name(id), cancellation) is { } report ? ReportJson.Of(report) : null;

    /// <summary>Adds a report</summary>
    /// <remarks>
    /// The body is the report: plain text, a web page, or JSON with id, text or html, lang, url, published, publisher, title, author; UTF-8, at most 20 MB, not
    /// compressed. It is read at once. The same id with the same text changes nothing (200, known); with another text it becomes the next version (200, changed).
    /// </remarks>
    /// <param name="id" example="my-archive/2024-09-04/7">The id of the report; if not given, that of the JSON, else one made from the text.</param>
    /// <param name="lang" example="en">ISO 639-1 code of its language; found out if not given.</param>
    /// <param name="published" example="2024-09-04">When it was published, as EDTF; what the report tells if not given.</param>
    /// <param name="publisher" example="Phare ardennais">Who published it.</param>
    /// <param name="url" example="https://example.org/news/7">Where it was published.</param>
    /// <param name="title">Its headline.</param>
    public static async Task<IResult> AddReport(
        ILedger ledger, StudyQueue studies, HttpRequest request, string? id, string? lang, string? published, string? publisher, string? url, string? title, CancellationToken cancellation)
    {
        if (published is not null && !Period.TryParse(published, out _)) throw new BadParameterException("published", "Write the day as 2024, 2024-09 or 2024-09-30.");
        if (id is { Length: 0 or > 2000 }) throw new BadParameterException("id", "An id has from 1 to 2,000 characters.");
        var facts = new ReportFacts { Language = lang, Published = published, Publisher = publisher, Url = url, Title = title };
        var (report, problem) = await ReportIntake.Read(request, id, facts, cancellation);
        if (report is null) return problem!;
        var (addition, unread) = await ReportIntake.Keep(ledger, studies, report, cancellation);
        if (addition is null) return unread!;
        var kept = await ledger.Report(addition.Report, cancellation) ?? throw new InvalidOperationException("What was just added is not there.");
        var (address, shape) = ($"/api/v1/reports/{kept.Name.Number}", new AdditionShape { Outcome = Shapes.Lower(addition.Outcome), Version = kept.Name.Version, Report = ReportJson.Of(kept) });
        request.HttpContext.Response.Headers.Location = address;
        return addition.Outcome == AdditionOutcome.Added ? TypedResults.Created(address, shape) : TypedResults.Ok(shape);
    }

    /// <summary>Gets a version of a report</summary>
    /// <remarks>With its text as it was published; as text/plain, the text alone.</remarks>
    /// <param name="number" example="1">The number of the report.</param>
    /// <param name="version" example="1">The number of the version, from 1.</param>
    public static async Task<object?> GetReportVersion(ILedger ledger, HttpContext http, long number, int version, CancellationToken cancellation)
    {
        if (await ledger.Report($"{number}", cancellation) is not { } report || report.Name.Number != number || report.Versions.FirstOrDefault(v => v.Number == version) is not { } found) return null;
        return !JsonAnswers.Accepts(http.Request, Json) && JsonAnswers.Accepts(http.Request, Plain)
            ? JsonAnswers.Tagged(http, Encoding.UTF8.GetBytes(found.Report.Text), "text/plain; charset=utf-8")
            : Shapes.Of(found);
    }

    /// <summary>Finds statements by words</summary>
    /// <remarks>Statements that have all telling words of a text, else fewer of them, the newest first. There is one page.</remarks>
    /// <param name="q" example="yellow submarines">The words.</param>
    /// <param name="limit">How many at most, from 1 to 200; 50 if not given.</param>
    public static async Task<StatementListShape> SearchStatements(ILedger ledger, string q, int? limit, CancellationToken cancellation)
        => new(await Shapes.Statements([.. await ledger.Search(q, new PageParameters { Limit = limit }.Count(), cancellation)], new(ledger, cancellation)), null);

    /// <summary>Gets a statement</summary>
    /// <remarks>Who says what, in which words, at which places, and what it holds of which claims.</remarks>
    /// <param name="name" example="1">Its number in the ledger, or its name: report%233.</param>
    public static async Task<StatementShape?> GetStatement(ILedger ledger, string name, CancellationToken cancellation)
        => await ledger.Statement(Parameters.Name(name), cancellation) is { } statement ? (await Shapes.Statements([statement], new(ledger, cancellation)))[0] : null;
}
