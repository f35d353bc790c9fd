using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Dixit.Web.Accounts;

/// <summary>Tokens by which programs sign in: 32 random bytes, shown once; only their SHA-256 is kept, which is enough as nobody can guess them.</summary>
public static class SecretToken
{
    // By this mark tools that look for secrets in published files know it.
    private const string Mark = "dixit_";

    /// <summary>A new one.</summary>
    public static string New() => Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of it.</summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
