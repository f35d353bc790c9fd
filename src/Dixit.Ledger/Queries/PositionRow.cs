using Dixit.Claims.Positions;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Queries;

/// <summary>A position as it lies in the ledger.</summary>
internal sealed class PositionRow
{
    /// <summary>The columns, from <c>p</c>.</summary>
    public const string Columns = """
        p.claim, p.actor, p.place, p.variant, p.institution, p.speaker, p.stance, p.firmness, p.act, p.second_hand AS SecondHand, p.since, p.day, p.statement, p.statements
        """;

    public long Claim { get; init; }
    public long Actor { get; init; }
    public long Place { get; init; }
    public long Variant { get; init; }
    public long? Institution { get; init; }
    public long? Speaker { get; init; }
    public string Stance { get; init; } = "";
    public string Firmness { get; init; } = "";
    public string Act { get; init; } = "";
    public long SecondHand { get; init; }
    public string? Since { get; init; }
    public string Day { get; init; } = "";
    public long Statement { get; init; }
    public long Statements { get; init; }

    /// <summary>The position with the first of its statements.</summary>
    public PositionView View(Dictionary<long, ActorName> actors, Dictionary<long, StatementView> statements) => new()
    {
        Claim = Claim,
        Variant = Variant,
        Actor = actors[Actor],
        Institution = Loader.Named(actors, Institution),
        Speaker = Loader.Named(actors, Speaker),
        Stance = Codes.Stance(Stance),
        Firmness = Codes.Label<Firmness>(Firmness),
        Act = Codes.Act(Act),
        SecondHand = SecondHand != 0,
        From = Codes.Period(Since),
        Count = (int)Statements,
        Statements = [statements[Statement]],
    };

    /// <summary>Positions with their first statements, in the order given.</summary>
    public static async Task<List<PositionView>> Views(Loader loader, List<PositionRow> rows)
    {
        var actors = await loader.Actors(rows.SelectMany(r => new[] { r.Actor, r.Institution, r.Speaker })).ConfigureAwait(false);
        var statements = await loader.Statements(rows.Select(r => r.Statement)).ConfigureAwait(false);
        return [.. rows.Select(r => r.View(actors, statements))];
    }
}
