using Dixit.Attribution;
using Dixit.Claims.Positions;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Wording;

/// <summary>Positions and statements in words, the same on every page.</summary>
public sealed class PositionText(InterfaceWords words)
{
    private readonly WorldNames _world = WorldNames.In(words.Language);

    /// <summary>The words of the interface.</summary>
    public InterfaceWords Words => words;

    /// <summary>Days in words.</summary>
    public DateWording Dates { get; } = new(words);

    /// <summary>An actor as the language calls it.</summary>
    public string Name(ActorName actor) => _world.Actor(actor.Key, actor.Name);

    /// <summary>An agency or outlet by its key.</summary>
    public string Outlet(string key) => _world.Outlet(key) ?? key;

    /// <summary>What an actor does: <c>denies</c>.</summary>
    public string Attitude(PositionView position) => words["attitude." + Showing.Attitude.Of(position).Name];

    /// <summary>Through whom a position was taken, or null where the reports name the actor itself: <c>through Jane Doe, for the foreign ministry</c>.</summary>
    public string? Through(PositionView position) => (position.Speaker, position.Institution) switch
    {
        ({ } speaker, { } institution) when speaker.Id != institution.Id => words.Say("through.both", Name(speaker), Name(institution)),
        ({ } speaker, _) => words.Say("through", Name(speaker)),
        (_, { } institution) => words.Say("through", Name(institution)),
        _ => null,
    };

    /// <summary>What else there is to say of a position in short: held tentatively, second-hand.</summary>
    public IEnumerable<string> Notes(PositionView position)
    {
        if (position.Firmness == Firmness.Tentative && position.Act != Act.Believe) yield return words["tentative"];
        if (position.SecondHand) yield return words["second-hand"];
    }

    /// <summary>How widely a position is told, and where else than in its first statement.</summary>
    public string More(PositionView position, Provenance.ClaimOrigins? origins)
    {
        var (spread, others) = (Spread.Of(position.Statements, origins), string.Join(", ", position.Statements.Skip(1).Select(s => s.Name).Distinct()));
        return spread.Reports == 1 ? words.Say("more.one", others) : words.Say("more.many", spread.Known(words), others);
    }

    /// <summary>Where a statement stands: its name, publisher and day.</summary>
    public string Place(StatementView statement)
    {
        var said = statement.Said is { } day && day.ToString() != statement.Report.Published?.Split('T')[0] ? Dates.Said(day) : null;
        return string.Join(" · ", new[] { statement.Name, statement.Report.Publisher, Dates.Of(statement.Report.Published), said, Review(statement) }.Where(part => part is not null));
    }

    /// <summary>A quotation in quotation marks of the language, or of its own where it has some already.</summary>
    public string Quoted(string text) => words.Say("quoted", text.Trim('«', '»', '“', '”', '"', ' ', '\u00A0', '\u202F'));

    private string? Review(StatementView statement) => statement.Review switch
    {
        Ledger.Views.Review.Confirmed => words["review.confirmed"],
        Ledger.Views.Review.Edited => words["review.edited"],
        Ledger.Views.Review.Rejected => words["review.rejected"],
        _ => null,
    };
}
