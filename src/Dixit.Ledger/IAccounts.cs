using Dixit.Ledger.Views;

namespace Dixit.Ledger;

/// <summary>
/// Who may use a desk: accounts, tokens for programs, and the log of who did what. It keeps no password and no token, only what they are checked against.
/// Every change writes a line of the log in the same transaction.
/// </summary>
public interface IAccounts
{
    /// <summary>Whether there is any account that can sign in.</summary>
    Task<bool> HasAccounts(CancellationToken cancellation = default);

    /// <summary>All accounts, by their names.</summary>
    Task<IReadOnlyList<Account>> Accounts(CancellationToken cancellation = default);

    /// <summary>An account by its number, or null.</summary>
    Task<Account?> Account(long id, CancellationToken cancellation = default);

    /// <summary>An account by its name, in any form of case and accents, or null.</summary>
    Task<Account?> AccountNamed(string name, CancellationToken cancellation = default);

    /// <summary>Makes an account.</summary>
    /// <exception cref="LedgerException">The name is empty or taken.</exception>
    Task<Account> AddAccount(NewAccount account, Doer by, CancellationToken cancellation = default);

    /// <summary>Changes an account; what is null stays. A new password or role, or being disabled, gives it another security stamp, which ends what is signed in.</summary>
    /// <exception cref="LedgerException">There is none of this number, the name is taken, or no admin would be left who can sign in.</exception>
    Task<Account> ChangeAccount(long id, AccountChange change, Doer by, CancellationToken cancellation = default);

    /// <summary>The account of somebody who signed in elsewhere, or null.</summary>
    /// <param name="issuer">Who vouches for them: the issuer of OpenID Connect.</param>
    /// <param name="subject">Who they are there.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<Account?> AccountOf(string issuer, string subject, CancellationToken cancellation = default);

    /// <summary>Lets somebody sign in elsewhere.</summary>
    /// <exception cref="LedgerException">There is no such account, or another has this sign-in.</exception>
    Task AddLogin(long account, string issuer, string subject, Doer by, CancellationToken cancellation = default);

    /// <summary>The tokens of an account, or all, the newest first.</summary>
    Task<IReadOnlyList<ApiToken>> Tokens(long? account = null, CancellationToken cancellation = default);

    /// <summary>Keeps a token.</summary>
    /// <param name="token">Whose it is and what it may do.</param>
    /// <param name="hash">The SHA-256 of the token itself: 32 bytes.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="LedgerException">There is no such account, or the token is there already.</exception>
    Task<ApiToken> AddToken(NewToken token, ReadOnlyMemory<byte> hash, Doer by, CancellationToken cancellation = default);

    /// <summary>The token of a SHA-256 with its account, or null where there is none, it was revoked or has expired, or its account is disabled. Reads only.</summary>
    Task<(ApiToken Token, Account Account)?> TokenOf(ReadOnlyMemory<byte> hash, CancellationToken cancellation = default);

    /// <summary>Remembers that a token was used; call it now and then, not at every request.</summary>
    Task TokenUsed(long token, CancellationToken cancellation = default);

    /// <summary>Takes a token back; false where there is none of this number, or it was taken back before.</summary>
    Task<bool> RevokeToken(long token, Doer by, CancellationToken cancellation = default);

    /// <summary>How often signing in failed for a subject within a time, such as <c>account:ada</c> or <c>address:192.0.2.7</c>.</summary>
    Task<SignInFailures> Failures(string subject, TimeSpan within, CancellationToken cancellation = default);

    /// <summary>Counts a failure for each subject and forgets those that are older than a time; gives the counts in the order of the subjects.</summary>
    Task<IReadOnlyList<SignInFailures>> AddFailure(IReadOnlyCollection<string> subjects, TimeSpan within, CancellationToken cancellation = default);

    /// <summary>Forgets the failures of a subject, after it has signed in.</summary>
    Task ClearFailures(string subject, CancellationToken cancellation = default);

    /// <summary>Writes a line of the log.</summary>
    Task Log(LogEntry entry, CancellationToken cancellation = default);

    /// <summary>The log, the newest line first.</summary>
    Task<Page<LogLine>> LogLines(LogFilter filter, CancellationToken cancellation = default);
}
