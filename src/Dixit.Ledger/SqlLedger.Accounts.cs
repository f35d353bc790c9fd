using Dixit.Ledger.Accounts;
using Dixit.Ledger.Views;

namespace Dixit.Ledger;

/// <content>Who may use a desk.</content>
internal sealed partial class SqlLedger
{
    /// <inheritdoc/>
    public Task<bool> HasAccounts(CancellationToken cancellation = default) => store.Read(session => new AccountQueries(session).Any(), cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Account>> Accounts(CancellationToken cancellation = default)
        => await store.Read(session => new AccountQueries(session).All(), cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task<Account?> Account(long id, CancellationToken cancellation = default) => store.Read(session => new AccountQueries(session).Get(id), cancellation);

    /// <inheritdoc/>
    public Task<Account?> AccountNamed(string name, CancellationToken cancellation = default) => store.Read(session => new AccountQueries(session).Named(name), cancellation);

    /// <inheritdoc/>
    public Task<Account?> AccountOf(string issuer, string subject, CancellationToken cancellation = default)
        => store.Read(session => new AccountQueries(session).Of(issuer, subject), cancellation);

    /// <inheritdoc/>
    public Task<Account> AddAccount(NewAccount account, Doer by, CancellationToken cancellation = default)
        => store.Write(session => new AccountBook(session, Now).Add(account, by), cancellation);

    /// <inheritdoc/>
    public Task<Account> ChangeAccount(long id, AccountChange change, Doer by, CancellationToken cancellation = default)
        => store.Write(session => new AccountBook(session, Now).Change(id, change, by), cancellation);

    /// <inheritdoc/>
    public Task AddLogin(long account, string issuer, string subject, Doer by, CancellationToken cancellation = default)
        => store.Write(session => new AccountBook(session, Now).AddLogin(account, issuer, subject, by), cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ApiToken>> Tokens(long? account = null, CancellationToken cancellation = default)
        => await store.Read(session => new TokenBook(session, Now).Of(account), cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task<ApiToken> AddToken(NewToken token, ReadOnlyMemory<byte> hash, Doer by, CancellationToken cancellation = default)
        => store.Write(session => new TokenBook(session, Now).Add(token, hash, by), cancellation);

    /// <inheritdoc/>
    public Task<(ApiToken Token, Account Account)?> TokenOf(ReadOnlyMemory<byte> hash, CancellationToken cancellation = default)
        => store.Read(session => new TokenBook(session, Now).Find(hash), cancellation);

    /// <inheritdoc/>
    public Task TokenUsed(long token, CancellationToken cancellation = default) => store.Write(session => new TokenBook(session, Now).Use(token), cancellation);

    /// <inheritdoc/>
    public Task<bool> RevokeToken(long token, Doer by, CancellationToken cancellation = default)
        => store.Write(session => new TokenBook(session, Now).Revoke(token, by), cancellation);

    /// <inheritdoc/>
    public Task<SignInFailures> Failures(string subject, TimeSpan within, CancellationToken cancellation = default)
        => store.Read(session => new FailureBook(session, clock.GetUtcNow()).Get(subject, within), cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SignInFailures>> AddFailure(IReadOnlyCollection<string> subjects, TimeSpan within, CancellationToken cancellation = default)
        => await store.Write(session => new FailureBook(session, clock.GetUtcNow()).Add(subjects, within), cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task ClearFailures(string subject, CancellationToken cancellation = default)
        => store.Write(session => new FailureBook(session, clock.GetUtcNow()).Clear(subject), cancellation);

    /// <inheritdoc/>
    public Task Log(LogEntry entry, CancellationToken cancellation = default) => store.Write(session => new LogBook(session, Now).Write(entry), cancellation);

    /// <inheritdoc/>
    public Task<Page<LogLine>> LogLines(LogFilter filter, CancellationToken cancellation = default) => store.Read(session => new LogBook(session, Now).List(filter), cancellation);
}
