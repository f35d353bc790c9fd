using System.Collections.Immutable;
using System.Net;
using Dixit.Desk.Running;

namespace Dixit.Web;

/// <summary>How the desk is served.</summary>
public sealed record ServerSettings
{
    /// <summary>The path of an SQLite file, or <c>postgres://user:password@host/database</c>.</summary>
    public string Ledger { get; init; } = "dixit.db";

    /// <summary>The address to listen on, with scheme and port. Port 0 takes a free one.</summary>
    public string Address { get; init; } = "http://127.0.0.1:5180";

    /// <summary>The address by which readers reach the desk where that is another one, such as that of a proxy; null where it is not.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Further names of this host that requests may be addressed to.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>The proxies whose word is taken for who asks, by what scheme and for what host.</summary>
    public ImmutableArray<IPNetwork> Proxies { get; init; } = [];

    /// <summary>The language of pages where neither the reader nor the browser says one.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The folder of the keys that sessions are sealed with; null for one beside the ledger.</summary>
    public string? Keys { get; init; }

    /// <summary>By whom people may be vouched for, or null.</summary>
    public OpenIdSettings? OpenId { get; init; }

    /// <summary>True to read texts from private, loopback and link-local addresses as well, when people name one.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>The path of the certificate for https, in PEM, or null.</summary>
    public string? Certificate { get; init; }

    /// <summary>The path of its private key, in PEM; null where it is in the same file.</summary>
    public string? CertificateKey { get; init; }

    /// <summary>The most bytes that a request may bring.</summary>
    public long MostUpload { get; init; } = 20_000_000;

    /// <summary>How long requests and the report at hand may take to finish when the server stops.</summary>
    public TimeSpan StopWithin { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether the log is written as JSON, else as lines.</summary>
    public bool LogsJson { get; init; }

    /// <summary>Whether each request gets a line of the log.</summary>
    public bool LogsRequests { get; init; }

    /// <summary>Where metrics and traces go by OTLP, or null for nowhere.</summary>
    public Uri? Telemetry { get; init; }

    /// <summary>Whether the desk looks at feeds, lets watches look, and sends alerts while it is served; false leaves that to another program.</summary>
    public bool Works { get; init; } = true;

    /// <summary>How it does that.</summary>
    public DeskSettings Desk { get; init; } = new();

    /// <summary>How many requests a minute a program may make by <c>/api</c> and <c>/mcp</c>, at once or spread; 0 for any number. Whoever sits at an open desk is not counted.</summary>
    public int RequestsPerMinute { get; init; } = 600;

    /// <summary>The origins, such as <c>https://example.org</c>, whose pages may read <c>/api</c> with a token (CORS); none if not given.</summary>
    public ImmutableArray<string> AllowedOrigins { get; init; } = [];

    /// <summary>The origins whose pages may frame an embedded claim; any if not given.</summary>
    public ImmutableArray<string> EmbeddedIn { get; init; } = [];

    /// <summary>True to show embedded claims to everybody; else to readers alone, whom a page of another site cannot sign in.</summary>
    public bool ArePublicEmbeds { get; init; }

    /// <summary>Tells when something is added, corrected or due.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether only this machine can reach it: then it may be open to whoever sits there.</summary>
    public bool IsForThisMachineAlone => Loopback.IsBound(new Uri(Address).Host) && Names.All(Loopback.Is) && Proxies.IsEmpty;

    /// <summary>Whether readers reach it by https.</summary>
    public bool IsSecure => (PublicAddress?.Scheme ?? new Uri(Address).Scheme) == Uri.UriSchemeHttps;

    /// <summary>The names that requests may be addressed to.</summary>
    internal IEnumerable<string> Names => [new Uri(Address).Host, .. PublicAddress is null ? [] : new[] { PublicAddress.Host }, .. Hosts];
}
