using System.Globalization;
using Dixit.Desk.Json;

namespace Dixit.Web.Api;

/// <summary>Addresses that keep showing a state: what was published, or said, up to the end of a day.</summary>
internal static class Permalinks
{
    /// <summary>A claim with the address of its state.</summary>
    public static ClaimShape Frozen(this ClaimShape claim, AsOf? asOf, TimeProvider clock)
        => claim with { Permalink = string.Create(CultureInfo.InvariantCulture, $"/claims/{claim.Id}?{Query(asOf, clock)}") };

    /// <summary>An answer with the address of its state.</summary>
    public static AnswerShape Frozen(this AnswerShape answer, AsOf? asOf, TimeProvider clock)
        => answer with { Permalink = $"/ask?q={Uri.EscapeDataString(answer.Question)}&{Query(asOf, clock)}" };

    /// <summary>What an address says of a day; that of asking where none was asked for.</summary>
    public static string Query(AsOf? asOf, TimeProvider clock)
    {
        var (day, by) = asOf is null ? (DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), AsOfBy.Published) : (asOf.Day, asOf.By);
        return $"as-of={day.ToString("O", CultureInfo.InvariantCulture)}{(by == AsOfBy.Said ? "&by=said" : "")}";
    }
}
