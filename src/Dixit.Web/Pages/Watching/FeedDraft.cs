namespace Dixit.Web.Pages.Watching;

/// <summary>A feed as it is typed into the form.</summary>
public sealed record FeedDraft
{
    public string Address { get; init; } = "";
    public FeedKind Kind { get; init; }
    public string Title { get; init; } = "";
    public string Publisher { get; init; } = "";
    public string Category { get; init; } = "";
    public int Minutes { get; init; } = 15;

    /// <summary>What a form says.</summary>
    public static FeedDraft Of(IFormCollection form) => new()
    {
        Address = Line(form, "address"),
        Kind = Enum.TryParse<FeedKind>(form["kind"], ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : FeedKind.Feed,
        Title = Line(form, "title"),
        Publisher = Line(form, "publisher"),
        Category = Line(form, "category"),
        Minutes = int.TryParse(form["minutes"], System.Globalization.CultureInfo.InvariantCulture, out var minutes) ? Math.Clamp(minutes, 1, 10080) : 15,
    };

    /// <summary>What it plans.</summary>
    public FeedPlan Plan => new(Address)
    {
        Kind = Kind, Title = Given(Title), Publisher = Given(Publisher), Category = Given(Category), Interval = TimeSpan.FromMinutes(Minutes),
    };

    /// <summary>The name of the words for what is wrong with it, or null where it can be taken.</summary>
    /// <param name="mayRead">Whether who sends it may have folders of the server's machine read.</param>
    public string? Fault(bool mayRead) => Kind switch
    {
        FeedKind.Folder when !mayRead => "feeds.fault.folder-role",
        FeedKind.Folder => Directory.Exists(Address) && Path.IsPathFullyQualified(Address) ? null : "feeds.fault.folder",
        _ => Uri.TryCreate(Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? null : "feeds.fault.address",
    };

    private static string? Given(string text) => text.Length > 0 ? text : null;

    private static string Line(IFormCollection form, string name) => form[name].ToString().ReplaceLineEndings(" ").Trim();
}
