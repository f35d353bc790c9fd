using Dixit.Ledger.Derivation;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Corrections;

/// <summary>Takes corrections in and undoes them: each is recorded, and what follows from it is drawn anew in the same transaction.</summary>
internal sealed class CorrectionDesk(Session session, Matching matching, Propositions propositions, string now)
{
    private readonly StatementCorrections _statements = new(session, matching, propositions);
    private readonly ClaimSurgery _claims = new(session, matching, propositions);
    private readonly ActorSurgery _actors = new(session);

    /// <summary>Takes a correction in.</summary>
    public async Task<CorrectionView> Take(Correction correction, string by)
    {
        if (string.IsNullOrWhiteSpace(by)) throw new LedgerException("a correction needs the name of who made it");
        var (kind, target, payload) = correction switch
        {
            Confirm confirm => ("confirm", await _statements.Target(confirm.Statement).ConfigureAwait(false), "{}"),
            Reject reject => ("reject", await _statements.Target(reject.Statement).ConfigureAwait(false), "{}"),
            Edit edit => ("edit", await _statements.Target(edit.Statement).ConfigureAwait(false), Json.Write(await _statements.Prepare(edit).ConfigureAwait(false))),
            Move move => ("move", await _statements.Target(move.Statement).ConfigureAwait(false), Json.Write(await _statements.Prepare(move).ConfigureAwait(false))),
            MergeClaims merge => ("merge-claims", $"claim {merge.From}", Json.Write(await _claims.Prepare(merge).ConfigureAwait(false))),
            SplitClaim split => ("split-claim", $"claim {split.Claim}", Json.Write(await _claims.Prepare(split).ConfigureAwait(false))),
            MergeActors merge => ("merge-actors", $"actor {merge.From}", Json.Write(await _actors.Prepare(merge).ConfigureAwait(false))),
            SplitActor split => ("split-actor", $"actor {split.Actor}", Json.Write(await _statements.Prepare(split).ConfigureAwait(false))),
            _ => throw new ArgumentException($"no correction that a ledger knows: {correction}", nameof(correction)),
        };
        var row = await Record(by, kind, target, payload).ConfigureAwait(false);
        await Apply(row, holds: true).ConfigureAwait(false);
        return row.View;
    }

    /// <summary>Undoes a correction, or an undoing.</summary>
    public async Task<CorrectionView> Undo(long id, string by)
    {
        if (string.IsNullOrWhiteSpace(by)) throw new LedgerException("an undoing needs the name of who made it");
        var row = await Get(id).ConfigureAwait(false) ?? throw new LedgerException($"there is no correction {id} (the trail lists them)");
        if (row.UndoneBy is { } undone) throw new LedgerException($"correction {id} is undone already, by correction {undone}: undo that one to have it back");
        var undo = await Record(by, "undo", row.Target, Json.Write(new UndoPayload(id))).ConfigureAwait(false);
        await session.Execute("UPDATE correction SET undone_by = @Undo WHERE id = @id", new { Undo = undo.Id, id }).ConfigureAwait(false);
        var (subject, holds) = (row, false);
        while (subject.Kind == "undo")
        {
            subject = (await Get(Json.Read<UndoPayload>(subject.Payload).Undoes).ConfigureAwait(false))!;
            holds = !holds;
        }
        if (subject.Id != id) await session.Execute("UPDATE correction SET undone_by = @by WHERE id = @Id", new { by = holds ? (long?)null : undo.Id, subject.Id }).ConfigureAwait(false);
        await Apply(subject, holds).ConfigureAwait(false);
        return undo.View;
    }

    private async Task Apply(CorrectionRow row, bool holds)
    {
        var touched = row.Kind switch
        {
            "confirm" or "reject" or "edit" or "move" => await _statements.Restate([row.Target]).ConfigureAwait(false),
            "split-actor" => await _statements.Restate(Json.Read<SplitActorPayload>(row.Payload).Statements).ConfigureAwait(false),
            "merge-claims" => await _claims.Apply(Json.Read<MergeClaimsPayload>(row.Payload), holds).ConfigureAwait(false),
            "split-claim" => await _claims.Apply(Json.Read<SplitClaimPayload>(row.Payload), holds).ConfigureAwait(false),
            "merge-actors" => await _actors.Apply(Json.Read<MergeActorsPayload>(row.Payload), holds).ConfigureAwait(false),
            _ => [],
        };
        await new Derived(session, matching, propositions).Refresh(touched).ConfigureAwait(false);
    }

    private async Task<CorrectionRow> Record(string by, string kind, string target, string payload)
    {
        var row = new CorrectionRow { Id = await session.NextId("correction").ConfigureAwait(false), At = now, By = by.Trim(), Kind = kind, Target = target, Payload = payload };
        await session.Execute("INSERT INTO correction (id, at, by, kind, target, payload) VALUES (@Id, @At, @By, @Kind, @Target, @Payload)", row).ConfigureAwait(false);
        return row;
    }

    private Task<CorrectionRow?> Get(long id) => session.Find<CorrectionRow>($"SELECT {CorrectionRow.Columns} FROM correction c WHERE c.id = @id", new { id });
}
