using System.Collections.Immutable;
using Dixit.Desk.Asking;

namespace Dixit.Desk.Json;

/// <summary>An answer for programs.</summary>
public static class AnswerJson
{
    public static async Task<AnswerShape> Of(Answer answer, Quotes quotes) => new()
    {
        Question = answer.Question,
        Lang = answer.Language,
        AsOf = answer.AsOf?.Day,
        By = answer.AsOf is { } asOf ? Shapes.Lower(asOf.By) : null,
        FoundBy = !answer.Claims.IsEmpty ? "claims" : answer.ByWords.IsEmpty ? "nothing" : "words",
        Asked = answer.Asked,
        Claims = [.. answer.Claims.Select(c => new AnsweringClaimShape { Id = c.Id, Label = c.Label, Counts = Shapes.Of(Spread.Of(c.Counts)), Variants = [.. c.Variants.Select(Shapes.Of)] })],
        Spread = Shapes.Of(Spread.Of([.. answer.Stands.SelectMany(s => s.Position.Statements)], answer.Origins)),
        Positions = await Stands(answer.Stands, quotes),
        Neighbours = await Stands(answer.Neighbours, quotes),
        ByWords = answer.ByWords.IsEmpty ? null : await Shapes.Statements(answer.ByWords, quotes),
    };

    private static async Task<ImmutableArray<StandShape>> Stands(ImmutableArray<Stand> stands, Quotes quotes)
    {
        await quotes.Fetch(stands.SelectMany(s => s.Position.Statements));
        return await Shapes.All(stands, async stand => new StandShape
        {
            Relation = Shapes.Lower(stand.Relation),
            Label = stand.Variant.Label,
            Until = stand.After?.To.From?.ToString(),
            Then = stand.After is { } after ? Attitude.Of(after.To).Name : null,
            Before = stand.Before is { } before ? Attitude.Of(before.From).Name : null,
            Position = await Shapes.Of(stand.Position, quotes),
        });
    }
}
