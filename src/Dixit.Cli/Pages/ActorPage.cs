using Dixit.Cli.Rendering;
using Dixit.Ledger.Views;
using Spectre.Console.Rendering;

namespace Dixit.Cli.Pages;

/// <summary>One actor: who it is, who speaks for whom, what it holds and how that changed.</summary>
internal sealed class ActorPage(Sheet sheet, PositionText text, Quotes quotes)
{
    public async Task Write(ActorView actor)
    {
        sheet.Paragraph(0, [.. Named(actor.Summary, text), new(actor.Wikidata is { } item ? $" · Wikidata {item}" : "", Ink.Faint)]);
        if (actor.Names.Length > 1) Fact("actor.names", string.Join(", ", actor.Names));
        if (!actor.SpeaksFor.IsEmpty) Fact("actor.speaks-for", string.Join(" → ", actor.SpeaksFor.Select(text.Name)));
        if (!actor.Spokesmen.IsEmpty) Fact("actor.spokesmen", string.Join(", ", actor.Spokesmen.Select(s => text.Name(s.Actor))));
        if (!actor.Changes.IsEmpty)
        {
            Heading("changes");
            foreach (var change in actor.Changes)
                sheet.Hanging([new("  ")], [new(text.Dates.Of(change.To.From) + " · "), new(new ChangeText(text).Of(change)), new($" · {Claim(change.Claim)}", Ink.Faint)]);
        }
        Heading("positions");
        if (actor.Positions.Items.IsEmpty) sheet.Paragraph(2, new Segment(text.Words["list.nothing"]));
        foreach (var held in actor.Positions.Items) await Position(held);
        Lists.More(sheet, text, actor.Positions.Next);
    }

    /// <summary>An actor in one line.</summary>
    public static IEnumerable<Segment> Named(ActorSummary actor, PositionText text)
    {
        string?[] facts =
        [
            text.Words["kind." + Shapes.Lower(actor.Actor.Kind)], actor.Office, actor.SpeaksFor is { } whom ? text.Words.Say("speaks-for", text.Name(whom)) : null,
            text.Words.Count("statements", actor.Statements), actor.Actor.Key,
        ];
        return [new(text.Name(actor.Actor), Ink.Strong), new(string.Concat(facts.OfType<string>().Select(f => " · " + f)), Ink.Faint)];
    }

    private async Task Position(HeldPosition held)
    {
        sheet.Line();
        string?[] facts = [text.Dates.Since(held.Position.From), .. text.Notes(held.Position), text.Through(held.Position)];
        sheet.Paragraph(2, [text.Marked(held.Position), new($" · {string.Join(" · ", facts.OfType<string>())}")]);
        sheet.Paragraph(4, new Segment(Claim(held.Claim), Ink.Faint));
        await new StatementBlock(sheet, text, quotes).Write(held.Position.Statements[0], 4);
    }

    private string Claim(ClaimSummary claim) => $"{text.Words.Say("claim", claim.Id)} {text.Quoted(claim.Label)}";

    private void Fact(string name, string fact) => sheet.Hanging([new(text.Words[name] + " ", Ink.Faint)], [new(fact)]);

    private void Heading(string name)
    {
        sheet.Line();
        sheet.Paragraph(0, new Segment(text.Words["heading." + name], Ink.Strong));
    }
}
