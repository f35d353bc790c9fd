namespace Dixit.Ledger.Views;

/// <summary>A token with which a program acts for an account.</summary>
public sealed record ApiToken
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>The number of its account.</summary>
    public required long Account { get; init; }

    /// <summary>What it is for, in words.</summary>
    public required string Name { get; init; }

    /// <summary>The most it may do; less where its account may do less.</summary>
    public required AccountRole Role { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When it was last used, as far as told, or null.</summary>
    public DateTimeOffset? Used { get; init; }

    /// <summary>When it expires, or null for never.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>When it was taken back, or null.</summary>
    public DateTimeOffset? Revoked { get; init; }
}

/// <summary>A token to be kept.</summary>
/// <param name="Account">The number of its account.</param>
/// <param name="Name">What it is for, in words.</param>
/// <param name="Role">The most it may do.</param>
/// <param name="Expires">When it expires, or null for never.</param>
public sealed record NewToken(long Account, string Name, AccountRole Role, DateTimeOffset? Expires = null);

/// <summary>How often signing in failed.</summary>
/// <param name="Subject">For whom: an account or an address.</param>
/// <param name="Count">How often in a row, none of them older than the time asked for.</param>
/// <param name="Last">When last, or null for never.</param>
public sealed record SignInFailures(string Subject, int Count, DateTimeOffset? Last);
