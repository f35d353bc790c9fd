using Dixit.Cli.Options;

namespace Dixit.Cli.Rendering;

/// <summary>The writer of every format.</summary>
internal static class ReportWriters
{
    public static IReportWriter Create(ReadRequest request, Surroundings surroundings) => request.Format switch
    {
        OutputFormat.Json => new JsonArrayWriter(surroundings.Output),
        OutputFormat.Jsonl => new JsonLinesWriter(surroundings.Output),
        OutputFormat.Csv => new CsvReportWriter(surroundings.Output),
        OutputFormat.Html => new HtmlReportWriter(surroundings.Output),
        OutputFormat.Conllu => new ConlluReportWriter(surroundings.Output),
        OutputFormat.Annotations => new AnnotationsWriter(surroundings.Output),
        _ => new TableWriter(surroundings.Output, surroundings.Width, request.Colour.Shows(surroundings)),
    };
}
