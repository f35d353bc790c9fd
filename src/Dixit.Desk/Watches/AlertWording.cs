using System.Text;
using Dixit.Desk.Json;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Watches;

/// <summary>Says in one language what happened.</summary>
public sealed class AlertWording(InterfaceWords words)
{
    private readonly PositionText _text = new(words);

    /// <summary>In one line: <c>Switzerland: denies → admits</c>.</summary>
    public string Title(DevelopmentView d)
    {
        ArgumentNullException.ThrowIfNull(d);
        return d.Kind switch
        {
            DevelopmentKind.Change => Moved(d),
            DevelopmentKind.Actor => words.Say(d.Detail == "claim" ? "alert.claim" : "alert.actor", Who(d), Attitude(d, d.Statement)),
            DevelopmentKind.Variant => words.Say("alert.variant", _text.Quoted(d.Variant?.Label ?? d.Statement!.Words)),
            DevelopmentKind.Origin => words.Say("alert.origin", _text.Outlet(d.Detail)),
            _ => words.Say("alert.altered", words.Or($"alert.altered.{d.Detail}", "alert.altered.other")),
        };
    }

    /// <summary>In full, and for which watch.</summary>
    public async Task<string> Text(DevelopmentView d, WatchView watch, Quotes quotes)
    {
        ArgumentNullException.ThrowIfNull(watch);
        return $"{await Text(d, quotes)}{words.Say("alert.because", watch.Id, Watched(watch))}\n{words["ask.no-verdict"]}\n";
    }

    /// <summary>In full: on what, in which words, where they stand, and what was said before.</summary>
    public async Task<string> Text(DevelopmentView d, Quotes quotes)
    {
        ArgumentNullException.ThrowIfNull(d);
        ArgumentNullException.ThrowIfNull(quotes);
        var text = new StringBuilder(Title(d)).Append("\n\n");
        if (d.Claim is { } claim) text.Append(words.Say("alert.on.claim", claim.Id, _text.Quoted(claim.Label))).Append("\n\n");
        if (d.Statement is { } now) await Statement(text, d.Before is null ? null : words["alert.now"], now, quotes);
        if (d.Before is { } before) await Statement(text, words["alert.before"], before, quotes);
        return text.ToString();
    }

    /// <summary>What is watched: <c>the question “…”</c>.</summary>
    public string Watched(WatchView watch)
    {
        ArgumentNullException.ThrowIfNull(watch);
        return words.Say($"alert.watch.{Shapes.Lower(watch.Kind)}", watch.Kind == WatchKind.Actor ? watch.Subject : _text.Quoted(watch.Subject));
    }

    private string Moved(DevelopmentView d)
    {
        var (from, to) = (Attitude(d, d.Before), Attitude(d, d.Statement));
        // The same verb of more, of less, or with other firmness.
        return from == to || d.Detail != "stance" ? words.Say("alert.change.same", Who(d), words[$"change.{d.Detail}"]) : words.Say("alert.change", Who(d), from, to);
    }

    private async Task Statement(StringBuilder text, string? heading, StatementView statement, Quotes quotes)
    {
        if (heading is not null) text.Append(heading).Append('\n');
        text.Append(await quotes.Text(statement)).Append('\n').Append(_text.Place(statement)).Append('\n');
        if (statement.Report.Url is { } address && address != statement.Report.Id) text.Append(address).Append('\n');
        text.Append('\n');
    }

    private string Who(DevelopmentView d) => d.Actor is { } actor ? _text.Name(actor) : words["nobody"];

    private string Attitude(DevelopmentView d, StatementView? statement)
    {
        if (statement is null) return words["attitude.open"];
        var holding = statement.Holdings.FirstOrDefault(h => h.Variant == d.Variant?.Id) ?? statement.Holdings.FirstOrDefault(h => h.Claim == d.Claim?.Id);
        return words["attitude." + Showing.Attitude.Of(statement.Statement.Act, holding?.Stance ?? statement.Statement.Stance).Name];
    }
}
