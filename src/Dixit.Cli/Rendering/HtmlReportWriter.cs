using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Cli.Rendering;

/// <summary>
/// One page that needs nothing else: each report with its statements marked in the text and listed beside it. Marks differ by line and
/// weight, not by colour alone: contents are underlined (solid: holds it, double: rejects it, dotted: neither), sources bold, cues in italics on a tint.
/// </summary>
internal sealed class HtmlReportWriter(Stream output) : IReportWriter
{
    private readonly StreamWriter _page = new(output, Surroundings.Utf8, leaveOpen: true) { NewLine = "\n" };
    private int _reports;

    public async Task Write(AttributedReport reading)
    {
        if (_reports++ == 0) Open(reading.Report);
        Article(reading, $"r{_reports}");
        await _page.FlushAsync();
    }

    public async Task Complete()
    {
        if (_reports == 0) Open(null);
        _page.WriteLine("</main>\n</body>\n</html>");
        await _page.FlushAsync();
    }

    public ValueTask DisposeAsync() => _page.DisposeAsync();

    private void Open(Report? first)
    {
        var title = Html.Escape(first?.Title ?? first?.Id ?? "Statements");
        _page.WriteLine($"""
            <!DOCTYPE html>
            <html lang="{first?.Language ?? "en"}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <style>
            {PageStyle.Css}
            </style>
            </head>
            <body>
            <main>
            <p class="key" lang="en">In the text: <b class="source">source</b>, <span class="cue">cue</span>, <span class="content holds">content held</span>,
            <span class="content rejects">content rejected</span>, <span class="content open">content left open</span>.</p>
            """);
    }

    private void Article(AttributedReport reading, string anchor)
    {
        var report = reading.Report;
        _page.WriteLine($"<article{(report.Language is { } language ? $" lang=\"{Html.Escape(language)}\"" : "")}>");
        _page.WriteLine($"<header><h1>{Html.Escape(report.Title ?? report.Id)}</h1>");
        var facts = new[] { report.Publisher, report.Published, report.Url }.Where(fact => !string.IsNullOrEmpty(fact)).Select(fact => Html.Escape(fact!));
        _page.WriteLine($"<p class=\"facts\">{string.Join(" · ", facts)}</p></header>");
        _page.WriteLine("<div class=\"text\">");
        var text = new MarkedText(reading.Statements);
        foreach (var paragraph in report.Paragraphs) Paragraph(report.Text, text.Stretches(paragraph), anchor);
        _page.WriteLine("</div>");
        Listing(reading, anchor);
        _page.WriteLine("</article>");
    }

    private void Paragraph(string text, IEnumerable<Stretch> stretches, string anchor)
    {
        _page.Write("<p>");
        foreach (var (span, parts) in stretches)
        {
            foreach (var (statement, role) in parts) _page.Write(Opening(span, statement, role, anchor));
            _page.Write(Html.Escape(span.In(text)));
            foreach (var _ in parts) _page.Write("</span>");
        }
        _page.WriteLine("</p>");
    }

    private static string Opening(TextSpan span, Statement statement, Role role, string anchor) => role switch
    {
        Role.Source => "<span class=\"source\">",
        Role.Cue => $"<span class=\"cue {Labels.Name(statement.Act)}\"{(span.Start == statement.Cue.Start ? $" id=\"{anchor}s{statement.Id}\"" : "")}"
            + $" title=\"{Labels.Name(statement.Act)} {Labels.Name(statement.Stance)}\">",
        _ => $"<span class=\"content {Name(statement.Stance)}\">",
    };

    private void Listing(AttributedReport reading, string anchor)
    {
        _page.WriteLine("<ol class=\"statements\">");
        foreach (var statement in Nesting.InReadingOrder(reading.Statements))
        {
            var speaker = statement.Speaker.Length > 0 ? statement.Speaker : Spans.Text(reading.Report.Text, statement.Source);
            _page.WriteLine($"<li class=\"level{Math.Min(statement.Level, 3)}\"><a href=\"#{anchor}s{statement.Id}\">"
                + $"<span class=\"act {Labels.Name(statement.Act)}\">{Labels.Name(statement.Stance)} {Labels.Name(statement.Act)}</span></a> "
                + $"<b>{Html.Escape(speaker)}</b> <q>{Html.Escape(Spans.Text(reading.Report.Text, statement.Content))}</q></li>");
        }
        _page.WriteLine("</ol>");
    }

    private static string Name(Stance stance) => stance switch { Stance.Holds => "holds", Stance.Rejects => "rejects", _ => "open" };
}
