using System.Security.Cryptography;
using System.Text;

namespace Dixit.Desk.Showing;

/// <summary>By what a text can be told from every other.</summary>
public static class Hash
{
    /// <summary>SHA-256 of the text in UTF-8, in lower-case hexadecimal.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
