using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Claims;
using Dixit.Claims.Asking;
using Dixit.Ledger;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Asking;

/// <summary>Answers questions from a ledger: by what they are about, and where that fails by their words, which the answer then says.</summary>
public sealed class AnswerFinder(ILedger ledger, Matching matching, CancellationToken cancellation)
{
    private const int MostClaims = 12, MostByWords = 10;

    /// <summary>The answer to a question that was read as <paramref name="read"/>.</summary>
    public async Task<Answer> Find(string question, Question? read, AsOf? asOf)
    {
        var answer = new Answer { Question = question, Language = read?.Language, AsOf = asOf, Asked = read?.Asked?.Name };
        var stands = read is null ? [] : await Stands(read, asOf);
        if (stands.IsEmpty) return answer with { ByWords = [.. (await ledger.Search(question, MostByWords, cancellation)).Where(s => Counts(s, asOf))] };
        return answer with
        {
            Claims = [.. stands.Select(s => s.Claim).DistinctBy(c => c.Id)],
            Stands = stands.RemoveAll(s => !s.Answers),
            Neighbours = stands.RemoveAll(s => s.Answers),
        };
    }

    private async Task<ImmutableArray<Stand>> Stands(Question read, AsOf? asOf)
    {
        var stands = ImmutableArray.CreateBuilder<Stand>();
        foreach (var match in await ledger.FindClaims(read.Propositions, MostClaims, cancellation))
            if (await ledger.Claim(match.Claim.Id, asOf, cancellation) is { } claim)
                stands.AddRange(Stand.Of(claim, variant => Nearness.Of(matching, variant.Proposition, read.Propositions)));
        return [.. stands.Where(s => s.Relation != Relation.Unrelated && IsAsked(s.Position, read)).OrderBy(s => s.Relation != Relation.Same)];
    }

    // "What does Tehran say": Tehran's positions, and those of who speaks for it.
    private static bool IsAsked(PositionView position, Question read)
        => (read.Asked is not { } asked || new[] { position.Actor, position.Institution, position.Speaker }.Any(a => a?.Key == asked.Key))
            && (read.Act is not { } act || position.Act == act || (act == Act.Deny && position.Stance == Stance.Rejects));

    private static bool Counts(StatementView statement, AsOf? asOf)
        => asOf is null || (Text.Period.TryParse(statement.Report.Published, out var published) && !(published.Last > asOf.Day));
}
