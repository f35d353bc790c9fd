using System.Text.Json;
using System.Text.RegularExpressions;
using Dixit.Desk.Studying;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dixit.Web.Api;

/// <summary>
/// Turns what a request got wrong into an answer that says so: to programs as problem details, to people by the page for that status. What is left over is a
/// fault of ours, which the program of the other end learns without its details.
/// </summary>
internal sealed partial class RequestFaults(RequestDelegate next)
{
    public async Task Invoke(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception fault) when (!http.Response.HasStarted && Answer(http, fault) is { } answer)
        {
            http.Response.Clear();
            if (answer.StatusCode == StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = "5";
            if (IsForPrograms(http.Request)) await answer.ExecuteAsync(http);
            else http.Response.StatusCode = answer.StatusCode;
        }
    }

    /// <summary>Whether a program asks: such answers are problem details.</summary>
    public static bool IsForPrograms(HttpRequest request)
        => request.Path.StartsWithSegments("/api/v1", StringComparison.Ordinal) || request.Path.StartsWithSegments("/oembed", StringComparison.Ordinal)
            || !request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static ProblemHttpResult? Answer(HttpContext http, Exception fault) => fault switch
    {
        BadParameterException bad => Problems.BadParameter(bad.Parameter, bad.Message),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.Of(413, "The body is too large."),
        BadHttpRequestException bad when Unbound().Match(bad.Message) is { Success: true } match
            => Problems.BadParameter(JsonNamingPolicy.KebabCaseLower.ConvertName(match.Groups["name"].Value), match.Groups["value"].Success ? $"“{match.Groups["value"].Value}” cannot be read as {Kind(match.Groups["type"].Value)}." : "It is needed."),
        BadHttpRequestException bad => Problems.Of(bad.StatusCode, "The request makes no sense.", bad.InnerException is JsonException json ? $"The body cannot be read: {json.Message}" : null),
        // What is asked of the ledger makes no sense, or the ledger itself cannot be had just now.
        LedgerException { InnerException: null } wrong => IsCursor(wrong) ? Problems.BadParameter("after", wrong.Message) : Problems.Of(Wrong(http), "The ledger cannot do this.", wrong.Message),
        StudyQueueFullException full => Problems.Of(503, "Too many reports wait to be read.", full.Message),
        LedgerException => Problems.Of(503, "The ledger cannot be had just now."),
        _ => null,
    };

    private static int Wrong(HttpContext http) => HttpMethods.IsGet(http.Request.Method) ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity;

    private static bool IsCursor(LedgerException wrong) => wrong.Message.StartsWith("no cursor", StringComparison.Ordinal);

    private static string Kind(string type) => type.Contains("int", StringComparison.OrdinalIgnoreCase) || type.Contains("long", StringComparison.OrdinalIgnoreCase) ? "a whole number"
        : type.Contains("double", StringComparison.OrdinalIgnoreCase) ? "a number" : type.Contains("bool", StringComparison.OrdinalIgnoreCase) ? "true or false" : "what is asked for";

    // As the binder of minimal APIs words it.
    [GeneratedRegex("""^(?:Failed to bind parameter|Required parameter) "(?<type>.+) (?<name>[^ "]+)"(?: from "(?<value>.*)")?""", RegexOptions.Singleline)]
    private static partial Regex Unbound();
}
