using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dixit.Web.Accounts;

/// <summary>
/// Passwords: a least length and no rules about what they are made of (NIST SP 800-63B), kept as ASP.NET Core Identity's hasher makes them:
/// PBKDF2 with HMAC-SHA512 and as many rounds as OWASP asks for.
/// </summary>
public static class Passwords
{
    /// <summary>The least number of characters.</summary>
    public const int LeastLength = 12;

    /// <summary>The greatest: more would only make the hasher work.</summary>
    public const int MostLength = 256;

    private const int Rounds = 210_000;

    private static readonly PasswordHasher<string> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));

    private static readonly Lazy<string> Nobodys = new(() => Hasher.HashPassword("", Guid.NewGuid().ToString()));

    /// <summary>Whether a password is long enough and not too long.</summary>
    public static bool IsFit(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return Normal(password).EnumerateRunes().Count() is >= LeastLength and <= MostLength;
    }

    /// <summary>What to keep of a password.</summary>
    public static string Hash(string password) => Hasher.HashPassword("", Normal(password));

    /// <summary>Whether a password is the one that was kept. It takes as long where there is none, lest the time tell who has an account.</summary>
    public static bool Verify(string? hash, string password)
        => Hasher.VerifyHashedPassword("", hash ?? Nobodys.Value, Normal(password)) != PasswordVerificationResult.Failed && hash is not null;

    // The same letters typed on another keyboard may come composed or not.
    private static string Normal(string password) => password.Length > 4 * MostLength ? password[..(4 * MostLength + 1)] : password.Normalize(NormalizationForm.FormKC);
}
