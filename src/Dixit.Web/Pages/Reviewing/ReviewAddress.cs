using System.Globalization;
using Dixit.Attribution;

namespace Dixit.Web.Pages.Reviewing;

/// <summary>What waits for review, as an address says it. Where it says neither acts nor a confidence, what waits by default does.</summary>
public static class ReviewAddress
{
    private const int ItemsOfPage = 20;

    public static ReviewFilter Filter(IQueryCollection query)
    {
        var given = query.ContainsKey("below") || query.ContainsKey("act");
        var standard = new ReviewFilter();
        return standard with
        {
            Below = given ? double.TryParse(query["below"], NumberStyles.Float, CultureInfo.InvariantCulture, out var below) ? Math.Clamp(below, 0, 1) : 0 : standard.Below,
            Acts = given ? [.. query["act"].Select(Act).OfType<Act>()] : standard.Acts,
            Language = Text("language"),
            Actor = Text("actor"),
            Report = Text("report"),
            Claim = long.TryParse(query["claim"], NumberStyles.None, CultureInfo.InvariantCulture, out var claim) ? claim : null,
            Order = Enum.TryParse<ReviewOrder>(query["order"].ToString().Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : ReviewOrder.Newest,
            Cursor = Text("after"),
            Limit = ItemsOfPage,
        };

        string? Text(string name) => query[name] is [{ Length: > 0 } text] ? text : null;
    }

    /// <summary>An act by its name, or null.</summary>
    public static Act? Act(string? name) => Enum.GetValues<Act>().Where(a => Labels.Name(a) == name).Select(a => (Act?)a).FirstOrDefault();
}
