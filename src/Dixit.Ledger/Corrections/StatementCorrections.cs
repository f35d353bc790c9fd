using System.Collections.Immutable;
using System.Globalization;
using Dixit.Ledger.Derivation;
using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Corrections;

/// <summary>Corrections of single statements.</summary>
internal sealed class StatementCorrections(Session session, Matching matching, Propositions propositions)
{
    private sealed class Row
    {
        public long Id { get; init; }
        public string Report { get; init; } = "";
        public long Number { get; init; }
        public long State { get; init; }
        public string Text { get; init; } = "";

        public string Name => $"{Report}#{Number}";
    }

    /// <summary>The full name of a statement that can be corrected.</summary>
    public async Task<string> Target(string name) => (await Current(name).ConfigureAwait(false)).Name;

    public async Task<EditPayload> Prepare(Edit edit)
    {
        var row = await Current(edit.Statement).ConfigureAwait(false);
        foreach (var span in (edit.Source ?? []).Concat(edit.Content ?? []).Concat(edit.Cue is { } cue ? [cue] : []))
            if (span.Start < 0 || span.IsEmpty || span.End > row.Text.Length) throw new LedgerException($"{row.Name}: the stretch {span} does not lie in the text of its report");
        if (edit.Content is { IsEmpty: true }) throw new LedgerException($"{row.Name}: a statement has a content (reject it where it is none)");
        return new()
        {
            Source = edit.Source?.Select(s => Anchor.Of(s, row.Text)).ToImmutableArray(),
            Cue = edit.Cue is { } at ? Anchor.Of(at, row.Text) : null,
            Content = edit.Content?.Select(s => Anchor.Of(s, row.Text)).ToImmutableArray(),
            Act = edit.Act,
            Stance = edit.Stance,
            Said = edit.Said,
            Actor = edit.Actor,
            Speaker = edit.Actor is { } key ? await new ActorSurgery(session).Chain(key).ConfigureAwait(false) : null,
        };
    }

    public async Task<MovePayload> Prepare(Move move)
    {
        var row = await Current(move.Statement).ConfigureAwait(false);
        var held = (await new Readings(session).AsCounted(row.Id).ConfigureAwait(false)).Holdings;
        var claims = await session.Query<(long Variant, long Claim)>($"SELECT id, claim FROM variant WHERE {session.Dialect.In("id", "@ids")} ORDER BY id",
            new { ids = session.Dialect.List(held.Select(h => h.Variant)) }).ConfigureAwait(false);
        var from = move.From is { } given ? await new ClaimSurgery(session, matching, propositions).Root(given).ConfigureAwait(false) : (long?)null;
        var leaving = claims.Where(c => from is null || c.Claim == from).ToList();
        if (leaving.Count == 0) throw new LedgerException($"{row.Name}: holds nothing of claim {move.From} (its page tells what it holds)");
        if (leaving.Select(c => c.Claim).Distinct().Count() > 1)
            throw new LedgerException($"{row.Name}: bears on several claims ({string.Join(", ", leaving.Select(c => c.Claim).Distinct())}): say which of them it leaves");
        var (to, variant) = await new ClaimSurgery(session, matching, propositions).Receive(leaving[0].Variant, move.To).ConfigureAwait(false);
        return new(leaving[0].Claim, to, variant);
    }

    public async Task<SplitActorPayload> Prepare(SplitActor split)
    {
        var actors = new ActorSurgery(session);
        var actor = await actors.Root(split.Actor).ConfigureAwait(false);
        if (split.Statements.IsEmpty) throw new LedgerException($"{split.Actor}: say which statements are another's");
        var names = new List<string>();
        foreach (var name in split.Statements) names.Add(await Target(name).ConfigureAwait(false));
        return new(actor, await actors.Make(split.Actor, split.Name).ConfigureAwait(false), [.. names]);
    }

    /// <summary>Lays the corrections of statements, or of those that carry them on, over them anew; gives their ids.</summary>
    public async Task<List<long>> Restate(IEnumerable<string> names)
    {
        var touched = new List<long>();
        foreach (var name in names)
        {
            var row = await Newest(name).ConfigureAwait(false);
            if (row is null) continue;
            await new Restating(session).Apply(row.Id).ConfigureAwait(false);
            touched.Add(row.Id);
        }
        return touched;
    }

    private async Task<Row> Current(string name)
    {
        var row = await Find(name).ConfigureAwait(false) ?? throw new LedgerException($"there is no statement {name} (a statement is named by its report and number, report#3)");
        return row.State == 0 ? row : throw new LedgerException($"{row.Name} does not stand in the newest reading of its report: correct the statement that does");
    }

    /// <summary>The statement, or the one that carries it on in the newest version.</summary>
    private async Task<Row?> Newest(string name)
    {
        var row = await Find(name).ConfigureAwait(false);
        while (row is not null && await session.Find<long?>("SELECT s.number FROM statement s JOIN report r ON r.number = s.report WHERE r.id = @Report AND s.predecessor = @Number", row)
            .ConfigureAwait(false) is { } next) row = await Find($"{row.Report}#{next}").ConfigureAwait(false);
        return row;
    }

    private async Task<Row?> Find(string name)
    {
        var hash = name.LastIndexOf('#');
        if (!long.TryParse(name.AsSpan(hash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return await session.Find<Row>($"""
            SELECT s.id, r.id AS Report, s.number, s.state, v.text FROM statement s JOIN report r ON r.number = s.report JOIN report_version v ON v.report = s.report AND v.version = s.version
            WHERE {(hash < 0 ? "s.id = @number" : "r.id = @report AND s.number = @number")}
            """, new { number, report = hash < 0 ? "" : name[..hash] }).ConfigureAwait(false);
    }
}
