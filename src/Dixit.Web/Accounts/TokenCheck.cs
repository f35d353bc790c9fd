using System.Collections.Concurrent;
using System.Security.Claims;

namespace Dixit.Web.Accounts;

/// <summary>Knows programs by their tokens.</summary>
internal sealed class TokenCheck(ILedger ledger, TimeProvider clock)
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<long, DateTimeOffset> _noted = new();

    /// <summary>The program of a token, or null. It may do what both the token and its account may.</summary>
    public async Task<ClaimsPrincipal?> Of(string? token, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(token) || await ledger.TokenOf(SecretToken.Hash(token), cancellation) is not var (known, account)) return null;
        await Note(known.Id, cancellation);
        return Who.Principal(Who.Program, account.Name, known.Role < account.Role ? known.Role : account.Role, new Claim(ClaimTypes.NameIdentifier, $"{account.Id}"));
    }

    // When a token was last used is kept to within some minutes: a write at each request would be one too many.
    private async Task Note(long token, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (_noted.TryGetValue(token, out var last) && now - last < Between) return;
        _noted[token] = now;
        await ledger.TokenUsed(token, cancellation);
    }
}
