using Dixit.Web.Pages;

namespace Dixit.Web.Serving;

/// <summary>What a form is answered that the ledger does not take: a page with the reason in words and the way back. Nothing has changed then.</summary>
/// <param name="Why">The reason.</param>
/// <param name="Back">The page that it came from.</param>
public sealed record Refusal(string Why, string Back)
{
    internal static async ValueTask<object?> InWords(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (LedgerException refused)
        {
            var request = context.HttpContext.Request;
            var back = request.HasFormContentType && request.Form["back"] is [{ } given] ? given
                : Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) ? from.PathAndQuery : null;
            var refusal = new Refusal(refused.Message, LocalAddress.Of(back));
            return View.Of<Refused>(refusal, refusal) with { Status = StatusCodes.Status422UnprocessableEntity };
        }
    }
}
