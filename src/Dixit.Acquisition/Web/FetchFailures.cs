using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Dixit.Acquisition.Web;

/// <summary>Says why a fetch failed and what to do.</summary>
internal static class FetchFailures
{
    private const string Later = "it is tried again later";

    public static FetchFailure BadAddress { get; } = new(FetchFailureKind.BadAddress, "is no address", "an address begins with http:// or https://");

    public static FetchFailure RefusedByRobots { get; } =
        new(FetchFailureKind.RefusedByRobots, "its site asks programs not to fetch it (robots.txt)", "ask its publisher for leave, or save the pages and read the files");

    public static FetchFailure TooSlow(TimeSpan time) => new(FetchFailureKind.TooSlow, $"did not come in full within {time.TotalSeconds:0.#} s", Later);

    public static FetchFailure TooLarge(long most) => new(FetchFailureKind.TooLarge, $"is larger than {Size.Of(most)}", "raise the limit of size if all of it is wanted");

    public static FetchFailure WrongType(string type, FetchKind kind) =>
        new(FetchFailureKind.WrongType, $"is {type}, not a {(kind == FetchKind.Feed ? "feed" : "page")}", kind == FetchKind.Feed ? "give the address of an RSS, Atom or JSON feed" : "give the address of a web page");

    public static FetchFailure TooManyRedirects(int most) => new(FetchFailureKind.TooManyRedirects, $"redirects more than {most} times", "open it in a browser and give the address that it ends at");

    public static FetchFailure BadRedirect { get; } = new(FetchFailureKind.TooManyRedirects, "redirects to no address of the web", "open it in a browser and give the address that it ends at");

    public static FetchFailure Busy(TimeSpan wait) => new(FetchFailureKind.Busy, "its host is busy with other fetches of ours", Later) { RetryAfter = wait };

    public static FetchFailure Closed(TimeSpan left) => new(FetchFailureKind.Busy, "its host asked to be left alone for a while", Later) { RetryAfter = left };

    public static FetchFailure Of(HttpStatusCode status, string? reason, TimeSpan? retryAfter)
    {
        var (kind, hint) = (int)status switch
        {
            404 => (FetchFailureKind.NotFound, "check the address: it may have moved"),
            410 => (FetchFailureKind.Gone, "it was taken away for good: remove it, or look for what follows it"),
            401 or 402 or 403 or 451 => (FetchFailureKind.Forbidden, "its site does not give it to programs: ask its publisher"),
            429 => (FetchFailureKind.Unavailable, "it was asked too often: it is tried again later"),
            >= 500 => (FetchFailureKind.Unavailable, Later),
            _ => (FetchFailureKind.BadAnswer, "open it in a browser to see what it is"),
        };
        return new FetchFailure(kind, $"answered {(int)status} {Line(reason ?? "")}".TrimEnd(), hint) { RetryAfter = retryAfter };
    }

    public static FetchFailure Of(Exception error)
    {
        for (var inner = error; inner is not null; inner = inner.InnerException)
            if (inner is PrivateAddressException refused)
                return new(FetchFailureKind.PrivateAddress, refused.Message, $"name {refused.Host} among the allowed private hosts if it is to be fetched");
        var cause = Line((error.InnerException ?? error).Message);
        return error switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } or { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } } =>
                new(FetchFailureKind.UnknownHost, "the name of its server is not known", "check the address and the connection"),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } or { InnerException: AuthenticationException } =>
                new(FetchFailureKind.NoConnection, $"no secure connection: {cause}", "the server's certificate may be out of date"),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } or { InnerException: SocketException } => new(FetchFailureKind.NoConnection, $"no connection: {cause}", Later),
            _ => new(FetchFailureKind.BrokenOff, $"the answer broke off: {Line(error.Message)}", Later),
        };
    }

    private static string Line(string message) => message.ReplaceLineEndings(" ").TrimEnd('.') is { Length: > 300 } longer ? longer[..300] : message.ReplaceLineEndings(" ").TrimEnd('.');
}
