namespace Dixit.Web.Serving;

/// <summary>For whom a page is rendered: language, theme, address.</summary>
public sealed class PageContext
{
    public PageContext(IHttpContextAccessor accessor, ServerSettings settings)
    {
        Http = accessor.HttpContext ?? throw new InvalidOperationException("A page is rendered for a request.");
        Words = InterfaceWords.In(Preferences.Language(Http.Request, settings.Language));
        Text = new(Words);
        Theme = Preferences.Theme(Http.Request);
    }

    /// <summary>The request.</summary>
    public HttpContext Http { get; }

    /// <summary>The words of the interface in the reader's language.</summary>
    public InterfaceWords Words { get; }

    /// <summary>Positions, actors and days in words.</summary>
    public PositionText Text { get; }

    /// <summary><c>light</c>, <c>dark</c>, or <c>auto</c> for what the system has.</summary>
    public string Theme { get; }

    /// <summary>The name of who asks, as the trail is to have it.</summary>
    public string Who => Http.User.Name();

    /// <summary>Whether who asks may do what needs a role: pages leave out what they may not.</summary>
    public bool May(Role least) => Http.User.Role() >= least;

    /// <summary>The address of the page with its query, as forms that come back to it have it.</summary>
    public string Here => Http.Request.Path + Http.Request.QueryString;

    /// <summary>The address of its twin for programs.</summary>
    public string Twin => PageMapping.Twin(Http.Request.Path) + Http.Request.QueryString;
}
