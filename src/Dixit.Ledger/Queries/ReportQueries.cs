using System.Collections.Immutable;
using System.Globalization;
using Dixit.Ledger.Corrections;
using Dixit.Ledger.Reviewing;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;
using Dixit.Provenance;
using Dixit.Text;

namespace Dixit.Ledger.Queries;

/// <summary>Answers about reports and statements.</summary>
internal sealed class ReportQueries(Session session)
{
    private sealed class VersionRow
    {
        public long Version { get; init; }
        public string Added { get; init; } = "";
        public string Engine { get; init; } = "";
        public string? Language { get; init; }
        public string? Title { get; init; }
        public string? Url { get; init; }
        public string? Publisher { get; init; }
        public string? Author { get; init; }
        public string? Published { get; init; }
        public string Paragraphs { get; init; } = "";
        public string Credits { get; init; } = "[]";
        public string Text { get; init; } = "";
    }

    private readonly Loader _loader = new(session);

    public async Task<Page<ReportName>> List(ReportFilter filter)
    {
        var after = Cursor.Read(filter.Cursor, 1);
        var conditions = new List<string> { "r.number < @before" };
        if (filter.Since is not null) conditions.Add("v.published_last >= @since");
        if (filter.Until is not null) conditions.Add("v.published_first <= @until");
        if (filter.Language is not null) conditions.Add("v.language = @Language");
        if (filter.Publisher is { } publisher)
            conditions.Add(await new Traits(session).AreFew("publisher", publisher).ConfigureAwait(false) ? "r.number IN (SELECT p.report FROM report_version p WHERE p.publisher = @Publisher) AND v.publisher = @Publisher"
                : "v.publisher = @Publisher");
        var rows = await session.Query<ReportRow>($"""
            SELECT {ReportRow.Columns} FROM report r {ReportRow.Newest} WHERE {string.Join(" AND ", conditions)} ORDER BY r.number DESC LIMIT @limit
            """, new
        {
            filter.Publisher, filter.Language,
            before = after is null ? long.MaxValue : Cursor.Number(after[0]), since = Codes.Day(filter.Since), until = Codes.Day(filter.Until), limit = filter.Limit + 1,
        }).ConfigureAwait(false);
        var (page, next) = Cursor.Page(rows, filter.Limit, r => Cursor.Of(r.Number));
        return new([.. page.Select(r => r.Name)], next);
    }

    public async Task<ReportView?> Get(string id) => await Find(id).ConfigureAwait(false) is { } name ? await View(name).ConfigureAwait(false) : null;

    /// <summary>A report by its number.</summary>
    public async Task<ReportView?> Numbered(long number)
        => (await _loader.Reports([number]).ConfigureAwait(false)).GetValueOrDefault(number) is { } name ? await View(name).ConfigureAwait(false) : null;

    private async Task<ReportView> View(ReportName name)
    {
        var of = new { name.Number, name.Copies };
        var versions = await session.Query<VersionRow>("""
            SELECT version, added, engine, language, title, url, publisher, author, published, paragraphs, credits, text FROM report_version WHERE report = @Number ORDER BY version
            """, of).ConfigureAwait(false);
        var statements = await session.Query<long>("SELECT id FROM statement WHERE report = @Number ORDER BY number", of).ConfigureAwait(false);
        var views = await _loader.Statements(statements).ConfigureAwait(false);
        var copies = await session.Query<ReportRow>($"SELECT {ReportRow.Columns} FROM report r {ReportRow.Newest} WHERE r.copies = @Copies AND r.number <> @Number ORDER BY r.number", of).ConfigureAwait(false);
        return new()
        {
            Name = name,
            Versions = [.. versions.Select(v => new VersionView((int)v.Version, Report(name.Id, v), DateTimeOffset.Parse(v.Added, CultureInfo.InvariantCulture), v.Engine) { Credits = Json.Read<ImmutableArray<Credit>>(v.Credits) })],
            Statements = [.. statements.Select(s => views[s])],
            Copies = [.. copies.Select(c => c.Name)],
            Alterations = [.. await new AlterationList(session).In(name.Number).ConfigureAwait(false)],
            Corrections = [.. await new Trail(session).In(name.Id).ConfigureAwait(false)],
        };
    }

    public async Task<StatementView?> Statement(string name)
    {
        var hash = name.LastIndexOf('#');
        if (!long.TryParse(name.AsSpan(hash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        if (hash < 0) return (await _loader.Statements([number]).ConfigureAwait(false)).GetValueOrDefault(number);
        if (await Find(name[..hash]).ConfigureAwait(false) is not { } report) return null;
        return await session.Find<long?>("SELECT id FROM statement WHERE report = @report AND number = @number", new { report = report.Number, number }).ConfigureAwait(false) is { } id
            ? (await _loader.Statements([id]).ConfigureAwait(false))[id] : null;
    }

    public async Task<IReadOnlyDictionary<(long Report, int Version), string>> Texts(List<(long Report, int Version)> versions)
    {
        if (versions.Count == 0) return ImmutableDictionary<(long, int), string>.Empty;
        var rows = await session.Query<(long Report, long Version, string Text)>($"SELECT v.report, v.version, v.text FROM report_version v WHERE {session.Dialect.InPairs("v.report, v.version", "@reports", "@versions")}",
            new { reports = session.Dialect.List(versions.Select(v => v.Report)), versions = session.Dialect.List(versions.Select(v => (long)v.Version)) }).ConfigureAwait(false);
        return rows.ToDictionary(r => (r.Report, (int)r.Version), r => r.Text);
    }

    public async Task<IReadOnlyList<StatementView>> Search(string text, int limit)
    {
        var found = await new TextSearch(session).Statements(text, limit).ConfigureAwait(false);
        var views = await _loader.Statements(found).ConfigureAwait(false);
        return [.. found.Where(views.ContainsKey).Select(id => views[id])];
    }

    /// <summary>A report by its id, or by its number where no report has it as its id.</summary>
    public async Task<ReportName?> Find(string id)
    {
        var row = await session.Find<ReportRow>($"SELECT {ReportRow.Columns} FROM report r {ReportRow.Newest} WHERE r.id = @id", new { id }).ConfigureAwait(false);
        if (row is null && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            row = await session.Find<ReportRow>($"SELECT {ReportRow.Columns} FROM report r {ReportRow.Newest} WHERE r.number = @number", new { number }).ConfigureAwait(false);
        return row?.Name;
    }

    private static Report Report(string id, VersionRow row) => new()
    {
        Id = id, Text = row.Text, Paragraphs = Json.Spans(row.Paragraphs), Language = row.Language, Title = row.Title, Url = row.Url, Publisher = row.Publisher,
        Author = row.Author, Published = row.Published,
    };
}
