using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Dixit.Web.Api;
using Microsoft.AspNetCore.WebUtilities;

namespace Dixit.Web.Embedding;

/// <summary>How to embed a claim, for the sites that ask by oEmbed 1.0 (https://oembed.com).</summary>
internal static class OEmbed
{
    private const int Width = 560, Height = 420, Least = 200;

    /// <summary>What a site needs to frame the claim of an address of this desk.</summary>
    public static async Task<IResult> Answer(ILedger ledger, HttpRequest request, string? url, string? format, int? maxwidth, int? maxheight, CancellationToken cancellation)
    {
        if (format is not (null or "json" or "xml")) return Problems.Of(StatusCodes.Status501NotImplemented, "The format is json or xml.");
        if (string.IsNullOrEmpty(url)) throw new BadParameterException("url", "It is the address of a claim at this desk.");
        var own = OwnAddress.Of(request);
        if (Claim(url, own) is not var (id, query) || await ledger.Claim(id, null, cancellation) is not { } claim) return Problems.Missing("No claim of this desk stands at that address.");
        var (width, height) = (Size(maxwidth, Width), Size(maxheight, Height));
        var frame = string.Create(CultureInfo.InvariantCulture,
            $"<iframe src=\"{WebUtility.HtmlEncode($"{own}/embed/claims/{claim.Id}{query}")}\" width=\"{width}\" height=\"{height}\" title=\"{WebUtility.HtmlEncode(claim.Label)}\" loading=\"lazy\" sandbox=\"allow-popups\"></iframe>");
        var told = new OEmbedShape(claim.Label, own, width, height, frame);
        return format == "xml" ? TypedResults.Text(Xml(told), "text/xml", Encoding.UTF8) : TypedResults.Json(told, Desk.Json.PageJson.Options);
    }

    // The claim of an address, with what of its query an embed takes.
    private static (long Id, string Query)? Claim(string url, string own)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.GetLeftPart(UriPartial.Authority) != new Uri(own).GetLeftPart(UriPartial.Authority)) return null;
        if (address.AbsolutePath.Split('/') is not ["", "claims", var number] || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        var kept = QueryHelpers.ParseQuery(address.Query).Where(p => p.Key is "as-of" or "by" or "lang").SelectMany(p => p.Value, (p, value) => $"{p.Key}={Uri.EscapeDataString(value ?? "")}");
        return (id, string.Join('&', kept) is { Length: > 0 } query ? "?" + query : "");
    }

    private static int Size(int? most, int usual) => Math.Clamp(most ?? usual, Least, usual);

    private static string Xml(OEmbedShape told) => new XDocument(new XElement("oembed", new XElement("version", told.Version), new XElement("type", told.Type), new XElement("title", Clean(told.Title)),
        new XElement("provider_name", told.ProviderName), new XElement("provider_url", told.ProviderUrl), new XElement("cache_age", told.CacheAge), new XElement("width", told.Width),
        new XElement("height", told.Height), new XElement("html", Clean(told.Html)))) is var document ? "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n" + document : "";

    private static string Clean(string text) => string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));
}

/// <summary>An answer of oEmbed 1.0 of type rich.</summary>
internal sealed record OEmbedShape(string Title, string ProviderUrl, int Width, int Height, string Html)
{
    public string Version { get; } = "1.0";

    public string Type { get; } = "rich";

    public string ProviderName { get; } = "Dixit";

    /// <summary>For how many seconds an answer may be kept.</summary>
    public int CacheAge { get; } = 3600;
}
