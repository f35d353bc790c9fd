using System.CommandLine;
using Dixit.Cli.Keeping;

namespace Dixit.Cli.Commands.Keeping;

/// <summary><c>dixit backup FILE</c>: a copy of a ledger in use.</summary>
internal static class BackupCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("file") { HelpName = "FILE", Description = "The copy; it must not be there yet" };
        var command = new Command("backup", "Copies a ledger as it is at this moment, while others read and write it") { file };
        Shown.By(command, new(surroundings), surroundings, async (parsed, ledger, cancellation) =>
        {
            var path = parsed.GetRequiredValue(file);
            await ledger.Backup(path, cancellation);
            var bytes = new FileInfo(path).Length;
            return new(() => Task.FromResult<object>(new { File = path, Bytes = bytes }), (sheet, text) =>
            {
                sheet.Paragraph(0, new Spectre.Console.Rendering.Segment(text.Words.Say("backup.done", path, bytes / 1024)));
                return Task.CompletedTask;
            });
        });
        Examples.Show(command, ("Into a file of the day", "dixit backup ledger-2024-12-02.db"));
        return command;
    }
}
