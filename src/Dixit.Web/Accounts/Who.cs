using System.Security.Claims;

namespace Dixit.Web.Accounts;

/// <summary>Who makes a request: an account, or at an open desk whoever sits there.</summary>
public static class Who
{
    /// <summary>The name under which is kept what is done at an open desk.</summary>
    public const string Anybody = "desk";

    /// <summary>The name for the trail.</summary>
    public static string Name(this ClaimsPrincipal user) => user.Identity?.Name ?? Anybody;

    /// <summary>What they may do, or null for who has not signed in.</summary>
    public static Role? Role(this ClaimsPrincipal user) => Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), ignoreCase: true, out var role) ? role : null;

    /// <summary>Somebody as requests carry them.</summary>
    public static ClaimsPrincipal Principal(string scheme, string name, Role role, params IEnumerable<Claim> more)
        => new(new ClaimsIdentity([new(ClaimTypes.Name, name), new(ClaimTypes.Role, role.ToString().ToLowerInvariant()), .. more], scheme));
}
