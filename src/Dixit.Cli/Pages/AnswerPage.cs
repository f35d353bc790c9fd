using Dixit.Claims;
using Dixit.Claims.Positions;
using Dixit.Desk.Asking;
using Dixit.Cli.Rendering;
using Dixit.Ledger.Views;
using Dixit.Provenance;
using Spectre.Console.Rendering;

namespace Dixit.Cli.Pages;

/// <summary>An answer for people: who holds what of the question, by what they do with it; then what is near it.</summary>
internal sealed class AnswerPage(Sheet sheet, PositionText text, Quotes quotes)
{
    private const int Margin = 2, MostNeighbours = 8;

    public async Task Write(Answer answer)
    {
        sheet.Paragraph(0, new Segment(answer.Question, Ink.Strong));
        AsOf(answer.AsOf);
        if (answer.Claims.IsEmpty) await ByWords(answer);
        else await Positions(answer);
        await sheet.Flush();
    }

    private async Task Positions(Answer answer)
    {
        var own = answer.Stands.IsEmpty ? answer.Neighbours : answer.Stands;
        sheet.Paragraph(0, new Segment(string.Join(" · ", [.. Facts(own, answer.Origins), text.Words.Say("claims.of", string.Join(", ", answer.Claims.Select(c => c.Id)))]), Ink.Faint));
        if (answer.Asked is { } asked) sheet.Paragraph(0, new Segment(text.Words.Say("ask.only", asked), Ink.Faint));
        if (answer.Stands.IsEmpty) sheet.Paragraph(0, new Segment(text.Words["ask.neighbours-only"]));

        await Grouped(answer.Stands.Where(s => !s.Position.SecondHand), Margin);
        var told = answer.Stands.Where(s => s.Position.SecondHand).ToList();
        if (told.Count > 0)
        {
            Heading(text.Words["second-hand.heading"]);
            await Grouped(told, Margin + 2);
        }
        await Neighbours(answer);
        sheet.Line();
        sheet.Paragraph(0, new Segment(text.Words["ask.no-verdict"], Ink.Faint));
    }

    // The nearest first: what is wider, then what most hold something on.
    private async Task Neighbours(Answer answer)
    {
        var variants = answer.Neighbours.GroupBy(s => (s.Variant.Label, s.Relation)).OrderBy(g => g.Key.Relation).ThenByDescending(g => g.Count()).ToList();
        if (variants.Count > 0) Heading(text.Words["neighbours"]);
        foreach (var variant in variants.Take(MostNeighbours))
        {
            sheet.Line();
            sheet.Hanging([new("  ≈ ", Ink.Faint)], [new(text.Quoted(variant.First().Variant.Label), Ink.Strong), new($" · {text.Words["relation." + Shapes.Lower(variant.First().Relation)]}", Ink.Faint)]);
            foreach (var stand in variant) await Entry(stand, Margin + 2, marked: true);
        }
        if (variants.Count <= MostNeighbours) return;
        sheet.Line();
        sheet.Paragraph(0, new Segment(text.Words.Say("neighbours.more", variants.Count - MostNeighbours, answer.Claims[0].Id), Ink.Faint));
    }

    private IEnumerable<string> Facts(IReadOnlyCollection<Stand> stands, ClaimOrigins origins)
    {
        yield return Spread.Of([.. stands.SelectMany(s => s.Position.Statements)], origins).In(text.Words);
        var days = stands.Select(s => s.Position.From).OfType<Text.Period>().ToList();
        if (days.Count > 0) yield return text.Dates.Of(days.Aggregate((a, b) => a.Hull(b)));
    }

    private async Task Grouped(IEnumerable<Stand> stands, int indent)
    {
        foreach (var group in stands.GroupBy(s => Attitude.Of(s.Position)).OrderBy(g => g.Key.Place))
        {
            sheet.Line();
            sheet.Paragraph(indent - Margin, text.Marked(group.First().Position));
            foreach (var stand in group.OrderBy(s => s.Position.From?.Last)) await Entry(stand, indent, marked: false);
        }
    }

    private async Task Entry(Stand stand, int indent, bool marked)
    {
        var position = stand.Position;
        sheet.Paragraph(indent, [new(text.Name(position.Actor), Ink.Strong), .. marked ? (Segment[])[new(" "), text.Marked(position)] : [], new($" · {string.Join(" · ", [When(stand), .. text.Notes(position)])}")]);
        var inner = indent + 2;
        if (stand.Answers && stand.Relation != Relation.Same)
            sheet.Paragraph(inner, new Segment(text.Words.Say(stand.Relation == Relation.Narrower ? "on.part" : "on.whole", text.Quoted(stand.Variant.Label))));
        if (text.Through(position) is { } through) sheet.Paragraph(inner, new Segment(through));
        if (stand.Before is { } before) sheet.Paragraph(inner, new Segment(Scoped(before, text.Words.Say("was", text.Attitude(before.From), text.Dates.Of(before.From.From))), Ink.Strong));
        await new StatementBlock(sheet, text, quotes).Write(position.Statements[0], inner);
        if (position.Count > 1) sheet.Paragraph(inner, new Segment(text.More(position, stand.Claim.Origins), Ink.Faint));
    }

    private string When(Stand stand)
    {
        var since = text.Dates.Since(stand.Position.From);
        return stand.After is { } after ? text.Words.Say("until", since, text.Dates.Until(after.To.From), Scoped(after, text.Attitude(after.To))) : since;
    }

    // What changed but for the stance: "then admits – on more than before".
    private string Scoped(ChangeView change, string words) => change.Kind == ChangeKind.Stance ? words : $"{words} – {text.Words["change." + Shapes.Lower(change.Kind)]}";

    private async Task ByWords(Answer answer)
    {
        if (answer.ByWords.IsEmpty)
        {
            sheet.Paragraph(0, new Segment(text.Words["ask.nothing"]));
            return;
        }
        sheet.Paragraph(0, new Segment(text.Words["ask.by-words"], Ink.Strong));
        foreach (var statement in answer.ByWords)
        {
            sheet.Line();
            sheet.Paragraph(Margin, new Segment(statement.Statement.Speaker.Length > 0 ? statement.Statement.Speaker : text.Words["nobody"], Ink.Strong));
            await new StatementBlock(sheet, text, quotes).Write(statement, Margin + 2);
        }
    }

    private void AsOf(AsOf? asOf)
    {
        if (asOf is not null) sheet.Paragraph(0, new Segment(text.Words.Say(asOf.By == AsOfBy.Said ? "as-of.said" : "as-of.published", text.Dates.Of(asOf.Day))));
    }

    private void Heading(string words)
    {
        sheet.Line();
        sheet.Paragraph(0, new Segment(words, Ink.Strong));
    }
}
