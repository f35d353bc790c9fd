using System.Globalization;
using System.Text.RegularExpressions;
using Dixit.Web.Serving;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Dixit.Web.Pages.Reviewing;

/// <summary>What a correction did, as the address says it after the form led back: <c>?did=confirm.17</c>, <c>?did=reject.17-19</c>.</summary>
/// <param name="Kind">What was done, as the trail names it.</param>
/// <param name="First">The number of the first correction.</param>
/// <param name="Last">The number of the last one.</param>
public sealed partial record Done(string Kind, long First, long Last)
{
    private const string Name = "did";

    /// <summary>How many corrections.</summary>
    public long Count => Last - First + 1;

    /// <summary>What an address says was done, or null.</summary>
    public static Done? Of(HttpRequest request)
    {
        if (request.Query[Name] is not [{ } said] || Shape().Match(said) is not { Success: true } match) return null;
        var first = long.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        return new(match.Groups[1].Value, first, match.Groups[3].Success ? Math.Max(first, long.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture)) : first);
    }

    /// <summary>An address without what it says was done: the one that forms come back to.</summary>
    public static string Plain(string address)
    {
        var (path, query) = address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? (address[..at], address[at..]) : (address, "");
        var kept = QueryHelpers.ParseQuery(query).Where(p => p.Key is not (Name or "said" or "n")).SelectMany(p => p.Value, (p, value) => KeyValuePair.Create(p.Key, value ?? ""));
        return path + new QueryBuilder(kept).ToQueryString();
    }

    /// <summary>Leads back to the page of a form, and says there what was done.</summary>
    /// <param name="back">The page.</param>
    /// <param name="done">What.</param>
    /// <param name="place">The place on the page to go on at, or null.</param>
    public static IResult Back(string? back, IReadOnlyList<CorrectionView> done, string? place)
    {
        var address = Plain(LocalAddress.Of(back));
        var said = done.Count == 1 ? $"{done[0].Kind}.{done[0].Id}" : $"{done[0].Kind}.{done[0].Id}-{done[^1].Id}";
        return TypedResults.LocalRedirect($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Name}={said}{(place is { Length: > 0 } ? "#" + Uri.EscapeDataString(place) : "")}");
    }

    [GeneratedRegex(@"^([a-z-]{1,20})\.(\d{1,15})(?:-(\d{1,15}))?$")]
    private static partial Regex Shape();
}
