using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Reading;
using Dixit.Resolution.Dates;
using Dixit.Text;

namespace Dixit.Specs;

/// <summary>The engine under test, loaded once.</summary>
internal static class Product
{
    private static readonly Lazy<Engine> Loaded = new(Engine.Load);
    private static readonly ConcurrentDictionary<string, DateResolver> Resolvers = new();

    /// <summary>The statements of a text in a language.</summary>
    public static ImmutableArray<Statement> Statements(string text, string language) => Read(text, language).Statements;

    /// <summary>All that the engine makes of a text in a language.</summary>
    public static AttributedReport Read(string text, string language)
        => Loaded.Value.Read(ReportReader.ReadText("spec", text, new() { Language = language }).Report ?? throw new FormatException("the text is empty"));

    /// <summary>The date expressions of a text published on a day, as <c>words | EDTF</c>.</summary>
    public static ImmutableArray<string> Dates(string text, string language, string? published)
    {
        var read = Read(text, language, published);
        return [.. Resolvers.GetOrAdd(language, DateResolver.For).Resolve(read.Report, read.Trees, read.Statements).Select(mention => $"{mention.Span.In(text)} | {mention.Value}")];
    }

    /// <summary>The cues of a text published on a day and when each statement was said, as <c>cue | EDTF</c>.</summary>
    public static ImmutableArray<string> Said(string text, string language, string? published)
    {
        var read = Read(text, language, published);
        var said = Resolvers.GetOrAdd(language, DateResolver.For).Said(read.Report, read.Trees, read.Statements);
        return [.. read.Statements.Select((statement, i) => $"{statement.Cue.In(text)} | {said[i]?.ToString() ?? "-"}")];
    }

    /// <summary>The date expressions of a report in a language that is read.</summary>
    public static ImmutableArray<DateMention> Mentions(Report report)
    {
        var read = Loaded.Value.Read(report);
        return Resolvers.GetOrAdd(report.Language!, DateResolver.For).Resolve(read.Report, read.Trees, read.Statements);
    }

    /// <summary>All that is made of a text, which somebody may have published.</summary>
    public static ReportStudy Study(string text, string language, string? publisher)
        => Loaded.Value.Study(ReportReader.ReadText("spec", text, new() { Language = language, Publisher = publisher }).Report ?? throw new FormatException("the text is empty"));

    private static AttributedReport Read(string text, string language, string? published)
    {
        var report = ReportReader.ReadText("spec", text, new() { Language = language }).Report ?? throw new FormatException("the text is empty");
        return Loaded.Value.Read(report with { Published = published });
    }
}
