namespace Dixit.Ledger.Views;

/// <summary>What somebody may do; each role may do what those before it may.</summary>
public enum AccountRole
{
    /// <summary>Reads.</summary>
    Reader,

    /// <summary>Reviews statements.</summary>
    Reviewer,

    /// <summary>Adds reports, feeds and watches; merges and splits claims and actors.</summary>
    Editor,

    /// <summary>Keeps accounts, tokens and settings.</summary>
    Admin,
}

/// <summary>Somebody who may sign in.</summary>
public sealed record Account
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>The name to sign in with, and by which the trail knows them.</summary>
    public required string Name { get; init; }

    /// <summary>An address to write to, or null.</summary>
    public string? Email { get; init; }

    /// <summary>What the password is checked against, as whoever made it wrote it; null where there is none.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>What they may do.</summary>
    public required AccountRole Role { get; init; }

    /// <summary>True where they may not sign in.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Changes whenever what is signed in has to sign in anew.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Created { get; init; }
}

/// <summary>An account to be made.</summary>
/// <param name="Name">The name to sign in with.</param>
/// <param name="Role">What they may do.</param>
/// <param name="PasswordHash">What the password will be checked against, or null where they sign in elsewhere.</param>
/// <param name="Email">An address to write to, or null.</param>
public sealed record NewAccount(string Name, AccountRole Role, string? PasswordHash = null, string? Email = null);

/// <summary>What is to be otherwise with an account; what is null stays.</summary>
public sealed record AccountChange
{
    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The address; "" for none.</summary>
    public string? Email { get; init; }

    /// <summary>What the password is checked against.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>What they may do.</summary>
    public AccountRole? Role { get; init; }

    /// <summary>Whether they may not sign in.</summary>
    public bool? IsDisabled { get; init; }

    /// <summary>Whether what is signed in has to sign in anew, though nothing else changes.</summary>
    public bool EndsSessions { get; init; }
}

/// <summary>Who does something, as the log is to name them, and from where.</summary>
/// <param name="Name">The name of the account, or of the program.</param>
/// <param name="Address">The address of their machine, or null.</param>
public sealed record Doer(string Name, string? Address = null);
