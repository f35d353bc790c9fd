using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Dixit.Web.Pages.Watching;

/// <summary>A watch as it is typed into the form.</summary>
public sealed record WatchDraft
{
    private const int LongestSubject = 400;

    public WatchKind Kind { get; init; }
    public string Subject { get; init; } = "";
    public ImmutableArray<DevelopmentKind> Wants { get; init; } = [.. Enum.GetValues<DevelopmentKind>()];
    public string Webhook { get; init; } = "";
    public string Email { get; init; } = "";

    /// <summary>What an address says: <c>?q=</c> a question, <c>?actor=</c> an actor, <c>?search=</c> words.</summary>
    public static WatchDraft Of(string? question, string? actor, string? search)
    {
        var (kind, subject) = (question, actor, search) switch
        {
            (null or "", { Length: > 0 }, _) => (WatchKind.Actor, actor),
            (null or "", _, { Length: > 0 }) => (WatchKind.Search, search),
            _ => (WatchKind.Question, question ?? ""),
        };
        return new() { Kind = kind, Subject = Line(subject) };
    }

    /// <summary>What a form says.</summary>
    public static WatchDraft Of(IFormCollection form) => new()
    {
        Kind = Enum.TryParse<WatchKind>(form["kind"], ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : WatchKind.Question,
        Subject = Line(form["subject"].ToString()),
        Wants = [.. form["wants"].Select(w => Enum.TryParse<DevelopmentKind>(w, ignoreCase: true, out var want) && Enum.IsDefined(want) ? want : (DevelopmentKind?)null).OfType<DevelopmentKind>().Distinct()],
        Webhook = form["webhook"].ToString().Trim(),
        Email = form["email"].ToString().Trim(),
    };

    /// <summary>The name of the words for what is wrong with it, or null where it can be taken.</summary>
    public string? Fault => this switch
    {
        { Subject: "" } => "watches.fault.subject",
        { Wants.IsEmpty: true } => "watches.fault.wants",
        { Webhook: { Length: > 0 } address } when !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") => "watches.fault.webhook",
        { Email: { Length: > 0 } address } when !System.Net.Mail.MailAddress.TryCreate(address, out _) => "watches.fault.email",
        _ => null,
    };

    /// <summary>What it plans.</summary>
    /// <param name="language">The language in which alerts are worded.</param>
    /// <param name="owner">Whose it is, or null.</param>
    /// <param name="secret">What signs the requests of a webhook.</param>
    public WatchPlan Plan(string language, string? owner, string secret) => new(Kind, Subject)
    {
        Language = language, Wants = Wants, Owner = owner,
        Channels =
        [
            .. Webhook.Length > 0 ? new[] { new ChannelPlan(ChannelKind.Webhook, Webhook, secret) } : [],
            .. Email.Length > 0 ? new[] { new ChannelPlan(ChannelKind.Email, Email) } : [],
        ],
    };

    /// <summary>A secret that nobody can guess.</summary>
    public static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static string Line(string text) => text.ReplaceLineEndings(" ").Trim() is { Length: > LongestSubject } cut ? cut[..LongestSubject] : text.ReplaceLineEndings(" ").Trim();
}
