using System.Collections.Immutable;
using Dixit.Text;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages;

/// <summary>The days on which anything about a claim happened: the stops of its slider.</summary>
public static class ClaimDays
{
    private const int Most = 200;

    /// <summary>The days on which a position was taken or a report published, in order; where they are many, those of changes and some of the others.</summary>
    public static ImmutableArray<DateOnly> Of(ClaimView claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var all = claim.Rows.SelectMany(r => r.Positions).Select(p => p.From?.Last)
            .Concat(claim.Reports.Select(r => Period.TryParse(r.Published, out var published) ? published.Last : null)).OfType<DateOnly>().Distinct().Order().ToImmutableArray();
        if (all.Length <= Most) return all;
        var (changed, every) = (claim.Changes.Select(c => c.To.From?.Last).OfType<DateOnly>().ToHashSet(), (all.Length + Most - 1) / Most);
        return [.. all.Where((day, i) => i % every == 0 || i == all.Length - 1 || changed.Contains(day))];
    }

    /// <summary>The stop at which a day stands: the last one that is not after it.</summary>
    public static int Place(ImmutableArray<DateOnly> days, DateOnly? asOf) => asOf is { } day ? Math.Max(0, days.Count(d => d <= day) - 1) : days.Length - 1;

    /// <summary>The address of a claim at a stop; the last one is the claim as it is.</summary>
    public static string Address(long claim, ImmutableArray<DateOnly> days, int place, AsOfBy by)
        => place >= days.Length - 1 ? $"/claims/{claim}" : $"/claims/{claim}{new AsOfQuery(new AsOf(days[Math.Max(0, place)], by)).Query}";
}
