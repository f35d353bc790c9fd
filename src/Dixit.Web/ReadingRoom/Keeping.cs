using Dixit.Acquisition;
using Dixit.Desk.Studying;
using Dixit.Text;
using Dixit.Web.Pages;

namespace Dixit.Web.ReadingRoom;

/// <summary>Takes what was read into the ledger.</summary>
internal static class Keeping
{
    /// <summary>Keeps the report of a reading with the facts that were filled in, and leads to it; or all its reports as they are, and leads to the list.</summary>
    public static async Task<object> Take(string name, HttpRequest request, ILedger ledger, Readings readings, StudyQueue studies, CancellationToken cancellation)
    {
        if (readings.Find(name) is not { } reading) return ReadingPage.Gone();
        var form = await request.ReadFormAsync(cancellation);
        if (form.ContainsKey("all")) return await All(reading, ledger, studies, cancellation);
        if (!int.TryParse(form["report"], out var place) || place < 1 || place > reading.Inputs.Length || reading.Inputs[place - 1] is not InputReport given) return ReadingPage.Gone();
        var facts = given.Report with
        {
            Id = Said(form["id"]) ?? given.Report.Id, Title = Said(form["title"]), Publisher = Said(form["publisher"]), Published = Said(form["published"]), Url = Said(form["url"]),
        };
        if (facts.Published is { } day && !Period.TryParse(day, out _)) return await ReadingPage.Show(name, reading, place, request, studies, cancellation, "keep.published.wrong");
        // Days in a text go by when it was published: other facts are another reading.
        var studied = facts == given.Report ? await reading.Study(place - 1, studies, cancellation) : await studies.Read(given with { Report = facts }, cancellation);
        if (studied.Study is not { } study) return await ReadingPage.Show(name, reading, place, request, studies, cancellation);
        var added = await ledger.Add(study, cancellation);
        return TypedResults.LocalRedirect($"/reports/{(await ledger.Report(added.Report, cancellation))!.Name.Number}");
    }

    private static async Task<object> All(HeldReading reading, ILedger ledger, StudyQueue studies, CancellationToken cancellation)
    {
        for (var place = 0; place < reading.Inputs.Length; place++)
            if (await reading.Study(place, studies, cancellation) is { Study: { } study }) await ledger.Add(study, cancellation);
        return TypedResults.LocalRedirect("/reports");
    }

    private static string? Said(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
