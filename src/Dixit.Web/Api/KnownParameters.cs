using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace Dixit.Web.Api;

/// <summary>
/// Refuses parameters in an address that an endpoint does not know: a mistyped <c>as-of</c> would else be answered as if nothing had been frozen. Characters
/// that no text has (NUL) are refused as well.
/// </summary>
internal static class KnownParameters
{
    public static EndpointFilterDelegate Check(EndpointFilterFactoryContext factory, EndpointFilterDelegate next)
    {
        var known = factory.MethodInfo.GetParameters().SelectMany(Names).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        return context =>
        {
            foreach (var (name, values) in context.HttpContext.Request.Query)
            {
                if (!known.Contains(name)) throw new BadParameterException(name, $"There is no such parameter here. There are: {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
                if (values.Any(v => v?.Contains('\0', StringComparison.Ordinal) == true)) throw new BadParameterException(name, "It holds a character that no text has.");
            }
            if (context.HttpContext.Request.Path.Value?.Contains('\0', StringComparison.Ordinal) == true) return ValueTask.FromResult<object?>(Problems.Missing());
            return next(context);
        };
    }

    private static IEnumerable<string> Names(ParameterInfo parameter)
        => parameter.GetCustomAttribute<AsParametersAttribute>() is not null
            ? parameter.ParameterType.GetProperties().Select(p => p.GetCustomAttribute<FromQueryAttribute>()?.Name ?? p.Name)
            : parameter.GetCustomAttribute<FromQueryAttribute>() is { } query ? [query.Name ?? parameter.Name!]
            : IsSimple(parameter.ParameterType) ? [parameter.Name!] : [];

    private static bool IsSimple(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { } bare && (bare == typeof(string) || bare.IsPrimitive || bare == typeof(string[]));
}
