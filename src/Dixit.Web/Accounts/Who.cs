using System.Security.Claims;

namespace Dixit.Web.Accounts;

/// <summary>Who makes a request: somebody signed in, a program with a token, or at an open desk whoever sits there.</summary>
public static class Who
{
    /// <summary>The name under which is kept what is done at an open desk.</summary>
    public const string Anybody = "desk";

    /// <summary>How those are known who sit at an open desk, and programs that bring a token.</summary>
    internal const string OpenDesk = "open", Program = "token";

    /// <summary>The name for the trail.</summary>
    public static string Name(this ClaimsPrincipal user) => user.Identity?.Name ?? Anybody;

    /// <summary>What they may do, or null for who has not signed in.</summary>
    public static Role? Role(this ClaimsPrincipal user) => Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), ignoreCase: true, out var role) ? role : null;

    /// <summary>Whether they signed in with an account of their own.</summary>
    public static bool HasSession(this ClaimsPrincipal user) => user.Identity?.AuthenticationType == Sessions.Scheme;

    /// <summary>Whether a program asks, by a token.</summary>
    public static bool IsProgram(this ClaimsPrincipal user) => user.Identity?.AuthenticationType == Program;

    /// <summary>Who makes a request and from where, as the log is to name them.</summary>
    internal static Doer Doer(this HttpContext http) => new(http.User.Name(), http.Connection.RemoteIpAddress?.ToString());

    internal static ClaimsPrincipal Principal(string kind, string name, Role role, params IEnumerable<Claim> more)
        => new(new ClaimsIdentity([new(ClaimTypes.Name, name), new(ClaimTypes.Role, role.ToString().ToLowerInvariant()), .. more], kind));
}
