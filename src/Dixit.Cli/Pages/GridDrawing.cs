using Dixit.Cli.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;
using Grid = Dixit.Desk.Showing.Grid;
using GridRow = Dixit.Desk.Showing.GridRow;

namespace Dixit.Cli.Pages;

/// <summary>Draws a grid: its columns side by side as far as they fit, the rest below.</summary>
internal sealed class GridDrawing(Sheet sheet, PositionText text)
{
    private const int WidestName = 26, Cell = 8;

    /// <summary>How many columns fit beside each other.</summary>
    public static int Fitting(Sheet sheet) => Math.Max(1, (sheet.Width - WidestName) / Cell);

    public void Draw(Grid grid)
    {
        var names = Math.Min(WidestName, grid.Rows.Max(r => Segment.CellCount([new(text.Name(r.Actor))])) + 2);
        foreach (var some in grid.Columns.Index().Chunk(Fitting(sheet)))
        {
            sheet.Line();
            var widths = some.Select(c => Math.Max(Cell, grid.Rows.SelectMany(r => r.Cells).Where(x => x.Column == c.Index).Select(x => Drawn(x).Length + 2).Append(c.Item.Lower.Length + 2).Max())).ToList();
            Header(names, some.Select((c, i) => (i > 0 && some[i - 1].Item.Upper == c.Item.Upper ? "" : c.Item.Upper, widths[i])));
            Header(names, some.Select((c, i) => (c.Item.Lower, widths[i])));
            foreach (var row in grid.Rows) Row(row, names, [.. some.Select((c, i) => (c.Index, widths[i]))]);
        }
    }

    private void Header(int names, IEnumerable<(string Text, int Width)> cells)
        => sheet.Unbroken(Trimmed([new(new string(' ', names)), .. cells.Select(c => new Segment(c.Text.PadRight(c.Width), Ink.Faint))]));

    // Several positions of one period stand under each other.
    private void Row(GridRow row, int names, List<(int Column, int Width)> columns)
    {
        var stacks = columns.Select(c => row.Cells.Where(x => x.Column == c.Column).ToList()).ToList();
        for (var line = 0; line < Math.Max(1, stacks.Max(s => s.Count)); line++)
            sheet.Unbroken(Trimmed([Name(line == 0 ? text.Name(row.Actor) : "", names), .. stacks.Select((s, i) => Drawn(s, line, columns[i].Width))]));
    }

    private Segment Drawn(List<GridCell> stack, int line, int width)
        => line < stack.Count
            ? new(Drawn(stack[line]).PadRight(width), new Style(Ink.Of(Attitude.Of(stack[line].Position).Ink), decoration: stack[line].Change is null ? Decoration.None : Decoration.Bold))
            : new((line == 0 ? "·" : "").PadRight(width), Ink.Faint);

    private string Drawn(GridCell cell) => cell.Text(Letter(cell));

    private string Letter(GridCell cell) => text.Words[$"letter.{Attitude.Of(cell.Position).Name}"];

    // No spaces at the end of a line.
    private static List<Segment> Trimmed(List<Segment> line)
    {
        while (line.Count > 0 && line[^1].Text.AsSpan().Trim(' ').IsEmpty) line.RemoveAt(line.Count - 1);
        if (line.Count > 0) line[^1] = new(line[^1].Text.TrimEnd(' '), line[^1].Style);
        return line;
    }

    private static Segment Name(string name, int width)
    {
        var shown = Segment.CellCount([new(name)]) < width ? name : string.Concat(name.AsSpan(0, width - 2), "…");
        return new(shown.PadRight(width), Ink.Strong);
    }
}
