using System.Collections.Immutable;
using Dixit.Desk.Json;

namespace Dixit.Web.Pages;

/// <summary>What changed, by days, the newest first: positions that moved, and published texts that were altered.</summary>
/// <param name="Days">The days.</param>
/// <param name="Quotes">Where the words of both sides are at hand.</param>
/// <param name="Next">The cursor of the next page, or null on the last one.</param>
public sealed record ChangeDays(ImmutableArray<ChangeDay> Days, Quotes Quotes, string? Next)
{
    private const int MostAlterations = 40;

    /// <summary>Loads a page of them.</summary>
    public static async Task<ChangeDays> Load(ILedger ledger, ChangeFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        var changes = await ledger.Changes(filter, cancellation);
        var altered = await Altered(ledger, filter, changes, cancellation);
        var quotes = await new Quotes(ledger, cancellation).Fetch(changes.Items.SelectMany(c => new[] { c.From.Statements[0], c.To.Statements[0] })
            .Concat(altered.SelectMany(a => new[] { a.Earlier, a.Later }.OfType<StatementView>())));
        var days = changes.Items.Select(c => Day(c)).Concat(altered.Select(a => (DateOnly?)Day(a))).Distinct().OrderByDescending(d => d);
        return new([.. days.Select(day => new ChangeDay(day, [.. changes.Items.Where(c => Day(c) == day)], [.. altered.Where(a => Day(a) == day)]))], quotes, changes.Next);
    }

    /// <summary>The same for programs.</summary>
    public async Task<object> Json() => new
    {
        Changes = await Shapes.Changes([.. Days.SelectMany(d => d.Changes)], Quotes),
        Alterations = await Shapes.All(Days.SelectMany(d => d.Alterations), a => AlterationShape.Of(a, Quotes)),
        Next,
    };

    // Alterations go by the day on which the ledger saw them; a page has those of the days that it spans.
    private static async Task<ImmutableArray<AlterationView>> Altered(ILedger ledger, ChangeFilter filter, Page<ChangeView> changes, CancellationToken cancellation)
    {
        var first = changes.Next is null ? filter.Since : changes.Items.Select(Day).Min();
        var last = filter.Cursor is null ? filter.Until : changes.Items.Select(Day).Max();
        var since = first is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : (DateTimeOffset?)null;
        var altered = await ledger.Alterations(new() { Since = since, Claim = filter.Claim, Limit = MostAlterations }, cancellation);
        return [.. altered.Items.Where(a => !(Day(a) > last) && (filter.Actor is null || Speaks(a.Earlier, filter.Actor) || Speaks(a.Later, filter.Actor)))];
    }

    private static bool Speaks(StatementView? statement, string actor) => statement is not null && statement.Speakers.Any(s => s.Actor.Key == actor || s.Institution?.Key == actor || s.Speaker?.Key == actor);

    private static DateOnly? Day(ChangeView change) => change.To.From is { } from ? from.Last ?? from.First : null;

    private static DateOnly Day(AlterationView alteration) => DateOnly.FromDateTime(alteration.At.UtcDateTime);
}

/// <summary>What changed on a day.</summary>
/// <param name="Day">The day, or null for what is undated.</param>
/// <param name="Changes">Positions that moved.</param>
/// <param name="Alterations">Published texts that were altered.</param>
public sealed record ChangeDay(DateOnly? Day, ImmutableArray<ChangeView> Changes, ImmutableArray<AlterationView> Alterations);
