using Dixit.Ledger.Views;

namespace Dixit.Ledger.Queries;

/// <summary>A report as lists name it, with its newest version.</summary>
internal sealed class ReportRow
{
    /// <summary>The columns, from <c>r</c> (report) and <c>v</c> (the version).</summary>
    public const string Columns = "r.number, r.id, r.version, r.copies, v.title, v.publisher, v.published, v.language, v.url";

    /// <summary>Joins the newest version to <c>r</c>.</summary>
    public const string Newest = "JOIN report_version v ON v.report = r.number AND v.version = r.version";

    public long Number { get; init; }
    public string Id { get; init; } = "";
    public long Version { get; init; }
    public long Copies { get; init; }
    public string? Title { get; init; }
    public string? Publisher { get; init; }
    public string? Published { get; init; }
    public string? Language { get; init; }
    public string? Url { get; init; }

    public ReportName Name => new()
    {
        Id = Id, Number = Number, Version = (int)Version, Copies = Copies, Title = Title, Publisher = Publisher, Published = Published, Language = Language, Url = Url,
    };
}
