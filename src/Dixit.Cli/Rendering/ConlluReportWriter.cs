using Dixit.Syntax.Conllu;

namespace Dixit.Cli.Rendering;

/// <summary>The trees as CoNLL-U, a document a report.</summary>
internal sealed class ConlluReportWriter(Stream output) : IReportWriter
{
    private readonly StreamWriter _text = new(output, Surroundings.Utf8, leaveOpen: true) { NewLine = "\n" };

    public async Task Write(AttributedReport reading)
    {
        ConlluWriter.Write(_text, reading.Report.Text, reading.Report.Paragraphs, reading.Trees, reading.Report.Id);
        await _text.FlushAsync();
    }

    public Task Complete() => _text.FlushAsync();

    public ValueTask DisposeAsync() => _text.DisposeAsync();
}
