using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Claims.Positions;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Json;

/// <summary>What pages for programs say of the things in a ledger; fields are named as in the ledger's own export.</summary>
public static class Shapes
{
    public static object Of(ClaimSummary claim) => new { claim.Id, claim.Label, claim.Statements, claim.First, claim.Last, claim.Changed };

    public static object Of(VariantView variant) => new { variant.Id, variant.Label, Relation = Lower(variant.Relation), Lang = variant.Language };

    public static object Of(ActorSummary actor) => new
    {
        Actor = actor.Actor.Name, ActorKey = actor.Actor.Key, ActorKind = Lower(actor.Actor.Kind), actor.Actor.Id, actor.Office, SpeaksFor = actor.SpeaksFor?.Name,
        SpeaksForKey = actor.SpeaksFor?.Key, actor.Statements,
    };

    public static object Of(ReportName report) => new
    {
        report.Id, report.Number, Lang = report.Language, report.Title, report.Url, report.Publisher, report.Published, report.Version, Copies = report.Copies == report.Number ? (long?)null : report.Copies,
    };

    public static object Of(CorrectionView correction) => new
    {
        correction.Id, correction.At, correction.By, correction.Kind, correction.Target, Payload = System.Text.Json.JsonDocument.Parse(correction.Payload).RootElement, correction.UndoneBy,
    };

    public static object Of(Spread spread) => new { spread.Reports, spread.Texts, spread.Publishers, spread.Origins };

    /// <summary>A statement, and where its text was fetched its words there with their places in code points.</summary>
    public static object Of(StatementView s, string? quote = null, StatementSpans? spans = null) => new
    {
        s.Name, Report = s.Report.Id, s.Version, s.Report.Publisher, s.Report.Published, Said = s.Said?.ToString(), s.Statement.Speaker,
        Actor = s.Speakers.IsDefaultOrEmpty ? null : s.Speakers[0].Actor.Name, ActorKey = s.Speakers.IsDefaultOrEmpty ? null : s.Speakers[0].Actor.Key,
        Act = Labels.Name(s.Statement.Act), Stance = Labels.Name(s.Statement.Stance), Modality = Labels.Name(s.Statement.Modality), Confidence = Math.Round(s.Statement.Confidence, 3),
        Content = s.Words, Quote = quote, Spans = spans, Review = s.Review == Review.Suggested ? null : Lower(s.Review), State = s.State == StatementState.Current ? null : Lower(s.State),
        Holdings = s.Holdings.IsDefaultOrEmpty ? null : s.Holdings.Select(h => new { h.Claim, h.Variant, Stance = Labels.Name(h.Stance), h.SecondHand }),
    };

    /// <summary>A position with its statements and how widely they are told.</summary>
    public static async Task<object> Of(PositionView p, Quotes quotes)
    {
        var statements = ImmutableArray.CreateBuilder<object>();
        await quotes.Fetch(p.Statements);
        foreach (var s in p.Statements) statements.Add(Of(s, await quotes.Text(s), quotes.Spans(s)));
        return new
        {
            p.Claim, p.Variant, Actor = p.Actor.Name, ActorKey = p.Actor.Key, Institution = p.Institution?.Name, Speaker = p.Speaker?.Name, Stance = Labels.Name(p.Stance), Act = Labels.Name(p.Act),
            Attitude = Attitude.Of(p).Name, Modality = p.Firmness == Firmness.Tentative ? "hedged" : "plain", p.SecondHand, From = p.From?.ToString(), p.Count, Spread = Of(Spread.Of(p.Statements)),
            Statements = statements.ToImmutable(),
        };
    }

    /// <summary>A change with both its statements.</summary>
    public static async Task<object> Of(ChangeView c, Quotes quotes) => new
    {
        Claim = c.Claim.Id, c.Claim.Label, Actor = c.To.Actor.Name, ActorKey = c.To.Actor.Key, Change = ChangeName(c.Kind), Detail = Lower(c.Kind), AnotherSpokesman = c.OtherSpokesman,
        Date = c.To.From?.ToString(), From = await Of(c.From, quotes), To = await Of(c.To, quotes),
    };

    /// <summary><c>stance</c>, <c>modality</c> or <c>scope</c>.</summary>
    public static string ChangeName(ChangeKind kind) => kind switch
    {
        ChangeKind.Stance => "stance",
        ChangeKind.Firmer or ChangeKind.Weaker => "modality",
        _ => "scope",
    };

    public static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
