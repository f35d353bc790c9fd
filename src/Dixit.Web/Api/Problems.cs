using Microsoft.AspNetCore.Http.HttpResults;

namespace Dixit.Web.Api;

/// <summary>What goes wrong, as problem details (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>A parameter that makes no sense, by its name.</summary>
    public static ProblemHttpResult BadParameter(string parameter, string detail)
        => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest, title: $"The parameter {parameter} makes no sense.", extensions: [new("parameter", parameter)]);

    /// <summary>There is no such thing.</summary>
    public static ProblemHttpResult Missing(string detail = "The ledger has nothing of this name or number.")
        => TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound, title: "There is nothing at this address.");

    /// <summary>Anything else.</summary>
    public static ProblemHttpResult Of(int status, string title, string? detail = null) => TypedResults.Problem(detail, statusCode: status, title: title);
}
