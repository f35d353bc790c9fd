using System.Globalization;
using System.Reflection;
using Dixit.Text;

namespace Dixit.Web.Serving;

/// <summary>
/// Up to when reports count, as addresses have it: <c>?as-of=2024-09-30</c>, and <c>by=said</c> where the day of what was said counts. A month or a year
/// stands for its last day. A day that cannot be read is told and not guessed.
/// </summary>
/// <param name="AsOf">Up to when, or null for all.</param>
/// <param name="Unread">What could not be read, or null.</param>
public sealed record AsOfQuery(AsOf? AsOf, string? Unread = null)
{
    /// <summary>Which day of a statement counts.</summary>
    public AsOfBy By { get; init; }

    /// <summary>Reads it from a request.</summary>
    public static ValueTask<AsOfQuery> BindAsync(HttpContext http, ParameterInfo parameter)
    {
        ArgumentNullException.ThrowIfNull(http);
        var by = http.Request.Query["by"] == "said" ? AsOfBy.Said : AsOfBy.Published;
        var written = http.Request.Query["as-of"].ToString().Trim();
        if (written.Length == 0) return new(new AsOfQuery((AsOf?)null) { By = by });
        return new(Period.TryParse(written, out var period) && period.Last is { } day ? new AsOfQuery(new AsOf(day, by)) { By = by } : new AsOfQuery(null, written) { By = by });
    }

    /// <summary>A day as addresses have it.</summary>
    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The query that keeps it: <c>?as-of=2024-09-30&amp;by=said</c>, or nothing.</summary>
    public string Query => AsOf is null ? "" : $"?as-of={Write(AsOf.Day)}{(AsOf.By == AsOfBy.Said ? "&by=said" : "")}";
}
