using System.Collections.Immutable;
using Dixit.Claims.Asking;
using Dixit.Desk.Asking;
using Dixit.Desk.Json;
using Dixit.Desk.Studying;
using Dixit.Web.Serving;

namespace Dixit.Web.Pages;

/// <summary>A question and what the ledger has on it.</summary>
/// <param name="Question">The question as it was put; empty where none was.</param>
/// <param name="AsOf">Up to when reports count.</param>
public sealed record AskPage(string Question, AsOfQuery AsOf)
{
    private const int Longest = 400, MostExamples = 5, ClaimsLookedAt = 30;

    /// <summary>The answer, or null where nothing was asked, or too much.</summary>
    public Answer? Answer { get; init; }

    /// <summary>How the question was read, or null where it could not be laid out.</summary>
    public Question? Read { get; init; }

    /// <summary>Where the words that are shown are at hand.</summary>
    public Quotes? Quotes { get; init; }

    /// <summary>True where the question is longer than any question.</summary>
    public bool IsTooLong => Question.Length > Longest;

    /// <summary>Claims of the ledger to ask about, where nothing was asked or nothing answers.</summary>
    public ImmutableArray<ClaimSummary> Examples { get; init; } = [];

    /// <summary>Reads the question and answers it. Who asks for all that somebody says is led to the page of that actor.</summary>
    public static async Task<object?> Load(ILedger ledger, Matching matching, HttpContext http, string? q, AsOfQuery asOf, CancellationToken cancellation)
    {
        var page = new AskPage((q ?? "").Trim(), asOf);
        if (page.Question.Length == 0 || page.IsTooLong) return Show(page with { Examples = await Some(ledger, cancellation) }, page.IsTooLong ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
        var read = EngineOnDemand.Instance.Ask(page.Question);
        if (read is { Propositions.IsEmpty: true, Asked: { } whom } && await ledger.Actor(whom.Key, limit: 1, cancellation: cancellation) is { Summary: { IsPrivate: false } actor })
            return TypedResults.Redirect($"/actors/{actor.Actor.Id}{(http.Request.Path.Value!.EndsWith(".json", StringComparison.Ordinal) ? ".json" : "")}");
        var answer = await new AnswerFinder(ledger, matching, cancellation).Find(page.Question, read, asOf.AsOf);
        var quotes = await new Quotes(ledger, cancellation).Fetch(answer.Stands.Concat(answer.Neighbours).Select(s => s.Position.Statements[0]).Concat(answer.ByWords));
        return Show(page with { Answer = answer, Read = read, Quotes = quotes, Examples = answer.Claims.IsEmpty && answer.ByWords.IsEmpty ? await Some(ledger, cancellation) : [] });
    }

    private static View Show(AskPage page, int status = StatusCodes.Status200OK)
        => View.Of<Ask>(page, async () => page is { Answer: { } answer, Quotes: { } quotes } ? await AnswerJson.Of(answer, quotes) : new { page.Question, Examples = page.Examples.Select(c => c.Label) })
            with { Status = status };

    // Clauses of recent claims; a label that is put together from parts ("Iran – deliver missiles") is no question.
    private static async Task<ImmutableArray<ClaimSummary>> Some(ILedger ledger, CancellationToken cancellation)
        => [.. (await ledger.Claims(new() { Limit = ClaimsLookedAt }, cancellation)).Items.Where(c => !c.Label.Contains('–', StringComparison.Ordinal) && c.Label.Count(ch => ch == ' ') is >= 2 and < 16)
            .OrderByDescending(c => c.Statements).Take(MostExamples)];
}
