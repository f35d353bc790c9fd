using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace Dixit.Ledger.Export;

/// <summary>The lines of a ledger's export as JSON values, one after another, whatever the size of the ledger: what every other format is made of.</summary>
public static class ExportLines
{
    private const int Held = 256;

    /// <summary>The lines, in the order of <see cref="IKeeping.Export"/>.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static async IAsyncEnumerable<JsonElement> Of(IKeeping ledger, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var lines = Channel.CreateBounded<string>(new BoundedChannelOptions(Held) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var writing = Write(ledger, lines.Writer, stop.Token);
        try
        {
            await foreach (var line in lines.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                using var json = JsonDocument.Parse(line);
                yield return json.RootElement.Clone();
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await writing.ConfigureAwait(false);
        }
    }

    // What goes wrong comes out at the reader's end, behind the lines that were written.
    private static async Task Write(IKeeping ledger, ChannelWriter<string> lines, CancellationToken cancellation)
    {
        try
        {
            var output = new LineWriter(lines, cancellation);
            await using (output.ConfigureAwait(false)) await Task.Run(() => ledger.Export(output, cancellation), cancellation).ConfigureAwait(false);
            lines.Complete();
        }
        catch (Exception fault)
        {
            lines.Complete(fault);
        }
    }

    /// <summary>Hands on every line that is whole.</summary>
    private sealed class LineWriter(ChannelWriter<string> lines, CancellationToken cancellation) : TextWriter
    {
        private readonly StringBuilder _begun = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new NotSupportedException("an export is written without blocking");

        public override async Task WriteAsync(string? value)
        {
            foreach (var piece in (value ?? "").Split('\n').Index())
            {
                if (piece.Index > 0)
                {
                    await lines.WriteAsync(_begun.ToString(), cancellation).ConfigureAwait(false);
                    _begun.Clear();
                }
                _begun.Append(piece.Item);
            }
        }
    }
}
