using Dixit.Web.Api;
using Dixit.Web.Pages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dixit.Web.Serving;

/// <summary>What is shown where there is no page, or a request cannot be met: a page with ways on, for programs a line.</summary>
internal static class MissingPage
{
    public static Task Show(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var status = http.Response.StatusCode;
        return RequestFaults.IsForPrograms(http.Request)
            ? TypedResults.Problem(statusCode: status).ExecuteAsync(http)
            : new RazorComponentResult<Missing>(new { Model = status }) { StatusCode = status, PreventStreamingRendering = true }.ExecuteAsync(http);
    }
}
