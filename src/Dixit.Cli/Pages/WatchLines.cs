using Dixit.Cli.Rendering;
using Dixit.Desk.Watches;
using Dixit.Ledger.Views;
using Spectre.Console.Rendering;

namespace Dixit.Cli.Pages;

/// <summary>Watches, a few lines each, and their alerts with the words they rest on.</summary>
internal sealed class WatchLines(Sheet sheet, PositionText text)
{
    private readonly AlertWording _wording = new(text.Words);

    /// <summary>A page of the list.</summary>
    public void Write(Page<WatchView> watches)
    {
        if (watches.Items.IsEmpty) sheet.Paragraph(0, new Segment(text.Words["list.nothing"]));
        foreach (var watch in watches.Items) Write(watch);
        Lists.More(sheet, text, watches.Next);
    }

    /// <summary>One watch.</summary>
    public void Write(WatchView watch)
    {
        sheet.Hanging([new($"{watch.Id,4}  ", Ink.Faint)], [new(_wording.Watched(watch), Ink.Strong)]);
        string?[] facts =
        [
            string.Join(", ", watch.Wants.Select(Shapes.Lower)), text.Words.Count("watch.alerts", watch.Alerts), watch.Paused ? text.Words["watch.rests"] : null, watch.Owner,
        ];
        sheet.Paragraph(6, new Segment(string.Join(" · ", facts.OfType<string>()), Ink.Faint));
        foreach (var channel in watch.Channels)
            sheet.Paragraph(6, new Segment($"{Shapes.Lower(channel.Kind)} {channel.Address}{(channel.Signed ? " · " + text.Words["watch.signed"] : "")}", Ink.Faint));
    }

    /// <summary>The claims that a question is about now.</summary>
    public void About(IReadOnlyList<ClaimMatch> claims)
    {
        if (claims.Count == 0) sheet.Paragraph(6, new Segment(text.Words["watch.about.nothing"], Ink.Faint));
        foreach (var match in claims)
            sheet.Paragraph(6, new Segment($"{text.Words.Say("claims.of", match.Claim.Id)} · {text.Quoted(match.Claim.Label)} · {text.Words["relation." + Shapes.Lower(match.Relation)]}", Ink.Faint));
    }

    /// <summary>An alert with all that it tells.</summary>
    public void Write(AlertView alert)
    {
        var payload = AlertPayload.Of(alert.Payload);
        var lines = payload.Text[text.Words.Language].Split('\n');
        sheet.Paragraph(0, new Segment(lines[0], Ink.Strong));
        foreach (var line in lines.Skip(1).SkipWhile(l => l.Length == 0))
            if (line.Length == 0) sheet.Line();
            else sheet.Paragraph(2, new Segment(line));
        foreach (var delivery in alert.Deliveries)
            sheet.Paragraph(2, new Segment($"{Shapes.Lower(delivery.Channel.Kind)} {delivery.Channel.Address} · {text.Words["delivery." + Shapes.Lower(delivery.State)]}"
                + (delivery.Attempts.IsEmpty ? "" : $" · {delivery.Attempts[^1].Outcome}"), Ink.Faint));
    }
}
