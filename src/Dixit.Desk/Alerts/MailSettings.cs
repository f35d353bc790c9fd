using MailKit.Security;

namespace Dixit.Desk.Alerts;

/// <summary>Through which server mail goes out, and from whom.</summary>
/// <param name="Host">The server.</param>
/// <param name="Port">Its port.</param>
/// <param name="From">The address that mail is from.</param>
public sealed record MailSettings(string Host, int Port, string From)
{
    /// <summary>Who logs in, or null where nobody has to.</summary>
    public string? User { get; init; }

    /// <summary>With what password.</summary>
    public string? Password { get; init; }

    /// <summary>How the connection is kept from listeners.</summary>
    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.StartTls;

    /// <summary>
    /// Reads <c>smtps://user:password@host:465?from=desk@example.org</c>; <c>smtp://</c> insists on STARTTLS, but to this machine itself, where neither is needed.
    /// </summary>
    /// <exception cref="FormatException">It is none; the message says what is missing, without the password.</exception>
    public static MailSettings Parse(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("smtp" or "smtps") || uri.Host.Length == 0)
            throw new FormatException("the mail server is given as smtp://user:password@host:587?from=desk@example.org");
        var from = uri.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=', 2)).Where(pair => pair is ["from", _]).Select(pair => Uri.UnescapeDataString(pair[1])).FirstOrDefault()
            ?? throw new FormatException("the mail server's address lacks who mail is from: ?from=desk@example.org");
        var login = uri.UserInfo.Split(':', 2);
        var isSafe = uri.Scheme == "smtps";
        return new(uri.Host, uri.Port > 0 ? uri.Port : isSafe ? 465 : uri.IsLoopback ? 25 : 587, from)
        {
            User = login[0].Length > 0 ? Uri.UnescapeDataString(login[0]) : null,
            Password = login.Length > 1 ? Uri.UnescapeDataString(login[1]) : null,
            Security = isSafe ? SecureSocketOptions.SslOnConnect : uri.IsLoopback ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.StartTls,
        };
    }

    /// <summary>The server and the sender; never the password.</summary>
    public override string ToString() => $"{Host}:{Port} from {From}";
}
