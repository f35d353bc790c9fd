using Dixit.Cli.Pages;
using Dixit.Cli.Rendering;
using Dixit.Desk.Feeds;
using Dixit.Desk.Running;
using Dixit.Ledger.Views;

namespace Dixit.Cli.Watching;

/// <summary>Tells in a terminal what a running desk does: alerts on standard output, how feeds go on standard error.</summary>
/// <param name="surroundings">Where the command runs.</param>
/// <param name="words">The language.</param>
/// <param name="sheet">Makes paper for one alert, or gives null where programs read.</param>
internal sealed class Listener(Surroundings surroundings, InterfaceWords words, Func<Sheet?> sheet) : IDeskListener
{
    private readonly Lock _writing = new();

    /// <summary>How many feeds could not be read.</summary>
    public int Failed { get; private set; }

    public void Looked(FeedVisit visit)
    {
        lock (_writing)
        {
            if (visit.Poll.Failure is not null) Failed++;
            surroundings.Error.WriteLine($"dixit: {FeedLines.Looked(visit, words)}");
            foreach (var article in visit.Failed) surroundings.Error.WriteLine($"dixit: {article.Address ?? article.Entry}: {article.Failure}");
        }
    }

    public void Raised(AlertView alert)
    {
        lock (_writing) Write(alert).GetAwaiter().GetResult();
    }

    public void Hindered(string problem)
    {
        lock (_writing) surroundings.Error.WriteLine($"dixit: {problem}");
    }

    private async Task Write(AlertView alert)
    {
        var paper = sheet();
        if (paper is null)
        {
            await using var line = new StreamWriter(surroundings.Output, Surroundings.Utf8, leaveOpen: true) { NewLine = "\n" };
            await line.WriteLineAsync($$"""{"id":"{{alert.Id}}","watch":{{alert.Watch}},"payload":{{alert.Payload.GetRawText()}}}""");
            return;
        }
        await using (paper)
        {
            new WatchLines(paper, new(words)).Write(alert with { Deliveries = [] });
            paper.Line();
            await paper.Flush();
        }
    }
}
