namespace Dixit.Web.Accounts;

/// <summary>What came of trying to sign in.</summary>
internal abstract record Attempt
{
    /// <summary>It is they.</summary>
    public sealed record Good(Account Account) : Attempt;

    /// <summary>No such name with such a password; which of the two is not told.</summary>
    public sealed record Wrong : Attempt;

    /// <summary>Too many failures: try again after a time.</summary>
    public sealed record TooOften(TimeSpan Wait) : Attempt;
}
