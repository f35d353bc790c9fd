using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Dixit.Claims.Asking;
using Dixit.Ledger;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Watches;

/// <summary>Lets every watch look at what is new since it looked last, and raises what concerns it.</summary>
/// <param name="ledger">Keeps both.</param>
/// <param name="matching">How its claims are gathered.</param>
/// <param name="read">Reads a question as the engine does.</param>
public sealed class WatchRunner(ILedger ledger, Matching matching, Func<string, Question?> read)
{
    private const int AtOnce = 100, MostFindings = 100;

    // A question is read once while the program runs: reading it costs more than looking.
    private readonly Dictionary<string, Question?> _questions = new(StringComparer.Ordinal);

    /// <summary>Looks once for every watch that does not rest; gives each alert that is new, after it was kept.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read or written.</exception>
    public async IAsyncEnumerable<AlertView> Look([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        string? cursor = null;
        do
        {
            var watches = await ledger.Watches(new() { Active = true, Cursor = cursor, Limit = AtOnce }, cancellation);
            foreach (var watch in watches.Items)
                foreach (var alert in await Look(watch, cancellation)) yield return alert;
            cursor = watches.Next;
        }
        while (cursor is not null);
    }

    private async Task<ImmutableArray<AlertView>> Look(WatchView watch, CancellationToken cancellation)
    {
        var newest = await ledger.NewestDevelopment(cancellation);
        if (newest <= watch.Reached) return [];
        var news = await new Concern(ledger, matching, Read, cancellation).Of(watch, newest);
        var (writer, raised) = (new AlertWriter(ledger, cancellation), ImmutableArray.CreateBuilder<AlertView>());
        foreach (var some in news.Chunk(MostFindings))
        {
            var findings = new List<Finding>();
            foreach (var one in some) findings.Add(await writer.Of(watch, one));
            // What was raised so far stays raised, however the rest ends.
            raised.AddRange(await ledger.Raise(watch.Id, some[^1].Number, findings, cancellation));
        }
        raised.AddRange(await ledger.Raise(watch.Id, newest, [], cancellation));
        return raised.ToImmutable();
    }

    private Question? Read(string question) => _questions.TryGetValue(question, out var known) ? known : _questions[question] = read(question);
}
