namespace Dixit.Web.Accounts;

/// <summary>What somebody may do; each role may do what those before it may.</summary>
public enum Role
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
