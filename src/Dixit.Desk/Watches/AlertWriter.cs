using System.Collections.Immutable;
using Dixit.Desk.Json;
using Dixit.Ledger;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Watches;

/// <summary>Writes what an alert tells.</summary>
internal sealed class AlertWriter(ILedger ledger, CancellationToken cancellation)
{
    private static readonly ImmutableArray<string> Languages = ["en", "fr"];

    private readonly Quotes _quotes = new(ledger, cancellation);

    public async Task<Finding> Of(WatchView watch, DevelopmentView d)
    {
        var (title, text) = (ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal), ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal));
        foreach (var language in Languages)
        {
            var wording = new AlertWording(InterfaceWords.In(language));
            (title[language], text[language]) = (wording.Title(d), await wording.Text(d, watch, _quotes));
        }
        var payload = new AlertPayload
        {
            Kind = Shapes.Lower(d.Kind), Detail = d.Detail.Length == 0 ? null : d.Detail, Development = d.Number, Watch = new(watch.Id, Shapes.Lower(watch.Kind), watch.Subject),
            Title = title.ToImmutable(), Text = text.ToImmutable(), Claim = d.Claim is null ? null : Shapes.Of(d.Claim), Variant = d.Variant is null ? null : Shapes.Of(d.Variant),
            Actor = d.Actor is null ? null : Shapes.Of(d.Actor), Statement = d.Statement is null ? null : await Shapes.Of(d.Statement, _quotes),
            Before = d.Before is null ? null : await Shapes.Of(d.Before, _quotes), Report = Shapes.Of(d.Report), Day = d.Day, At = d.At,
        };
        return new(d.Number, payload.Json());
    }
}
