using System.Collections.Concurrent;
using Dixit.Attribution;
using Dixit.Web.Serving;
using Markdig;

namespace Dixit.Web.Pages;

/// <summary>How statements, positions and origins are found, how well, and what that cannot tell. Its prose is <c>data/&lt;language&gt;/method.md</c>.</summary>
/// <param name="Prose">The prose as HTML. It is ours: no word of a report comes into it.</param>
/// <param name="Measured">How well the engine reads, by measurements that travel with it.</param>
/// <param name="Precision">How the engine's readings stood up to review at this desk.</param>
public sealed record MethodPage(string Prose, IReadOnlyList<MeasuredFigure> Measured, Precision Precision)
{
    private static readonly ConcurrentDictionary<string, string> Rendered = new(StringComparer.Ordinal);
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().DisableHtml().Build();

    public static async Task<View> Load(ILedger ledger, PageContext context, CancellationToken cancellation)
    {
        var prose = Rendered.GetOrAdd(context.Words.Language, language => Markdown.ToHtml(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", language, "method.md")), Pipeline));
        var precision = await ledger.Precision(cancellation);
        var page = new MethodPage(prose, MeasuredFigure.All, precision);
        return View.Of<Method>(page, new { Engine = Engine.Version, page.Measured, Corrections = precision.Rows.Append(precision.All).Select(Json) });
    }

    private static object Json(PrecisionRow row) => new
    {
        Act = row.Act is { } act ? Labels.Name(act) : null, Lang = row.Language, row.Reviewed, row.Confirmed, row.Edited, row.Rejected, row.Fields,
        Precision = row.Reviewed == 0 ? null : new { row.Right.Share, row.Right.Low, row.Right.High },
    };
}
