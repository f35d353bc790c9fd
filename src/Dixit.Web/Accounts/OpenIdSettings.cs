namespace Dixit.Web.Accounts;

/// <summary>An issuer of OpenID Connect that vouches for people.</summary>
public sealed record OpenIdSettings
{
    /// <summary>Its address; <c>/.well-known/openid-configuration</c> below it describes it.</summary>
    public Uri? Authority { get; init; }

    /// <summary>What this desk is called there.</summary>
    public string ClientId { get; init; } = "dixit";

    /// <summary>The secret agreed with it, or null for a public client.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What it is called on the button.</summary>
    public string Name { get; init; } = "OpenID Connect";

    /// <summary>The role of who comes for the first time; null lets in only those whom an admin has let in.</summary>
    public Role? NewAccounts { get; init; }
}
