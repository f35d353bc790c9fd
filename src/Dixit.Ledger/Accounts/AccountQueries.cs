using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Accounts;

/// <summary>Answers about accounts.</summary>
internal sealed class AccountQueries(Session session)
{
    public async Task<bool> Any() => await session.Find<long>("SELECT count(*) FROM account WHERE disabled = 0").ConfigureAwait(false) > 0;

    public async Task<List<Account>> All()
        => [.. (await session.Query<AccountRow>($"SELECT {AccountRow.Columns} FROM account a ORDER BY a.folded").ConfigureAwait(false)).Select(a => a.Account)];

    public Task<Account?> Get(long id) => One("WHERE a.id = @id", new { id });

    public Task<Account?> Named(string name) => One("WHERE a.folded = @folded", new { folded = SearchWords.Fold(name) });

    public Task<Account?> Of(string issuer, string subject) => One("JOIN account_login l ON l.account = a.id WHERE l.issuer = @issuer AND l.subject = @subject", new { issuer, subject });

    private async Task<Account?> One(string where, object of)
        => (await session.Find<AccountRow>($"SELECT {AccountRow.Columns} FROM account a {where}", of).ConfigureAwait(false))?.Account;
}
