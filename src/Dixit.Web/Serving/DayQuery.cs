using System.Reflection;
using Dixit.Text;

namespace Dixit.Web.Serving;

/// <summary>Days as filters in addresses have them: <c>?since=2024-09-01&amp;until=2024-09</c>. An empty field is none, and so is what is no day.</summary>
/// <param name="Since">The first day, or null.</param>
/// <param name="Until">The last day, or null.</param>
public sealed record DayQuery(DateOnly? Since, DateOnly? Until)
{
    /// <summary>Reads them from a request.</summary>
    public static ValueTask<DayQuery> BindAsync(HttpContext http, ParameterInfo parameter)
    {
        ArgumentNullException.ThrowIfNull(http);
        return new(new DayQuery(Read("since")?.First, Read("until")?.Last));

        Period? Read(string name) => Period.TryParse(http.Request.Query[name].ToString().Trim(), out var period) ? period : null;
    }
}
