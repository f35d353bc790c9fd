namespace Dixit.Web.Accounts;

/// <summary>An issuer of OpenID Connect that vouches for people.</summary>
/// <param name="Authority">Its address; <c>/.well-known/openid-configuration</c> below it describes it.</param>
/// <param name="ClientId">What this desk is called there.</param>
/// <param name="ClientSecret">The secret agreed with it, or null for a public client.</param>
public sealed record OpenIdSettings(Uri Authority, string ClientId, string? ClientSecret)
{
    /// <summary>What it is called on the button.</summary>
    public string Name { get; init; } = "OpenID Connect";

    /// <summary>The role of who comes for the first time; null lets in only those whom an admin has let in.</summary>
    public Role? NewAccounts { get; init; }
}
