using System.Text.Json;
using Dixit.Ledger.Derivation;
using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Export;

/// <summary>Takes in an export: first what reports share, in one transaction, then each report in one of its own, so that an import that was cut short goes on.</summary>
internal sealed class Importer(Store store, Matching matching, Func<Propositions> propositions, string name)
{
    private readonly List<ActorLine> _actors = [];
    private readonly List<ClaimLine> _claims = [];
    private readonly List<CorrectionLine> _corrections = [];
    private ReportLine? _report;
    private List<StatementLine> _statements = [];
    private List<object> _desk = [];
    private bool _shared;
    private int _count;

    /// <summary>Takes everything in; gives the number of reports that were new.</summary>
    public async Task<int> Read(TextReader input, CancellationToken cancellation)
    {
        var number = 0;
        while (await input.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            number++;
            if (line.Length == 0) continue;
            try
            {
                await Take(line, number, cancellation).ConfigureAwait(false);
            }
            catch (Exception error) when (error is JsonException or FormatException or KeyNotFoundException or ArgumentException or InvalidOperationException)
            {
                throw new LedgerException($"line {number} is no line of an export of Dixit ({error.Message})", error);
            }
        }
        if (number == 0) throw new LedgerException("the export is empty");
        await Share(cancellation).ConfigureAwait(false);
        await Keep(cancellation).ConfigureAwait(false);
        await KeepDesk(cancellation).ConfigureAwait(false);
        return _count;
    }

    private async Task Take(string line, int number, CancellationToken cancellation)
    {
        var kind = Json.Element(line).GetProperty("kind").GetString();
        if (number == 1 && kind != "ledger") throw new LedgerException("this is no export of a ledger: its first line has to be of kind ledger");
        switch (kind)
        {
            case "ledger":
                var header = Json.Read<LedgerLine>(line);
                if (header.Format > Exporter.Format) throw new LedgerException($"the export is of a newer Dixit (format {header.Format}, this one knows {Exporter.Format}): update Dixit to take it in");
                break;
            case "actor": _actors.Add(Json.Read<ActorLine>(line)); break;
            case "claim": _claims.Add(Json.Read<ClaimLine>(line)); break;
            case "correction": _corrections.Add(Json.Read<CorrectionLine>(line)); break;
            case "report":
                await Share(cancellation).ConfigureAwait(false);
                await Keep(cancellation).ConfigureAwait(false);
                _report = Json.Read<ReportLine>(line);
                break;
            case "statement": _statements.Add(Json.Read<StatementLine>(line)); break;
            case "feed": await TakeDesk(Json.Read<FeedLine>(line), cancellation).ConfigureAwait(false); break;
            case "feed_item": await TakeDesk(Json.Read<FeedItemLine>(line), cancellation).ConfigureAwait(false); break;
            case "development": await TakeDesk(Json.Read<DevelopmentLine>(line), cancellation).ConfigureAwait(false); break;
            case "watch": await TakeDesk(Json.Read<WatchLine>(line), cancellation).ConfigureAwait(false); break;
            case "alert": await TakeDesk(Json.Read<AlertLine>(line), cancellation).ConfigureAwait(false); break;
            case "position" or "change" or "copies" or "origin": break; // These follow from the rest.
            default: throw new FormatException($"its kind is {kind}");
        }
    }

    private async Task Share(CancellationToken cancellation)
    {
        if (_shared) return;
        _shared = true;
        await store.Write(async session =>
        {
            await new SharedImport(session, matching, name).Take(_actors, _claims, _corrections).ConfigureAwait(false);
            return true;
        }, cancellation).ConfigureAwait(false);
    }

    private async Task Keep(CancellationToken cancellation)
    {
        if (_report is not { } report) return;
        var statements = _statements;
        (_report, _statements) = (null, []);
        if (await store.Write(session => new ReportImport(session, matching, propositions(), name).Take(report, statements), cancellation).ConfigureAwait(false)) _count++;
    }

    /// <summary>Takes a line of what a desk keeps: these come last, and many are kept at once.</summary>
    private async Task TakeDesk(object line, CancellationToken cancellation)
    {
        const int AtOnce = 1_000;
        await Share(cancellation).ConfigureAwait(false);
        await Keep(cancellation).ConfigureAwait(false);
        _desk.Add(line);
        if (_desk.Count >= AtOnce) await KeepDesk(cancellation).ConfigureAwait(false);
    }

    private async Task KeepDesk(CancellationToken cancellation)
    {
        if (_desk.Count == 0) return;
        var lines = _desk;
        _desk = [];
        await store.Write(async session =>
        {
            await new DeskImport(session).Take(lines).ConfigureAwait(false);
            return true;
        }, cancellation).ConfigureAwait(false);
    }
}
