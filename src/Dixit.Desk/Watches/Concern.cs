using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Claims;
using Dixit.Claims.Asking;
using Dixit.Desk.Asking;
using Dixit.Ledger;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Watches;

/// <summary>Finds what is new that concerns a watch, up to a development.</summary>
internal sealed class Concern(ILedger ledger, Matching matching, Func<string, Question?> read, CancellationToken cancellation)
{
    private const int MostClaims = 12, AtOnce = 200;

    /// <summary>What concerns the watch among the developments after the one that it has reached, in order of their numbers.</summary>
    public async Task<ImmutableArray<DevelopmentView>> Of(WatchView watch, long upTo) => watch.Kind switch
    {
        WatchKind.Actor => await All(watch, upTo, new() { Actor = watch.Subject }),
        WatchKind.Search => await All(watch, upTo, new() { Text = watch.Subject }),
        _ => await Asked(watch, upTo, read(watch.Subject)),
    };

    private async Task<ImmutableArray<DevelopmentView>> Asked(WatchView watch, long upTo, Question? question)
    {
        // What cannot be laid out is looked for by its words, as an answer to it would be.
        if (question is null or { Propositions.IsEmpty: true, Asked: null }) return await All(watch, upTo, new() { Text = watch.Subject });
        if (question.Propositions.IsEmpty) return await All(watch, upTo, new() { Actor = question.Asked!.Key });
        var found = new SortedDictionary<long, DevelopmentView>();
        foreach (var match in await ledger.FindClaims(question.Propositions, MostClaims, cancellation))
            foreach (var news in await All(watch, upTo, new() { Claim = match.Claim.Id }))
                if (Answers(match, news, question)) found[news.Number] = news;
        return [.. found.Values];
    }

    /// <summary>
    /// Whether something new bears on the question itself: on what is asked, on a part of it, or by rejecting something wider, as an answer has it. A new variant,
    /// and an actor that is new, do where they stand beside a variant that bears on it.
    /// </summary>
    private bool Answers(ClaimMatch match, DevelopmentView news, Question question)
    {
        var claim = match.Relation is Relation.Same or Relation.Narrower;
        var variant = news.Variant is { } told ? Nearness.Of(matching, told.Proposition, question.Propositions) : match.Relation;
        var bears = news.Kind switch
        {
            DevelopmentKind.Origin => claim,
            DevelopmentKind.Variant => claim && variant != Relation.Unrelated,
            // An actor is new on a claim once, on whichever of its variants it spoke first.
            DevelopmentKind.Actor when claim => variant != Relation.Unrelated,
            _ => variant is Relation.Same or Relation.Narrower || (variant == Relation.Wider && Rejects(news)),
        };
        return bears && (question.Asked is not { } asked || IsOf(news, asked.Key));
    }

    private static bool Rejects(DevelopmentView news)
        => news.Statement?.Holdings.Any(h => h.Variant == news.Variant?.Id && h.Stance == Stance.Rejects) == true;

    private static bool IsOf(DevelopmentView news, string key)
        => news.Actor?.Key == key || news.Statement?.Speakers.Any(s => s.Actor.Key == key || s.Institution?.Key == key || s.Speaker?.Key == key) == true;

    private async Task<ImmutableArray<DevelopmentView>> All(WatchView watch, long upTo, DevelopmentFilter filter)
    {
        var found = ImmutableArray.CreateBuilder<DevelopmentView>();
        string? cursor = null;
        do
        {
            var page = await ledger.Developments(filter with { After = watch.Reached, Kinds = watch.Wants, OldestFirst = true, Cursor = cursor, Limit = AtOnce }, cancellation);
            found.AddRange(page.Items.Where(d => d.Number <= upTo));
            cursor = page.Next;
        }
        while (cursor is not null);
        return found.ToImmutable();
    }
}
