using System.Collections.Immutable;
using System.Text.Json;
using Dixit.Attribution;
using Dixit.Claims.Positions;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Json;

/// <summary>What pages for programs say of the things in a ledger; fields are named as in the ledger's own export.</summary>
public static class Shapes
{
    public static ClaimSummaryShape Of(ClaimSummary claim) => new()
    {
        Id = claim.Id, Label = claim.Label, Statements = claim.Statements, First = claim.First, Last = claim.Last, Changed = claim.Changed,
    };

    public static VariantShape Of(VariantView variant) => new() { Id = variant.Id, Label = variant.Label, Relation = Lower(variant.Relation), Lang = variant.Language };

    public static ActorSummaryShape Of(ActorSummary actor) => new()
    {
        Actor = actor.Actor.Name, ActorKey = actor.Actor.Key, ActorKind = Lower(actor.Actor.Kind), Id = actor.Actor.Id, Office = actor.Office, SpeaksFor = actor.SpeaksFor?.Name,
        SpeaksForKey = actor.SpeaksFor?.Key, Statements = actor.Statements,
    };

    public static ActorNameShape Of(ActorName actor) => new() { Actor = actor.Name, ActorKey = actor.Key };

    public static ReportSummaryShape Of(ReportName report) => new()
    {
        Id = report.Id, Number = report.Number, Lang = report.Language, Title = report.Title, Url = report.Url, Publisher = report.Publisher, Published = report.Published,
        Version = report.Version, Copies = report.Copies == report.Number ? null : report.Copies,
    };

    public static VersionShape Of(VersionView version)
        => new() { Number = version.Number, Added = version.Added, Engine = version.Engine, Title = version.Report.Title, Text = version.Report.Text };

    public static CorrectionShape Of(CorrectionView correction) => new()
    {
        Id = correction.Id, At = correction.At, By = correction.By, Kind = correction.Kind, Target = correction.Target,
        Payload = JsonDocument.Parse(correction.Payload).RootElement, UndoneBy = correction.UndoneBy,
    };

    public static SpreadShape Of(Spread spread) => new() { Reports = spread.Reports, Texts = spread.Texts, Publishers = spread.Publishers, Origins = spread.Origins };

    /// <summary>A statement, without where its parts stand: that takes the text of its report.</summary>
    public static StatementShape Of(StatementView s) => new()
    {
        Id = s.Id, Name = s.Name, Report = s.Report.Id, Version = s.Version, Publisher = s.Report.Publisher, Published = s.Report.Published, Url = s.Report.Url, Page = StatementAddress.Of(s),
        Said = s.Said?.ToString(), Speaker = s.Statement.Speaker,
        Actor = s.Speakers.IsDefaultOrEmpty ? null : s.Speakers[0].Actor.Name, ActorKey = s.Speakers.IsDefaultOrEmpty ? null : s.Speakers[0].Actor.Key,
        Act = Labels.Name(s.Statement.Act), Stance = Labels.Name(s.Statement.Stance), Modality = Labels.Name(s.Statement.Modality), Confidence = Math.Round(s.Statement.Confidence, 3),
        Content = s.Words, Review = s.Review == Review.Suggested ? null : Lower(s.Review), State = s.State == StatementState.Current ? null : Lower(s.State),
        Holdings = s.Holdings.IsDefaultOrEmpty ? null : [.. s.Holdings.Select(Of)],
    };

    public static HoldingShape Of(HoldingView holding) => new() { Claim = holding.Claim, Variant = holding.Variant, Stance = Labels.Name(holding.Stance), SecondHand = holding.SecondHand };

    /// <summary>A statement with its words and where they stand.</summary>
    public static async Task<StatementShape> Of(StatementView s, Quotes quotes) => Of(s) with { Quote = await quotes.Text(s), Spans = quotes.Spans(s) };

    /// <summary>A position with its statements and how widely they are told.</summary>
    public static async Task<PositionShape> Of(PositionView p, Quotes quotes) => new()
    {
        Claim = p.Claim, Variant = p.Variant, Actor = p.Actor.Name, ActorKey = p.Actor.Key, Institution = p.Institution?.Name, Speaker = p.Speaker?.Name, Stance = Labels.Name(p.Stance),
        Act = Labels.Name(p.Act), Attitude = Attitude.Of(p).Name, Modality = p.Firmness == Firmness.Tentative ? "hedged" : "plain", SecondHand = p.SecondHand, From = p.From?.ToString(),
        Count = p.Count, Spread = Of(Spread.Of(p.Statements)), Statements = await Statements(p.Statements, quotes),
    };

    /// <summary>Statements with their words; the texts are fetched at once.</summary>
    public static async Task<ImmutableArray<StatementShape>> Statements(ImmutableArray<StatementView> statements, Quotes quotes)
    {
        await quotes.Fetch(statements);
        return await All(statements, s => Of(s, quotes));
    }

    /// <summary>Changes with both statements of each; the texts are fetched at once.</summary>
    public static async Task<ImmutableArray<ChangeShape>> Changes(ImmutableArray<ChangeView> changes, Quotes quotes)
    {
        await quotes.Fetch(changes.SelectMany(c => c.From.Statements.Concat(c.To.Statements)));
        return await All(changes, c => Of(c, quotes));
    }

    /// <summary>A change with both its statements.</summary>
    public static async Task<ChangeShape> Of(ChangeView c, Quotes quotes) => new()
    {
        Claim = c.Claim.Id, Label = c.Claim.Label, Actor = c.To.Actor.Name, ActorKey = c.To.Actor.Key, Change = ChangeName(c.Kind), Detail = Lower(c.Kind), AnotherSpokesman = c.OtherSpokesman,
        Date = c.To.From?.ToString(), From = await Of(c.From, quotes), To = await Of(c.To, quotes),
    };

    /// <summary>The shapes of several things, in their order.</summary>
    public static async Task<ImmutableArray<TShape>> All<T, TShape>(IEnumerable<T> things, Func<T, Task<TShape>> shape)
    {
        var shapes = ImmutableArray.CreateBuilder<TShape>();
        foreach (var thing in things) shapes.Add(await shape(thing));
        return shapes.ToImmutable();
    }

    /// <summary><c>stance</c>, <c>modality</c> or <c>scope</c>.</summary>
    public static string ChangeName(ChangeKind kind) => kind switch
    {
        ChangeKind.Stance => "stance",
        ChangeKind.Firmer or ChangeKind.Weaker => "modality",
        _ => "scope",
    };

    public static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
