using System.Collections.Immutable;
using Dixit.Desk.Asking;

namespace Dixit.Desk.Json;

/// <summary>An answer for programs.</summary>
public static class AnswerJson
{
    public static async Task<object> Of(Answer answer, Quotes quotes) => new
    {
        answer.Question,
        Lang = answer.Language,
        AsOf = answer.AsOf?.Day,
        By = answer.AsOf is { } asOf ? Shapes.Lower(asOf.By) : null,
        FoundBy = !answer.Claims.IsEmpty ? "claims" : answer.ByWords.IsEmpty ? "nothing" : "words",
        answer.Asked,
        Claims = answer.Claims.Select(c => new { c.Id, c.Label, Counts = Shapes.Of(Spread.Of(c.Counts)), Variants = c.Variants.Select(Shapes.Of) }),
        Spread = Shapes.Of(Spread.Of([.. answer.Stands.SelectMany(s => s.Position.Statements)], answer.Origins)),
        Positions = await Stands(answer.Stands, quotes),
        Neighbours = await Stands(answer.Neighbours, quotes),
        ByWords = answer.ByWords.IsEmpty ? null : (object)answer.ByWords.Select(s => Shapes.Of(s)),
    };

    private static async Task<object> Stands(ImmutableArray<Stand> stands, Quotes quotes)
    {
        var shapes = ImmutableArray.CreateBuilder<object>();
        await quotes.Fetch(stands.SelectMany(s => s.Position.Statements));
        foreach (var stand in stands)
            shapes.Add(new
            {
                Relation = Shapes.Lower(stand.Relation),
                stand.Variant.Label,
                Until = stand.After?.To.From?.ToString(),
                Then = stand.After is { } after ? Attitude.Of(after.To).Name : null,
                Before = stand.Before is { } before ? Attitude.Of(before.From).Name : null,
                Position = await Shapes.Of(stand.Position, quotes),
            });
        return shapes.ToImmutable();
    }
}
