using Dixit.Cli.Rendering;

using Dixit.Ledger.Views;
using Spectre.Console.Rendering;

namespace Dixit.Cli.Pages;

/// <summary>What moved in each report that was read again, and the whole.</summary>
internal sealed class RereadingPage(Sheet sheet, InterfaceWords words, Surroundings surroundings, bool json)
{
    private readonly List<Rereading> _moved = [];
    private int _reports;

    public void Add(Rereading reading)
    {
        _reports++;
        if (reading is { Gained.IsEmpty: true, Lost.IsEmpty: true, Changed.IsEmpty: true, Positions: 0, Unanchored.IsEmpty: true }) return;
        _moved.Add(reading);
        if (json) return;
        string?[] facts =
        [
            Names("reread.gained", reading.Gained), Names("reread.lost", reading.Lost), Names("reread.changed", reading.Changed),
            reading.Positions > 0 ? words.Count("reread.positions", reading.Positions) : null, Names("reread.unanchored", [.. reading.Unanchored.Select(c => c.ToString(System.Globalization.CultureInfo.InvariantCulture))]),
        ];
        sheet.Hanging([new("")], [new(reading.Report, Ink.Strong), new(string.Concat(facts.OfType<string>().Select(f => " · " + f)))]);
    }

    public async Task Close()
    {
        if (json) await PageJson.Write(surroundings.Output, new { Reports = _reports, Moved = _moved });
        else
        {
            sheet.Paragraph(0, new Segment(words.Say("reread.sum", words.Count("reports", _reports), _moved.Count), Ink.Strong));
            await sheet.Flush();
        }
    }

    private string? Names(string name, IReadOnlyCollection<string> statements) => statements.Count == 0 ? null : words.Say(name, string.Join(", ", statements));
}
