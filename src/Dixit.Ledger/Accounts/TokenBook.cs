using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Accounts;

/// <summary>Keeps the tokens of programs: only the SHA-256 of each.</summary>
internal sealed class TokenBook(Session session, string now)
{
    private const string Columns = "t.id, t.account, t.name, t.role, t.created, t.used, t.expires, t.revoked";

    private sealed class Row
    {
        public long Id { get; init; }
        public long Account { get; init; }
        public string Name { get; init; } = "";
        public string Role { get; init; } = "";
        public string Created { get; init; } = "";
        public string? Used { get; init; }
        public string? Expires { get; init; }
        public string? Revoked { get; init; }

        public ApiToken Token => new()
        {
            Id = Id, Account = Account, Name = Name, Role = Codes.Label<AccountRole>(Role), Created = Codes.Moment(Created), Used = Codes.MomentOrNull(Used),
            Expires = Codes.MomentOrNull(Expires), Revoked = Codes.MomentOrNull(Revoked),
        };
    }

    public async Task<List<ApiToken>> Of(long? account)
        => [.. (await session.Query<Row>($"SELECT {Columns} FROM api_token t {(account is null ? "" : "WHERE t.account = @account")} ORDER BY t.id DESC", new { account }).ConfigureAwait(false)).Select(t => t.Token)];

    public async Task<(ApiToken Token, Account Account)?> Find(ReadOnlyMemory<byte> hash)
    {
        var row = await session.Find<Row>($"SELECT {Columns} FROM api_token t WHERE t.hash = @hash AND t.revoked IS NULL AND (t.expires IS NULL OR t.expires > @now)", new { hash = Hex(hash), now })
            .ConfigureAwait(false);
        return row is not null && await new AccountQueries(session).Get(row.Account).ConfigureAwait(false) is { IsDisabled: false } account ? (row.Token, account) : null;
    }

    public async Task<ApiToken> Add(NewToken token, ReadOnlyMemory<byte> hash, Doer by)
    {
        ArgumentNullException.ThrowIfNull(token);
        var account = await new AccountQueries(session).Get(token.Account).ConfigureAwait(false) ?? throw new LedgerException($"there is no account {token.Account}");
        if (string.IsNullOrWhiteSpace(token.Name)) throw new LedgerException("a token needs a name: say what it is for");
        var hex = Hex(hash);
        if (await session.Find<long?>("SELECT id FROM api_token WHERE hash = @hex", new { hex }).ConfigureAwait(false) is not null) throw new LedgerException("this token is there already");
        var id = await session.NextId("api_token").ConfigureAwait(false);
        await session.Execute("INSERT INTO api_token (id, account, name, hash, role, created, expires) VALUES (@id, @Account, @name, @hex, @role, @now, @expires)",
            new { id, token.Account, name = token.Name.Trim(), hex, role = Codes.Name(token.Role), now, expires = token.Expires is { } e ? Codes.Moment(e) : null }).ConfigureAwait(false);
        await new LogBook(session, now).Write(new(by, "token-add", $"token {id}", $"{account.Name}: {token.Name.Trim()}")).ConfigureAwait(false);
        return (await session.Find<Row>($"SELECT {Columns} FROM api_token t WHERE t.id = @id", new { id }).ConfigureAwait(false))!.Token;
    }

    public Task<int> Use(long token) => session.Execute("UPDATE api_token SET used = @now WHERE id = @token", new { now, token });

    public async Task<bool> Revoke(long token, Doer by)
    {
        if (await session.Execute("UPDATE api_token SET revoked = @now WHERE id = @token AND revoked IS NULL", new { now, token }).ConfigureAwait(false) == 0) return false;
        await new LogBook(session, now).Write(new(by, "token-revoke", $"token {token}")).ConfigureAwait(false);
        return true;
    }

    private static string Hex(ReadOnlyMemory<byte> hash)
        => hash.Length == 32 ? Convert.ToHexStringLower(hash.Span) : throw new ArgumentException("a SHA-256 has 32 bytes", nameof(hash));
}
