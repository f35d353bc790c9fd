using System.Collections.Immutable;
using Dixit.Acquisition;
using Dixit.Desk.Json;
using Dixit.Desk.Studying;
using Dixit.Web.Parts.Marked;
using Dixit.Web.ReadingRoom;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages;

/// <summary>A text that was given to be read, with what was read in it.</summary>
/// <param name="Name">The name of the reading.</param>
/// <param name="Reading">What was given.</param>
/// <param name="Place">Which of its reports is shown, from 0.</param>
/// <param name="Studied">What came of that one.</param>
/// <param name="Marks">Its text with the marks, or null where it could not be read.</param>
public sealed record ReadingPage(string Name, HeldReading Reading, int Place, Studied Studied, ReportMarks? Marks)
{
    /// <summary>What is wrong with what was filled in to keep it, as a name of words, or null.</summary>
    public string? Wrong { get; init; }

    public static async Task<object> Load(string name, int? report, HttpRequest request, Readings readings, StudyQueue studies, CancellationToken cancellation)
        => readings.Find(name) is { } reading ? await Show(name, reading, report ?? 1, request, studies, cancellation) : Gone();

    /// <summary>Reads it again in the language that its reader says it is in.</summary>
    public static async Task<object> Retell(string name, HttpRequest request, Readings readings, CancellationToken cancellation)
    {
        if (readings.Find(name) is not { } reading) return Gone();
        var language = (await request.ReadFormAsync(cancellation))["language"].ToString();
        var told = reading with { Inputs = [.. reading.Inputs.Select(i => i is InputReport given ? given with { Report = given.Report with { Language = language } } : i)] };
        return TypedResults.LocalRedirect("/read/" + readings.Hold(told));
    }

    internal static async Task<object> Show(string name, HeldReading reading, int report, HttpRequest request, StudyQueue studies, CancellationToken cancellation, string? wrong = null)
    {
        if (report < 1 || report > reading.Inputs.Length) return Gone();
        try
        {
            var studied = await reading.Study(report - 1, studies, cancellation);
            var statements = studied.Study is { } study ? StudyViews.Statements(study) : [];
            var page = new ReadingPage(name, reading, report - 1, studied, studied.Study is null ? null : new(studied.Study.Read.Report, statements, StatementFilter.Of(request))) { Wrong = wrong };
            return View.Of<ReadingShown>(page, page.Json(statements)) with { Status = wrong is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };
        }
        catch (StudyQueueFullException)
        {
            return View.Of<Read>(ReadPage.Saying("read.busy"), new { Problem = "busy" }) with { Status = StatusCodes.Status503ServiceUnavailable };
        }
    }

    internal static View Gone() => View.Of<Read>(ReadPage.Saying("read.gone"), new { Problem = "gone" }) with { Status = StatusCodes.Status404NotFound };

    private object Json(ImmutableArray<StatementView> statements) => new
    {
        Reports = Reading.Inputs.Length, Shown = Place + 1, Problem = Studied.Problem?.ToString(), Engine = Studied.Study?.EngineVersion,
        Report = Marks is null ? null : MarkedJson.Of(Marks.Report, [.. statements.Where(Marks.Filter.Lets)]),
    };
}
