using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Adding;

/// <summary>What was read of a report before.</summary>
internal sealed class EarlierReadings(Session session)
{
    private sealed class Row
    {
        public long Id { get; init; }
        public long Number { get; init; }
        public long State { get; init; }
        public long CueStart { get; init; }
        public long CueEnd { get; init; }
        public string Content { get; init; } = "";
        public string Text { get; init; } = "";

        public Earlier Earlier => new(Id, Number, new((int)CueStart, (int)CueEnd), Json.Spans(Content), Text);
    }

    /// <summary>The statements of a version that count, and where asked those that an engine has given up.</summary>
    public async Task<List<Earlier>> Of(long report, long version, bool andRetired)
        => [.. (await session.Query<Row>($"""
            SELECT s.id, s.number, s.state, s.cue_start AS CueStart, s.cue_end AS CueEnd, s.content, v.text FROM statement s
            JOIN report_version v ON v.report = s.report AND v.version = s.version
            WHERE s.report = @report AND s.version = @version AND (s.state = 0 {(andRetired ? "OR s.state = 2" : "")}) ORDER BY s.number
            """, new { report, version }).ConfigureAwait(false)).Select(r => r.Earlier)];

    /// <summary>Lets statements count no more: superseded by a newer version (1) or given up by a newer engine (2).</summary>
    public async Task SetAside(IEnumerable<Earlier> statements, int state)
    {
        var ids = statements.Select(s => new { s.Id, state }).ToList();
        await session.Execute("UPDATE statement SET state = @state WHERE id = @Id", ids).ConfigureAwait(false);
        await session.Execute(session.Dialect.Unindex("statement_search"), ids.Select(s => new { s.Id })).ConfigureAwait(false);
    }

    /// <summary>The corrections that hold for statements by their names.</summary>
    public Task<List<long>> Corrections(string report, IEnumerable<long> numbers)
        => session.Query<long>($"SELECT id FROM correction WHERE {session.Dialect.In("target", "@names")} AND undone_by IS NULL AND kind <> 'undo' ORDER BY id",
            new { names = session.Dialect.List(numbers.Select(n => $"{report}#{n}")) });
}
