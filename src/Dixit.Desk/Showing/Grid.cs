using System.Collections.Immutable;
using System.Globalization;
using Dixit.Attribution;
using Dixit.Ledger.Views;
using Dixit.Text;

namespace Dixit.Desk.Showing;

/// <summary>Actors × time: where in the grid of a claim each position stands, and its number.</summary>
public sealed class Grid
{
    private const string Undated = "";

    private Grid(ImmutableArray<GridRow> rows, ImmutableArray<GridColumn> columns) => (Rows, Columns) = (rows, columns);

    public ImmutableArray<GridRow> Rows { get; }

    public ImmutableArray<GridColumn> Columns { get; }

    /// <summary>The cells in the order of their numbers.</summary>
    public IEnumerable<GridCell> Cells => Rows.SelectMany(r => r.Cells).OrderBy(c => c.Number);

    /// <summary>The grid of a claim by days, or by months or years where more columns than <paramref name="most"/> would come of it.</summary>
    public static Grid Of(ClaimView claim, int most)
    {
        Func<Period, string>[] scales = [Day, Month, Year];
        var positions = claim.Rows.SelectMany(r => r.Positions).ToList();
        var scale = scales.FirstOrDefault(s => positions.Select(p => Key(p, s)).Distinct().Count() <= most, Year);
        var numbers = positions.OrderBy(p => Order(p)).ThenBy(p => p.Statements[0].Id).Index().ToDictionary(p => p.Item, p => p.Index + 1, (IEqualityComparer<PositionView>)ReferenceEqualityComparer.Instance);
        var columns = positions.GroupBy(p => Key(p, scale)).OrderBy(g => g.Min(Order)).Select(g => new GridColumn(g.Key)).ToImmutableArray();
        var place = columns.Index().ToDictionary(c => c.Item.Key, c => c.Index, StringComparer.Ordinal);
        var letters = claim.Variants.Index().ToDictionary(v => v.Item.Id, v => Letter(v.Index));
        return new([.. claim.Rows.Select(row => new GridRow(row.Actor, [.. row.Positions.Select(Cell)]))], columns);

        GridCell Cell(PositionView p) => new(p, numbers[p], place[Key(p, scale)], letters.GetValueOrDefault(p.Variant, "?"), claim.Changes.FirstOrDefault(c => ReferenceEquals(c.To, p)));
    }

    /// <summary>The letter of a variant: A, B… Z, A2…</summary>
    public static string Letter(int place) => (char)('A' + (place % 26)) + (place < 26 ? "" : (place / 26 + 1).ToString(CultureInfo.InvariantCulture));

    private static DateOnly Order(PositionView p) => p.From is { } from ? from.Last ?? DateOnly.MaxValue : DateOnly.MinValue;

    private static string Key(PositionView p, Func<Period, string> scale) => p.From is { First: not null } or { Last: not null } ? scale(p.From.Value) : Undated;

    private static string Day(Period from) => from.ToString();

    private static string Month(Period from) => (from.Last ?? from.First)!.Value.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Year(Period from) => (from.Last ?? from.First)!.Value.ToString("yyyy", CultureInfo.InvariantCulture);
}

/// <summary>One actor.</summary>
public sealed record GridRow(ActorName Actor, ImmutableArray<GridCell> Cells);

/// <summary>One period; its key is EDTF, empty for what is undated.</summary>
public sealed record GridColumn(string Key)
{
    /// <summary>The year, or nothing.</summary>
    public string Upper => Key.Length >= 4 && !Key.StartsWith('.') ? Key[..4] : "";

    /// <summary>The rest: month and day, or the end of an interval.</summary>
    public string Lower => Key switch
    {
        "" => "?",
        { Length: 4 } => "",
        _ when Key.StartsWith('.') => Key,
        _ when Key.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash => Key[5..Math.Max(5, slash)] + "/…",
        _ => Key[5..],
    };
}

/// <summary>One position in its place.</summary>
/// <param name="Position">The position.</param>
/// <param name="Number">Its number in the list of words below, from 1 in order of time.</param>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Variant">The letter of its variant.</param>
/// <param name="Change">The change that led to it, or null.</param>
public sealed record GridCell(PositionView Position, int Number, int Column, string Variant, ChangeView? Change)
{
    /// <summary>As it is drawn: changed, stance, the act's letter and number, and the variant where it is not the first.</summary>
    public string Text(string letter) => $"{(Change is null ? "" : "→")}{Labels.Name(Position.Stance)}{letter}{Number.ToString(CultureInfo.InvariantCulture)}{(Variant == "A" ? "" : Variant)}{(Position.SecondHand ? "°" : "")}";
}
