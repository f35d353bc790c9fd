using Dixit.Ledger.Corrections;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Adding;

/// <summary>
/// Sets the statements of a version of a report against those of the one before, as the engine read them: what people corrected is no doing of the publisher, and
/// what they rejected was no statement. Where two engines read the versions, a difference counts only where the words differ too.
/// </summary>
internal sealed class AlterationWriter(Session session)
{
    private sealed class Row
    {
        public long Id { get; init; }
        public long Number { get; init; }
        public long Version { get; init; }
        public long? Predecessor { get; init; }
        public string Engine { get; init; } = "";
        public string? Review { get; init; }
        public string Text { get; init; } = "";
    }

    /// <summary>Writes down what a version altered.</summary>
    /// <param name="report">The report's number.</param>
    /// <param name="version">The later version; the one before it is there too.</param>
    /// <param name="at">When it was added.</param>
    public async Task<List<Alteration>> Write(long report, long version, string at)
    {
        var all = await session.Query<Row>("""
            SELECT s.id, s.number, s.version, s.predecessor, s.engine, s.review, v.text FROM statement s JOIN report_version v ON v.report = s.report AND v.version = s.version
            WHERE s.report = @report AND (s.version = @version OR s.version = @version - 1 AND s.state <> 2) ORDER BY s.number
            """, new { report, version }).ConfigureAwait(false);
        var earlier = all.Where(s => s.Version < version).ToDictionary(s => s.Number);
        var found = new List<Alteration>();
        foreach (var later in all.Where(s => s.Version == version))
            if (later.Predecessor is not { } number || !earlier.Remove(number, out var before)) Add(AlterationKind.Added, null, later);
            else if (await Fields(before, later).ConfigureAwait(false) is { Count: > 0 } fields) Add(AlterationKind.Altered, before, later, fields);
        foreach (var gone in earlier.Values.OrderBy(s => s.Number)) Add(AlterationKind.Withdrawn, gone, null);

        var rows = new List<object>();
        foreach (var a in found)
            rows.Add(new { id = await session.NextId("alteration").ConfigureAwait(false), report, version, kind = Codes.Name(a.Kind), a.Fields, a.Earlier, a.Later, at });
        await session.Execute("INSERT INTO alteration (id, report, version, kind, fields, earlier, later, at) VALUES (@id, @report, @version, @kind, @Fields, @Earlier, @Later, @at)", rows).ConfigureAwait(false);
        return found;

        void Add(AlterationKind kind, Row? before, Row? after, List<AlterationField>? fields = null)
        {
            if (before?.Review != "rejected" && after?.Review != "rejected") found.Add(new(kind, string.Join(',', (fields ?? []).Select(Codes.Name)), before?.Id, after?.Id));
        }
    }

    private async Task<List<AlterationField>> Fields(Row before, Row after)
    {
        var readings = new Readings(session);
        var (one, other) = (await readings.AsRead(before.Id).ConfigureAwait(false), await readings.AsRead(after.Id).ConfigureAwait(false));
        var fields = new List<AlterationField>();
        if (before.Engine != after.Engine && Words(one, before.Text) == Words(other, after.Text)) return fields;
        if (one.Act != other.Act) fields.Add(AlterationField.Act);
        if (one.Stance != other.Stance) fields.Add(AlterationField.Stance);
        if (!await AreSame(one, other).ConfigureAwait(false)) fields.Add(AlterationField.Speaker);
        return fields;
    }

    /// <summary>Whether the same ones speak, be they named more or less closely; that somebody speaks who was not named before is no other speaker.</summary>
    private async Task<bool> AreSame(StatementReading before, StatementReading after)
    {
        if (before.Speakers.IsEmpty || before.Speakers.SequenceEqual(after.Speakers)) return true;
        var roots = (await session.Query<(long Id, long Root)>($"SELECT id, COALESCE(merged_into, id) FROM actor WHERE {session.Dialect.In("id", "@ids")}",
            new { ids = session.Dialect.List(before.Speakers.Concat(after.Speakers).SelectMany(s => new[] { s.Actor, s.Speaker ?? s.Actor }).Distinct()) }).ConfigureAwait(false)).ToDictionary(a => a.Id, a => a.Root);
        return before.Speakers.All(b => after.Speakers.Any(a => Fits(b, a))) && after.Speakers.All(a => before.Speakers.Any(b => Fits(b, a)));

        bool Fits(Speaking b, Speaking a) => roots[b.Actor] == roots[a.Actor] && (b.Speaker is not { } one || a.Speaker is not { } other || roots[one] == roots[other]);
    }

    private static string Words(StatementReading reading, string text)
        => string.Join('\n', reading.Source.Append(reading.Cue).Concat(reading.Content).Select(span => span.In(text)));
}

/// <summary>What a version of a report altered of one statement.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Fields">In what it differs, as codes separated by commas.</param>
/// <param name="Earlier">The number of the statement before, or null.</param>
/// <param name="Later">The number of the statement after, or null.</param>
internal sealed record Alteration(AlterationKind Kind, string Fields, long? Earlier, long? Later);
