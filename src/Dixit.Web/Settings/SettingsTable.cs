using System.Collections.Immutable;
using Dixit.Desk.Alerts;

namespace Dixit.Web.Settings;

/// <summary>All that can be set about serving, in the order of the guide; docs/guide/settings.md is written from it.</summary>
public static class SettingsTable
{
    /// <summary>The settings.</summary>
    public static ImmutableArray<Setting> All { get; } =
    [
        new("ledger", "`dixit.db`", "a path, or `postgres://user:password@host/database`", "The ledger.", (s, v) => s with { Ledger = v }),
        new("address", "`http://127.0.0.1:5180`", "`http://` or `https://` with a host and a port", "Where to listen.", (s, v) => s with { Address = Values.Address(v) }),
        new("public-address", "that of `address`", "`http://` or `https://` with a host", "The address by which readers reach the desk, where that is another: that of a proxy.",
            (s, v) => s with { PublicAddress = Values.Web(v) }),
        new("hosts", "none", "names, separated by commas; `*.example.org` for all below one", "Further names that requests may be addressed to.", (s, v) => s with { Hosts = Values.Hosts(v) }),
        new("proxies", "none", "addresses or networks (`10.0.0.0/8`), separated by commas", "Proxies whose `X-Forwarded-For`, `-Proto` and `-Host` are believed.",
            (s, v) => s with { Proxies = Values.Networks(v) }),
        new("language", "that of the system", "`en`, `fr`", "The language of pages for readers whose browser names neither.", (s, v) => s with { Language = Values.Word(v, "en", "fr") }),
        new("certificate", "none", "a path", "The certificate for https, in PEM, with those between it and the authority.", (s, v) => s with { Certificate = v }),
        new("certificate-key", "in the file of the certificate", "a path", "Its private key, in PEM.", (s, v) => s with { CertificateKey = v }),
        new("keys", "the ledger’s path with `.keys`", "a path", "The folder of the keys that sessions are sealed with. Nobody else may read it.", (s, v) => s with { Keys = v }),
        new("openid.issuer", "none", "an address with `https://`", "An issuer of OpenID Connect by whom people may sign in.", (s, v) => s with { OpenId = Issuer(s) with { Authority = Values.Issuer(v) } }),
        new("openid.client", "`dixit`", "text", "What the desk is called there.", (s, v) => s with { OpenId = Issuer(s) with { ClientId = v } }),
        new("openid.secret", "none", "text", "The secret agreed with it.", (s, v) => s with { OpenId = Issuer(s) with { ClientSecret = v } }),
        new("openid.name", "`OpenID Connect`", "text", "What the button calls it.", (s, v) => s with { OpenId = Issuer(s) with { Name = v } }),
        new("openid.new-accounts", "`none`", "`none`, `reader`, `reviewer`, `editor`", "The role of who comes for the first time; with `none` only those get in whom an admin has let in.",
            (s, v) => s with { OpenId = Issuer(s) with { NewAccounts = Values.Word(v, "none", "reader", "reviewer", "editor") == "none" ? null : Enum.Parse<Role>(v, ignoreCase: true) } }),
        new("read-private", "`no`", "`yes`, `no`", "Whether addresses of private networks and of this machine are read too when somebody names one. They may then read what only this machine can reach.",
            (s, v) => s with { AllowPrivateAddresses = Values.YesOrNo(v) }),
        new("work", "`yes`", "`yes`, `no`", "Whether the desk looks at its feeds, lets watches look and sends alerts while it is served; with `no` that is left to `dixit watch run`.",
            (s, v) => s with { Works = Values.YesOrNo(v) }),
        new("mail", "none", "`smtp://user:password@host:587?from=desk@example.org`, or `smtps://`", "The mail server by which alerts go out.", (s, v) => s with { Desk = s.Desk with { Mail = MailSettings.Parse(v) } }),
        new("contact", "none", "an address", "Whom the owners of sites may write to: it stands in what every request for a feed says of itself.",
            (s, v) => s with { Desk = s.Desk with { Fetching = s.Desk.Fetching with { Contact = v } } }),
        new("allow-private", "none", "hosts with their ports, separated by commas", "Hosts of private networks that feeds may be fetched from and alerts sent to.",
            (s, v) => s with { Desk = s.Desk with { Fetching = s.Desk.Fetching with { AllowedPrivateHosts = Values.List(v) } } }),
        new("upload", "`20M`", "a size such as `500K` or `20M`", "The most that a request may bring.", (s, v) => s with { MostUpload = Values.Size(v) }),
        new("requests", "`600`", "a number, 0 for any", "How many requests a minute a program may make by `/api` and `/mcp`. Whoever sits at an open desk is not counted.",
            (s, v) => s with { RequestsPerMinute = Values.Count(v) }),
        new("origins", "none", "origins such as `https://example.org`, separated by commas", "The origins whose pages may read `/api`, with a token.", (s, v) => s with { AllowedOrigins = Values.Origins(v) }),
        new("embed-in", "any", "origins such as `https://example.org`, separated by commas", "The origins whose pages may frame embedded claims.", (s, v) => s with { EmbeddedIn = Values.Origins(v) }),
        new("embed-public", "`no`", "`yes`, `no`", "Whether embedded claims are shown to everybody, where the desk has accounts.", (s, v) => s with { ArePublicEmbeds = Values.YesOrNo(v) }),
        new("stop-within", "`30`", "seconds, to 600", "How long requests and the report at hand may take to finish when the server stops.", (s, v) => s with { StopWithin = Values.Seconds(v, 600) }),
        new("log.format", "`line`", "`line`, `json`", "How the log on standard error is written.", (s, v) => s with { LogsJson = Values.Word(v, "line", "json") == "json" }),
        new("log.requests", "`no`", "`yes`, `no`", "Whether each request gets a line: method, path without the query, status, time.", (s, v) => s with { LogsRequests = Values.YesOrNo(v) }),
        new("telemetry", "none", "an address with `http://` or `https://`", "Where metrics and traces go, by OTLP; nothing is sent where it is not set.", (s, v) => s with { Telemetry = Values.Web(v) }),
    ];

    private static OpenIdSettings Issuer(ServerSettings settings) => settings.OpenId ?? new();
}
