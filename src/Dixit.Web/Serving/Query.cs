using Microsoft.AspNetCore.Http.Extensions;

namespace Dixit.Web.Serving;

/// <summary>Addresses that differ from the one at hand by what they ask.</summary>
public static class Query
{
    /// <summary>The address of a request with one parameter set, or left out where <paramref name="value"/> is null.</summary>
    public static string With(HttpRequest request, string name, string? value)
    {
        var query = new QueryBuilder(request.Query.Where(p => p.Key != name).SelectMany(p => p.Value, (p, v) => KeyValuePair.Create(p.Key, v ?? "")));
        if (value is not null) query.Add(name, value);
        return request.Path + query.ToQueryString();
    }
}
