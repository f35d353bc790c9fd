using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;
using Dixit.Provenance;
using Dixit.Text;

namespace Dixit.Ledger.Queries;

/// <summary>A statement as it lies in the ledger.</summary>
internal sealed class StatementRow
{
    /// <summary>The columns, from <c>s</c>.</summary>
    public const string Columns = """
        s.id, s.report, s.version, s.number, s.state, s.predecessor, s.engine, s.level, s.parent, s.source, s.cue_start AS CueStart, s.cue_end AS CueEnd,
        s.cue_lemma AS CueLemma, s.content, s.act, s.stance, s.form, s.modality, s.confidence, s.speaker, s.said, s.review, s.chain, s.words
        """;

    public long Id { get; init; }
    public long Report { get; init; }
    public long Version { get; init; }
    public long Number { get; init; }
    public long State { get; init; }
    public long? Predecessor { get; init; }
    public string Engine { get; init; } = "";
    public long Level { get; init; }
    public long? Parent { get; init; }
    public string Source { get; init; } = "";
    public long CueStart { get; init; }
    public long CueEnd { get; init; }
    public string CueLemma { get; init; } = "";
    public string Content { get; init; } = "";
    public string Act { get; init; } = "";
    public string Stance { get; init; } = "";
    public string Form { get; init; } = "";
    public string Modality { get; init; } = "";
    public double Confidence { get; init; }
    public string Speaker { get; init; } = "";
    public string? Said { get; init; }
    public string? Review { get; init; }
    public string? Chain { get; init; }
    public string Words { get; init; } = "";

    public Statement Statement => new()
    {
        Id = (int)Number,
        Level = (int)Level,
        Parent = (int?)Parent,
        Source = Json.Spans(Source),
        Cue = new TextSpan((int)CueStart, (int)CueEnd),
        CueLemma = CueLemma,
        Content = Json.Spans(Content),
        Act = Codes.Act(Act),
        Stance = Codes.Stance(Stance),
        Form = Codes.Form(Form),
        Modality = Codes.Modality(Modality),
        Speaker = Speaker,
        Confidence = Confidence,
    };

    public StatementView View(ReportName report) => new()
    {
        Id = Id,
        Number = (int)Number,
        Report = report,
        Version = (int)Version,
        State = (StatementState)State,
        Predecessor = (int?)Predecessor,
        Engine = Engine,
        Statement = Statement,
        Words = Words,
        Said = Codes.Period(Said),
        Chain = Chain is null ? [] : Json.Read<ImmutableArray<Link>>(Chain),
        Review = Review is null ? Views.Review.Suggested : Codes.Label<Review>(Review),
    };
}
