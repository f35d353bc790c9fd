using System.Globalization;
using Dixit.Claims.Positions;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Derivation;

/// <summary>Evidence as it lies in the ledger; actors are numbers.</summary>
internal sealed class EvidenceRow
{
    private const string Columns = """
        e.claim, e.actor, e.statement, e.variant, e.speaker, e.institution, e.stance, e.second_hand AS SecondHand, s.report, s.act, s.modality,
            s.said_first AS SaidFirst, s.said_last AS SaidLast, v.published_first AS PublishedFirst, v.published_last AS PublishedLast
        """;

    private const string From = "FROM evidence e JOIN statement s ON s.id = e.statement JOIN report_version v ON v.report = s.report AND v.version = s.version";

    /// <summary>Selects it without <see cref="Chain"/> and <see cref="Credits"/>; a condition on <c>e</c> (evidence), <c>s</c> (statement) or <c>v</c> (the version) follows.</summary>
    public const string Select = $"SELECT {Columns} {From}";

    public long Claim { get; init; }
    public long Actor { get; init; }
    public long Statement { get; init; }
    public long Variant { get; init; }
    public long? Speaker { get; init; }
    public long? Institution { get; init; }
    public string Stance { get; init; } = "";
    public long SecondHand { get; init; }
    public long Report { get; init; }
    public string Act { get; init; } = "";
    public string Modality { get; init; } = "";
    public string? SaidFirst { get; init; }
    public string? SaidLast { get; init; }
    public string? PublishedFirst { get; init; }
    public string? PublishedLast { get; init; }

    /// <summary>The links to where the report has the statement from, as JSON; null where there are none.</summary>
    public string? Chain { get; init; }

    /// <summary>The outlets that the report credits, as JSON; null where there are none.</summary>
    public string? Credits { get; init; }

    /// <summary>The same for a timeline, which asks of keys only that they be equal: here they are numbers.</summary>
    public Evidence Evidence => new()
    {
        Statement = Statement,
        Report = Key(Report),
        Claim = Claim,
        Variant = Variant,
        Actor = Key(Actor),
        Institution = Institution is { } institution ? Key(institution) : null,
        Speaker = Speaker is { } speaker ? Key(speaker) : null,
        Stance = Codes.Stance(Stance),
        Act = Codes.Act(Act),
        Modality = Codes.Modality(Modality),
        Said = Codes.Period(SaidFirst, SaidLast),
        Published = Codes.Period(PublishedFirst, PublishedLast),
        SecondHand = SecondHand != 0,
    };

    /// <summary>What bears on a claim, in the order of adding, up to a day where one is given.</summary>
    public static Task<List<EvidenceRow>> Of(Session session, long claim, AsOf? asOf)
    {
        var until = asOf?.By switch
        {
            null => "",
            AsOfBy.Published => "AND v.published_last <= @day",
            _ => "AND COALESCE(s.said_last, v.published_last) <= @day",
        };
        return session.Query<EvidenceRow>($"SELECT {Columns}, s.chain, NULLIF(v.credits, '[]') AS Credits {From} WHERE e.claim = @claim {until} ORDER BY e.statement, e.place, e.variant", new { claim, day = Codes.Day(asOf?.Day) });
    }

    /// <summary>The number of an actor, from its key in a timeline.</summary>
    public static long Id(string key) => long.Parse(key, CultureInfo.InvariantCulture);

    /// <summary>The number of an actor, from its key in a timeline.</summary>
    public static long? IdOrNull(string? key) => key is null ? null : Id(key);

    private static string Key(long id) => id.ToString(CultureInfo.InvariantCulture);
}
