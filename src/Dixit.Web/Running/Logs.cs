using Microsoft.Extensions.Logging.Console;

namespace Dixit.Web.Running;

/// <summary>The log, on standard error: warnings and what goes wrong, and where it is asked for a line for each request. It holds no text of reports and no questions.</summary>
internal static class Logs
{
    public static void AddLogs(this ILoggingBuilder logging, ServerSettings settings)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Warning);
        // That the keys lie unencrypted is told once and for all in the guide: files that nobody else may read.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        logging.AddFilter(RequestLog.Category, settings.LogsRequests ? LogLevel.Information : LogLevel.None);
        if (settings.LogsJson) logging.AddJsonConsole(options => (options.UseUtcTimestamp, options.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ"));
        else logging.AddSimpleConsole(options => (options.SingleLine, options.UseUtcTimestamp, options.TimestampFormat, options.ColorBehavior) = (true, true, "yyyy-MM-ddTHH:mm:ssZ ", LoggerColorBehavior.Disabled));
        logging.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
