using System.CommandLine;
using Dixit.Cli.Options;
using Dixit.Cli.Reading;

namespace Dixit.Cli.Commands.Reports;

/// <summary><c>dixit read</c>: inputs to statements.</summary>
internal static class ReadCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var options = new ReadOptions();
        var command = new Command("read", "Reads reports and prints who says what in them");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => ReadRun.Start(options.Bind(parsed), surroundings, cancellation));
        Examples.Show(command,
            ("Who says what in a report", "dixit read report.fr.txt"),
            ("A page, with what it says of itself overruled", "dixit read --date 2022-11-08 --publisher \"Le Courrier\" https://example.org/news/1.html"),
            ("A filter over many reports, one JSON object a line", "cat reports.jsonl | dixit read --from jsonl --format jsonl - > statements.jsonl"),
            ("A page to look at", "dixit read --format html report.fr.txt > report.html"));
        return command;
    }
}
