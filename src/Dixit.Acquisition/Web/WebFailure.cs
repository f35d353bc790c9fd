using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Dixit.Acquisition.Web;

/// <summary>Says in one line why a fetch failed.</summary>
internal static class WebFailure
{
    internal static InputException Of(HttpStatusCode status, string? reason)
    {
        var hint = status switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone => "check the address",
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.PaymentRequired => "open it in a browser, save the page and read the file",
            HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => "try again later",
            _ => null,
        };
        return new InputException($"answered {(int)status} {reason}".TrimEnd(), hint, InputProblemKind.NotAnswered);
    }

    internal static InputException Of(Exception error)
    {
        for (var inner = error; inner is not null; inner = inner.InnerException)
        {
            if (inner is InputException told) return told;
            if (inner is PrivateAddressException) return new InputException(inner.Message, "allow such addresses with --allow-private", InputProblemKind.PrivateAddress);
        }
        return error switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } or { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } } =>
                new InputException("the name of its server is not known", "check the address and the connection", InputProblemKind.NotAnswered),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } or { InnerException: AuthenticationException } =>
                new InputException($"no secure connection: {Line((error.InnerException ?? error).Message)}", "the server's certificate may be out of date", InputProblemKind.NotAnswered),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } or { InnerException: SocketException } =>
                new InputException($"no connection: {Line((error.InnerException ?? error).Message)}", kind: InputProblemKind.NotAnswered),
            _ => new InputException($"the answer broke off: {Line(error.Message)}", "try again later", InputProblemKind.NotAnswered),
        };
    }

    private static string Line(string message) => message.ReplaceLineEndings(" ").TrimEnd('.');
}
