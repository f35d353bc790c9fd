namespace Dixit.Web.Serving;

/// <summary>What a reader prefers: the language of the pages, their theme, and whether single keys do something, kept in cookies.</summary>
public static class Preferences
{
    private const string LanguageCookie = "dixit-language", ThemeCookie = "dixit-theme", KeysCookie = "dixit-keys";
    private static readonly string[] Languages = ["en", "fr"], Themes = ["auto", "light", "dark"], Switch = ["on", "off"];

    /// <summary>The language that was chosen, else the first of the browser's that Dixit speaks, else <paramref name="otherwise"/>.</summary>
    public static string Language(HttpRequest request, string otherwise)
    {
        if (request.Query["lang"] is [{ } asked] && Languages.Contains(asked)) return asked;
        if (request.Cookies[LanguageCookie] is { } chosen && Languages.Contains(chosen)) return chosen;
        return request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString().Split('-')[0].ToLowerInvariant()).FirstOrDefault(Languages.Contains) ?? otherwise;
    }

    /// <summary>The theme that was chosen, else the system's.</summary>
    public static string Theme(HttpRequest request) => request.Cookies[ThemeCookie] is { } theme && Themes.Contains(theme) ? theme : "auto";

    /// <summary>Whether single keys do something on pages that have such; on where nobody turned them off.</summary>
    public static bool Keys(HttpRequest request) => request.Cookies[KeysCookie] is not "off";

    /// <summary>Maps the form by which they are chosen; it leads back to the page it was on.</summary>
    public static void MapPreferences(this IEndpointRouteBuilder routes) => routes.MapPost("/preferences", (Delegate)Choose).ExcludeFromDescription().AllowAnonymous();

    private static async Task<IResult> Choose(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        Keep(LanguageCookie, form["language"], Languages);
        Keep(ThemeCookie, form["theme"], Themes);
        Keep(KeysCookie, form["keys"], Switch);
        return TypedResults.LocalRedirect(LocalAddress.Of(form["back"]));

        void Keep(string cookie, string? value, string[] known)
        {
            if (value is null || !known.Contains(value)) return;
            http.Response.Cookies.Append(cookie, value, new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = http.Request.IsHttps, IsEssential = true });
        }
    }
}
