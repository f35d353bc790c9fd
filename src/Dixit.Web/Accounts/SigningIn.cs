using System.Net;
using System.Net.Sockets;

namespace Dixit.Web.Accounts;

/// <summary>
/// Signs people in by name and password. Failures are counted in the ledger by account and by address, so that a restart forgets none, and each is
/// counted before the password is looked at: many tries at once get no further than one after the other.
/// </summary>
internal sealed class SigningIn(ILedger ledger, TimeProvider clock) : IDisposable
{
    private const int LongestName = 200;
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    // Hashing is slow on purpose: a flood of tries shall not take every core.
    private readonly SemaphoreSlim _hashing = new(Math.Max(1, Environment.ProcessorCount / 2));

    public async Task<Attempt> Try(string name, string password, IPAddress? address, CancellationToken cancellation)
    {
        if (name.Length is 0 or > LongestName) return new Attempt.Wrong();
        var account = await ledger.AccountNamed(name, cancellation);
        // A name that is none is slowed down as one that is, lest the difference tell.
        var who = account is null ? "name:" + name.Trim().ToLowerInvariant() : $"account:{account.Id}";
        var where = "address:" + Network(address);
        if (await Wait(who, where, cancellation) is { } wait) return wait;

        var now = clock.GetUtcNow();
        var before = await ledger.Failures(who, Memory, cancellation);
        var counted = (await ledger.AddFailure([who], Memory, cancellation))[0];
        if (counted.Count > Math.Max(before.Count + 1, Pause.OfAccount.Free)) return new Attempt.TooOften(Pause.OfAccount.Left(counted, now));
        if (await Verified(account, password, cancellation))
        {
            await ledger.ClearFailures(who, cancellation);
            await ledger.Log(new(new(account!.Name, address?.ToString()), "sign-in", account.Name, null), cancellation);
            return new Attempt.Good(account);
        }
        await ledger.AddFailure([where], Memory, cancellation);
        // What was typed for a name is not kept: it may be a password.
        await ledger.Log(new(new(account?.Name ?? "-", address?.ToString()), "sign-in-failed", account?.Name ?? "-", null), cancellation);
        return new Attempt.Wrong();
    }

    private async Task<Attempt?> Wait(string who, string where, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var account = Pause.OfAccount.Left(await ledger.Failures(who, Memory, cancellation), now);
        var address = Pause.OfAddress.Left(await ledger.Failures(where, Memory, cancellation), now);
        return (account > address ? account : address) is var wait && wait > TimeSpan.Zero ? new Attempt.TooOften(wait) : null;
    }

    private async Task<bool> Verified(Account? account, string password, CancellationToken cancellation)
    {
        await _hashing.WaitAsync(cancellation);
        try
        {
            return Passwords.Verify(account?.PasswordHash, password) && account is { IsDisabled: false };
        }
        finally
        {
            _hashing.Release();
        }
    }

    // Who has one IPv6 address has the 2^64 beside it.
    private static string Network(IPAddress? address) => address switch
    {
        null => "-",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => $"{new IPAddress([.. address.GetAddressBytes().AsSpan(0, 8), .. new byte[8]])}/64",
        _ => address.ToString(),
    };

    public void Dispose() => _hashing.Dispose();
}
