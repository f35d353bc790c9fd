using System.Globalization;
using Dixit.Attribution;

namespace Dixit.Web.Parts.Marked;

/// <summary>What pages say of a statement, in words.</summary>
public static class StatementText
{
    /// <summary>The side that a statement takes, as style sheets know it: who declines, asks or has no information takes none.</summary>
    public static string Side(Statement statement) => statement.Act is Act.Decline or Act.Ask or Act.NoInfo ? Stances.Class(Stance.Open) : Stances.Class(statement.Stance);

    /// <summary>Whose statement it is; as the report names them where they were not made out.</summary>
    public static string Who(StatementView statement, PositionText text) => statement.Speakers switch
    {
        [] when statement.Statement.Speaker.Length > 0 => statement.Statement.Speaker,
        [] => text.Words["nobody"],
        var chains => string.Join(", ", chains.Select(chain => text.Name(chain.Actor)).Distinct()),
    };

    /// <summary>What the speaker does: <c>denies</c>.</summary>
    public static string Does(StatementView statement, InterfaceWords words) => words["attitude." + Attitude.Of(statement.Statement.Act, statement.Statement.Stance).Name];

    /// <summary>When it was said, how it is told, and how sure the engine is that it is read rightly.</summary>
    public static IEnumerable<string> Facts(StatementView statement, PositionText text)
    {
        if (statement.Said is { } said) yield return text.Dates.Said(said);
        else if (statement.Report.Published is { } published) yield return text.Words.Say("statement.published", text.Dates.Of(published));
        if (statement.Statement.Form != Form.Indirect) yield return text.Words["form." + Labels.Name(statement.Statement.Form)];
        if (statement.Statement.Modality != Modality.Plain) yield return text.Words["modality." + Labels.Name(statement.Statement.Modality)];
        yield return text.Words.Say("statement.confidence", statement.Statement.Confidence.ToString("0.00", CultureInfo.InvariantCulture));
    }

    /// <summary>Through whom it was said, or null: <c>through Jane Doe, for the foreign ministry</c>.</summary>
    public static string? Through(SpeakerChain chain, PositionText text) => (chain.Speaker, chain.Institution) switch
    {
        ({ } speaker, { } institution) when speaker.Key != institution.Key => text.Words.Say("through.both", text.Name(speaker), text.Name(institution)),
        ({ } speaker, _) => text.Words.Say("through", text.Name(speaker)),
        (_, { } institution) when institution.Key != chain.Actor.Key => text.Words.Say("through", text.Name(institution)),
        _ => null,
    };

    /// <summary>A quotation to take along: the words of the report, then where they stand.</summary>
    public static string Quotation(StatementView statement, string report, string? address, PositionText text)
    {
        var words = string.Concat(Passage.Quoted(statement.Statement, report).Select(piece => piece.Text));
        var name = statement.Report;
        string?[] reference =
        [
            name.Publisher, name.Title is { } title ? text.Quoted(title) : null, name.Published is null ? null : text.Dates.Of(name.Published), name.Url, address,
        ];
        return $"{text.Quoted(words)} — {string.Join(", ", reference.OfType<string>())}";
    }
}
