using System.Diagnostics;

namespace Dixit.Web.Running;

/// <summary>A line for each request: method, path, status, time. What was asked for, in the query, is left out.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILoggerFactory loggers)
{
    public const string Category = "Dixit.Requests";

    private readonly ILogger _log = loggers.CreateLogger(Category);

    public async Task Invoke(HttpContext http)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            Line(_log, http.Request.Method, http.Request.Path, http.Response.StatusCode, (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Method} {Path} {Status} {Milliseconds} ms")]
    private static partial void Line(ILogger log, string method, string path, int status, long milliseconds);
}
