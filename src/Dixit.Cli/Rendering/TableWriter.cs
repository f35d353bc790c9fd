using Dixit.Attribution;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Dixit.Cli.Rendering;

/// <summary>
/// Statements for people: who, what they do and how they stand to it, and the sentence with source and cue marked inside. In colour the
/// marks are styles; in plain text they are <c>{source} &lt;cue&gt; [content]</c>.
/// </summary>
internal sealed class TableWriter(Stream output, int width, bool colour) : IReportWriter
{
    private const int Margin = 2;
    private const int ActColumn = 10;
    private readonly Sheet _sheet = new(output, width, colour);
    private bool _started;

    public async Task Write(AttributedReport reading)
    {
        if (_started) _sheet.Line();
        _started = true;
        Title(reading);
        foreach (var statement in Nesting.InReadingOrder(reading.Statements)) Statement(statement, reading);
        Summary(reading);
        await _sheet.Flush();
    }

    public Task Complete() => _sheet.Flush();

    public ValueTask DisposeAsync() => _sheet.DisposeAsync();

    private void Title(AttributedReport reading)
    {
        var report = reading.Report;
        _sheet.Paragraph(0, new Segment(report.Title ?? report.Id, Ink.Strong));
        var facts = new[] { report.Title is null ? null : report.Id, report.Publisher, report.Published, report.Language }.Where(fact => !string.IsNullOrEmpty(fact));
        var line = string.Join(" · ", facts);
        if (line.Length > 0) _sheet.Paragraph(0, new Segment(line, Ink.Faint));
        _sheet.Line();
    }

    private void Statement(Statement statement, AttributedReport reading)
    {
        var indent = Margin + Math.Min(statement.Level, 4) * 4;
        var source = Spans.Text(reading.Report.Text, statement.Source);
        var speaker = statement.Speaker.Length > 0 ? statement.Speaker.Replace(" | ", ", ", StringComparison.Ordinal) : source;
        List<Segment> head = [speaker.Length > 0 ? new(Tidy(speaker), Ink.Strong) : new("nobody named", Ink.Faint)];
        if (source.Length > 0 && !source.Contains(statement.Speaker, StringComparison.Ordinal)) head.Add(new($" ({Tidy(source)})", Ink.Faint));
        var notes = Notes(statement);
        if (notes.Length > 0) head.Add(new($" · {notes}", Ink.Faint));
        _sheet.Hanging(
            [
                new(new string(' ', indent)),
                new(statement.Level > 0 ? "└ " : "", Ink.Faint),
                new($"{Labels.Name(statement.Stance)} {Labels.Name(statement.Act)}".PadRight(ActColumn), new Style(Ink.Of(statement.Act), decoration: Decoration.Bold)),
            ], head);
        _sheet.Paragraph(indent + 2, [.. Passage.Of(statement, reading).SelectMany(piece => Marked(piece, statement.Act))]);
        _sheet.Line();
    }

    private static string Notes(Statement statement)
    {
        var notes = new List<string>();
        if (statement.Form != Form.Indirect) notes.Add(statement.Form == Form.Direct ? "quoted" : "partly quoted");
        if (statement.Modality != Modality.Plain) notes.Add(Labels.Name(statement.Modality));
        if (statement.Confidence < 0.5) notes.Add("unsure");
        return string.Join(", ", notes);
    }

    private IEnumerable<Segment> Marked(Piece piece, Act act)
    {
        var style = Ink.Of(piece.Role, act);
        var (open, close) = colour ? ("", "") : piece.Role switch
        {
            Role.Source => ("{", "}"),
            Role.Cue => ("<", ">"),
            Role.Content => ("[", "]"),
            _ => ("", ""),
        };
        var words = piece.Text.Trim(' ');
        if (words.Length == 0) return [new(piece.Text, style)];
        var before = piece.Text.Length - piece.Text.TrimStart(' ').Length;
        var after = piece.Text.Length - before - words.Length;
        return [new(new string(' ', before), style), new(open + words + close, style), new(new string(' ', after), style)];
    }

    private void Summary(AttributedReport reading)
    {
        var count = reading.Statements.Length;
        var acts = reading.Statements.CountBy(statement => statement.Act).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key);
        List<Segment> line = [new(count switch { 0 => "no statements", 1 => "1 statement", _ => $"{count} statements" }, Ink.Strong)];
        foreach (var (act, times) in acts)
        {
            line.Add(new(line.Count == 1 ? ": " : ", ", Ink.Faint));
            line.Add(new($"{times} {Labels.Name(act)}", new Style(Ink.Of(act))));
        }
        _sheet.Paragraph(0, [.. line]);
        if (!colour && count > 0) _sheet.Paragraph(0, new Segment("marks: {source} <cue> [content]; + holds it, - rejects it, ? neither"));
    }

    private static string Tidy(string text) => text.ReplaceLineEndings(" ");
}
