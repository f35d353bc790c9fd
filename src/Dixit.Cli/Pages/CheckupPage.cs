using Dixit.Cli.Rendering;

using Dixit.Ledger.Views;
using Spectre.Console.Rendering;

namespace Dixit.Cli.Pages;

/// <summary>What a check of a ledger found.</summary>
internal sealed class CheckupPage(Sheet sheet, InterfaceWords words)
{
    public void Write(string ledger, Checkup checkup)
    {
        sheet.Paragraph(0, new Segment($"{ledger}: {(checkup.Problems.IsEmpty ? words["doctor.sound"] : words.Count("doctor.problems", checkup.Problems.Length))}", Ink.Strong));
        foreach (var problem in checkup.Problems) sheet.Hanging([new("  - ")], [new(problem)]);
        foreach (var (name, count) in checkup.Counts) sheet.Unbroken([new($"  {name,-14}", Ink.Faint), new($"{count,10}")]);
        foreach (var (engine, count) in checkup.Engines) sheet.Paragraph(2, new Segment(words.Say("doctor.engine", engine, words.Count("reports", count))));
        var size = checkup.Bytes is { } bytes ? " · " + words.Say("doctor.size", bytes / 1024) : "";
        sheet.Paragraph(2, new Segment(words.Say("doctor.schema", checkup.Schema) + size));
    }
}
