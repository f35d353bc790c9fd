using Dixit.Acquisition;
using Dixit.Desk.Studying;
using Dixit.Web.ReadingRoom;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages;

/// <summary>Where a text is given to be read. Nothing of it is kept.</summary>
/// <param name="Problem">Why it could not be read, or null.</param>
public sealed record ReadPage(InputProblem? Problem = null)
{
    /// <summary>A text that was given and could not be read, to be put right.</summary>
    public string Text { get; init; } = "";

    /// <summary>An address that was given.</summary>
    public string Address { get; init; } = "";

    /// <summary>The page with a problem that the interface has words for.</summary>
    public static ReadPage Saying(string problem) => new(new InputProblem("", null, problem));

    public static View Load(string? address) => View.Of<Read>(new ReadPage { Address = address ?? "" }, new { EngineOnDemand.Instance.Languages, Most = new { ReadingLimits.Characters, ReadingLimits.Reports, Bytes = ReadingLimits.FormBytes } });

    /// <summary>Reads what a form gives, and leads to the reading; or shows the form again with what is wrong.</summary>
    public static async Task<object> Take(HttpRequest request, Readings readings, ServerSettings settings, CancellationToken cancellation)
    {
        var form = await ReadForm.Of(request, cancellation);
        if (form is null) return Again(Saying("read.too-large"));
        if (form.IsEmpty) return Again(Saying("read.empty"));
        var reading = await form.Read(settings.AllowPrivateAddresses, cancellation);
        return reading.Inputs switch
        {
            [] => Again(Saying("read.empty")),
            [InputProblem problem] => Again(new ReadPage(problem) { Text = form.Text.Length <= ReadingLimits.Characters ? form.Text : "", Address = form.Address }),
            _ => TypedResults.LocalRedirect("/read/" + readings.Hold(reading)),
        };
    }

    private static View Again(ReadPage page) => View.Of<Read>(page, new { page.Problem!.Message, page.Problem.Hint }) with { Status = StatusCodes.Status422UnprocessableEntity };
}
