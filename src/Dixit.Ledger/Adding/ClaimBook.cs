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
        var byId = study.Read.Statements.ToDictionary(s => s.Id);
        var (variants, affair) = (new long?[study.Holdings.Length], new Affair(session, matching, propositions));
        // What is told in full comes first: it says of which affair the rest is told.
        foreach (var (i, holding) in study.Holdings.Index()) variants[i] = await Found(holding.Proposition, byId[holding.Statement], study.Read.Report, affair).ConfigureAwait(false);
        foreach (var (i, holding) in study.Holdings.Index())
            variants[i] ??= await Found(holding.Proposition, byId[holding.Statement], study.Read.Report, affair).ConfigureAwait(false)
                ?? await Made(holding.Proposition, byId[holding.Statement], study.Read.Report, affair).ConfigureAwait(false);
        var (rows, held) = (new List<object>(), new HashSet<(int, long)>());
        foreach (var (i, holding) in study.Holdings.Index())
            if (held.Add((holding.Statement, variants[i]!.Value)))
                rows.Add(new { Statement = statements[holding.Statement], Place = rows.Count, Variant = variants[i], Stance = Labels.Name(holding.Stance), SecondHand = holding.SecondHand ? 1 : 0 });
        await session.Execute("INSERT INTO holding (statement, place, variant, stance, second_hand) VALUES (@Statement, @Place, @Variant, @Stance, @SecondHand)", rows)
            .ConfigureAwait(false);
    }

    /// <summary>The variant that says the same, or a new one of a claim that is near wherever it is told; null where there is neither.</summary>
    private async Task<long?> Found(Proposition proposition, Statement statement, Text.Report report, Affair affair)
    {
        var (seen, near) = (new HashSet<long>(), new List<(long Variant, long Claim, Likeness Likeness)>());
        foreach (var handle in matching.Handles(proposition).Distinct(StringComparer.Ordinal).Take(MostHandles))
            foreach (var candidate in await propositions.Having(session, handle, MostVariants).ConfigureAwait(false))
            {
                if (!seen.Add(candidate.Variant)) continue;
                var likeness = matching.Compare(proposition, candidate.Proposition);
                if (likeness.Relation == Relation.Same)
                {
                    await affair.Add(candidate.Claim).ConfigureAwait(false);
                    return candidate.Variant;
                }
                if (likeness.Relation != Relation.Unrelated) near.Add((candidate.Variant, candidate.Claim, likeness));
            }
        var (claim, kind) = await ClaimOf(proposition, near).ConfigureAwait(false);
        if (claim is not { } of) return null;
        await affair.Add(of).ConfigureAwait(false);
        return await Add(proposition, claim, kind, statement, report).ConfigureAwait(false);
    }

    /// <summary>A new variant of a claim of the affair, or of a claim of its own.</summary>
    private async Task<long> Made(Proposition proposition, Statement statement, Text.Report report, Affair affair)
    {
        if (await affair.Find(proposition).ConfigureAwait(false) is var (claim, likeness)) return await Add(proposition, claim, likeness.Relation, statement, report).ConfigureAwait(false);
        var variant = await Add(proposition, null, Relation.Same, statement, report).ConfigureAwait(false);
        await affair.Add(await Propositions.ClaimOf(session, variant).ConfigureAwait(false)).ConfigureAwait(false);
        return variant;
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

    private async Task<long> Add(Proposition proposition, long? of, Relation relation, Statement statement, Text.Report report)
    {
        var (label, language) = (proposition.Label is { Length: > 0 } own ? own : Label(statement, report.Text), report.Language);
        var handles = matching.Handles(proposition).Distinct(StringComparer.Ordinal).ToList();
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
