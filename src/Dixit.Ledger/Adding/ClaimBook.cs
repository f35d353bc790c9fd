using Dixit.Attribution;
using Dixit.Claims;
using Dixit.Ledger.Derivation;
using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Adding;

/// <summary>
/// Puts the propositions of a report under claims. A proposition that says the same as a variant belongs to it; one that is wider, narrower or a
/// neighbour of a claim's first variant becomes a variant of that claim; any other begins a claim. Among equals the oldest wins, so the same additions make the same
/// claims.
/// </summary>
internal sealed class ClaimBook(Session session, Matching matching, Propositions propositions)
{
    // How many handles are looked up, and how many variants of each: a handle that more have tells little.
    private const int MostHandles = 32, MostVariants = 48;

    private const int LongestLabel = 240;

    /// <param name="study">The report as read.</param>
    /// <param name="statements">The ledger's ids of its statements, by theirs in the report.</param>
    public async Task Write(ReportStudy study, Dictionary<int, long> statements)
    {
        var (rows, held) = (new List<object>(), new HashSet<(int, long)>());
        var byId = study.Read.Statements.ToDictionary(s => s.Id);
        foreach (var holding in study.Holdings)
        {
            var variant = await Assign(holding.Proposition, byId[holding.Statement], study.Read.Report).ConfigureAwait(false);
            if (!held.Add((holding.Statement, variant))) continue;
            rows.Add(new { Statement = statements[holding.Statement], Place = rows.Count, Variant = variant, Stance = Labels.Name(holding.Stance), SecondHand = holding.SecondHand ? 1 : 0 });
        }
        await session.Execute("INSERT INTO holding (statement, place, variant, stance, second_hand) VALUES (@Statement, @Place, @Variant, @Stance, @SecondHand)", rows)
            .ConfigureAwait(false);
    }

    private async Task<long> Assign(Proposition proposition, Statement statement, Text.Report report)
    {
        var handles = matching.Handles(proposition).Distinct(StringComparer.Ordinal).ToList();
        var (seen, near) = (new HashSet<long>(), new List<(long Variant, long Claim, Likeness Likeness)>());
        foreach (var handle in handles.Take(MostHandles))
            foreach (var candidate in await propositions.Having(session, handle, MostVariants).ConfigureAwait(false))
            {
                if (!seen.Add(candidate.Variant)) continue;
                var likeness = matching.Compare(proposition, candidate.Proposition);
                if (likeness.Relation == Relation.Same) return candidate.Variant;
                if (likeness.Relation != Relation.Unrelated) near.Add((candidate.Variant, candidate.Claim, likeness));
            }
        var (claim, kind) = await ClaimOf(proposition, near).ConfigureAwait(false);
        return await Add(proposition, claim, kind, handles, proposition.Label is { Length: > 0 } label ? label : Label(statement, report.Text), report.Language).ConfigureAwait(false);
    }

    /// <summary>The claim among near ones whose first variant is near too; a claim must not drift from variant to variant.</summary>
    private async Task<(long? Claim, Relation Relation)> ClaimOf(Proposition proposition, List<(long Variant, long Claim, Likeness Likeness)> near)
    {
        foreach (var claim in near.OrderByDescending(n => n.Likeness.Score).ThenBy(n => n.Likeness.Relation == Relation.Variant).ThenBy(n => n.Variant).Select(n => n.Claim).Distinct())
        {
            var relation = matching.Compare(proposition, await propositions.FirstOf(session, claim).ConfigureAwait(false)).Relation;
            if (relation != Relation.Unrelated) return (claim, relation);
        }
        return (null, Relation.Same);
    }

    private async Task<long> Add(Proposition proposition, long? of, Relation relation, List<string> handles, string label, string? language)
    {
        var claim = of ?? await session.NextId("claim").ConfigureAwait(false);
        var variant = await session.NextId("variant").ConfigureAwait(false);
        if (of is null) await session.Execute("INSERT INTO claim (id, label) VALUES (@claim, @label)", new { claim, label }).ConfigureAwait(false);
        await session.Execute("INSERT INTO variant (id, claim, relation, label, language, proposition) VALUES (@variant, @claim, @kind, @label, @language, @json)",
            new { variant, claim, kind = Codes.Name(relation), label, language, json = Json.Write(proposition) }).ConfigureAwait(false);
        await session.Execute("INSERT INTO variant_handle (handle, variant) VALUES (@handle, @variant)", handles.Select(handle => new { handle, variant })).ConfigureAwait(false);
        await session.Execute(session.Dialect.Index("variant_search"), new { Id = variant, Words = SearchWords.Fold(label) }).ConfigureAwait(false);
        propositions.Made(variant, proposition);
        return variant;
    }

    private static string Label(Statement statement, string text)
    {
        var words = string.Join(' ', ReadingWriter.Words(statement, text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length <= LongestLabel) return words;
        var end = words.LastIndexOf(' ', LongestLabel);
        return string.Concat(words.AsSpan(0, end > 0 ? end : LongestLabel), "…");
    }
}
