using System.Globalization;
using Dixit.Attribution;
using Dixit.Ledger.Queries;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Reviewing;

/// <summary>Lists and counts the statements that wait for review.</summary>
internal sealed class ReviewQueue(Session session)
{
    private const string Unreviewed = "s.state = 0 AND s.review IS NULL", Unsure = $"SELECT s.id FROM statement s WHERE {Unreviewed} AND s.confidence < @below";

    private sealed class Row
    {
        public long Id { get; init; }
        public double Confidence { get; init; }
    }

    private sealed class ActorRow
    {
        public long Id { get; init; }
        public long Statements { get; init; }
    }

    public async Task<Page<StatementView>> List(ReviewFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var after = Cursor.Read(filter.Cursor, 2);
        var (order, beyond) = filter.Order switch
        {
            ReviewOrder.Oldest => ("s.id", "s.id > @id"),
            ReviewOrder.LeastSure => ("s.confidence, s.id", "(s.confidence, s.id) > (@confidence, @id)"),
            _ => ("s.id DESC", "s.id < @id"),
        };
        var (where, of) = await Waiting(filter).ConfigureAwait(false);
        of["limit"] = filter.Limit + 1;
        if (after is not null)
        {
            where += $" AND {beyond}";
            of["confidence"] = Cursor.Fraction(after[0]);
            of["id"] = Cursor.Number(after[1]);
        }
        var rows = await session.Query<Row>($"SELECT s.id, s.confidence FROM statement s WHERE {where} ORDER BY {order} LIMIT @limit", of).ConfigureAwait(false);
        var (page, next) = Cursor.Page(rows, filter.Limit, r => Cursor.Of(r.Confidence.ToString("R", CultureInfo.InvariantCulture), r.Id));
        var views = await new Loader(session).Statements(page.Select(r => r.Id)).ConfigureAwait(false);
        return new([.. page.Select(r => views[r.Id])], next);
    }

    public async Task<BoundedCount> Count(ReviewFilter filter, int most)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (where, of) = await Waiting(filter).ConfigureAwait(false);
        of["limit"] = most + 1;
        var count = await session.Find<long>($"SELECT count(*) FROM (SELECT 1 FROM statement s WHERE {where} LIMIT @limit) x", of).ConfigureAwait(false);
        return new((int)Math.Min(count, most), count > most);
    }

    /// <summary>The condition on <c>s</c>, and its parameters.</summary>
    private async Task<(string Where, Dictionary<string, object?> Parameters)> Waiting(ReviewFilter filter)
    {
        var of = new Dictionary<string, object?>(StringComparer.Ordinal) { ["below"] = filter.Below };
        var acts = string.Join(", ", filter.Acts.Select(act => $"'{Labels.Name(act)}'"));
        var conditions = new List<string> { Unreviewed, acts.Length == 0 ? "s.confidence < @below" : $"(s.confidence < @below OR s.act IN ({acts}))" };
        if (acts.Length == 0 && await AreFewUnsure(filter.Below).ConfigureAwait(false)) conditions[1] = $"s.id IN ({Unsure})";
        if (filter.Report is { } report)
        {
            conditions.Add("s.report = (SELECT r.number FROM report r WHERE r.id = @report)");
            of["report"] = report;
        }
        if (filter.Claim is { } claim)
        {
            conditions.Add("s.id IN (SELECT e.statement FROM claim c JOIN evidence e ON e.claim = COALESCE(c.merged_into, c.id) WHERE c.id = @claim)");
            of["claim"] = claim;
        }
        if (filter.Language is { } language)
        {
            conditions.Add(await new Traits(session).AreFew("language", language).ConfigureAwait(false)
                ? "s.report IN (SELECT v.report FROM report_version v JOIN report r ON r.number = v.report AND r.version = v.version WHERE v.language = @language)"
                : "EXISTS (SELECT 1 FROM report_version v WHERE v.report = s.report AND v.version = s.version AND v.language = @language)");
            of["language"] = language;
        }
        if (filter.Actor is { } actor) conditions.Add(await Speaking(actor, of).ConfigureAwait(false));
        return (string.Join(" AND ", conditions), of);
    }

    private async Task<bool> AreFewUnsure(double below)
        => await session.Find<long>($"SELECT count(*) FROM ({Unsure} LIMIT {Traits.Few + 1}) x", new { below }).ConfigureAwait(false) <= Traits.Few;

    private async Task<string> Speaking(string key, Dictionary<string, object?> of)
    {
        var actor = await session.Find<ActorRow>("SELECT a.id, a.statements FROM actor a WHERE a.id = (SELECT COALESCE(b.merged_into, b.id) FROM actor b WHERE b.key = @key)", new { key }).ConfigureAwait(false);
        if (actor is null) return "1 = 0";
        of["actor"] = actor.Id;
        const string Them = "(SELECT a.id FROM actor a WHERE a.id = @actor OR a.merged_into = @actor)";
        return actor.Statements <= Traits.Few
            ? $"s.id IN (SELECT p.statement FROM statement_speaker p WHERE p.actor IN {Them} UNION SELECT p.statement FROM statement_speaker p WHERE p.speaker IN {Them})"
            : $"EXISTS (SELECT 1 FROM statement_speaker p WHERE p.statement = s.id AND (p.actor IN {Them} OR p.speaker IN {Them}))";
    }
}
