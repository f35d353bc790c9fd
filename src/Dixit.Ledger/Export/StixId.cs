using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Dixit.Ledger.Export;

/// <summary>Ids of STIX objects: the same thing has the same one in every export (UUID version 5, RFC 9562).</summary>
internal static class StixId
{
    private static readonly byte[] Namespace = new Guid("7d0f3a52-5c0e-4a8e-9a57-2f6b1c9d4e10").ToByteArray(bigEndian: true);

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "the standard names SHA-1 for ids; nothing is secured by it")]
    public static string Of(string type, string name)
    {
        var hash = SHA1.HashData([.. Namespace, .. Encoding.UTF8.GetBytes($"{type} {name}")]);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"{type}--{new Guid(hash.AsSpan(0, 16), bigEndian: true)}";
    }
}
