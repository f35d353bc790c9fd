using System.Text;
using System.Text.RegularExpressions;
using UtfUnknown;

namespace Dixit.Reading.Bytes;

/// <summary>
/// Turns the bytes of a text or a page into characters. A byte order mark names the encoding and is not of the text. Bytes that are
/// valid UTF-8 are UTF-8, whatever they are declared as; else the declaration counts, then statistics, then windows-1252.
/// </summary>
public static partial class TextDecoding
{
    private const int Prologue = 2048;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes; bytes that stand for nothing become U+FFFD.</summary>
    /// <param name="bytes">All bytes of the text.</param>
    /// <param name="declared">The encoding that a header names, or null.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (Marked(bytes) is var (marked, length)) return marked.GetString(bytes[length..]);
        if (WideEncoding(bytes) is { } wide) return wide.GetString(bytes);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var encoding = Named(declared) ?? Named(DeclaredInside(bytes)) ?? Named(Guessed(bytes)) ?? Named("windows-1252")!;
            return encoding.GetString(bytes);
        }
    }

    /// <summary>UTF-16 without a mark: Latin text has a zero in nearly every second byte; null for anything else.</summary>
    internal static Encoding? WideEncoding(ReadOnlySpan<byte> bytes)
    {
        if (Marked(bytes) is var (marked, _)) return marked;
        var head = bytes[..(Math.Min(bytes.Length, Prologue) & ~1)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i += 2)
        {
            if (head[i] == 0) even++;
            if (head[i + 1] == 0) odd++;
        }
        var most = head.Length / 2 * 0.8;
        if (head.Length < 8) return null;
        return odd > most && even == 0 ? Encoding.Unicode : even > most && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    private static string? DeclaredInside(ReadOnlySpan<byte> bytes)
    {
        var prologue = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prologue)]);
        return Charset().Match(prologue) is { Success: true } match ? match.Groups["name"].Value : null;
    }

    private static string? Guessed(ReadOnlySpan<byte> bytes)
    {
        var best = CharsetDetector.DetectFromBytes(bytes.ToArray()).Detected;
        return best is { Confidence: > 0.5f } ? best.EncodingName : null;
    }

    // The web takes ISO 8859-1 and ASCII for windows-1252, of which they are parts; text that is no UTF-8 is not, whatever it says.
    private static Encoding? Named(string? name)
    {
        var label = name?.Trim(' ', '"', '\'').ToLowerInvariant();
        if (string.IsNullOrEmpty(label) || label is "utf-8" or "utf8") return null;
        if (label is "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "ascii" or "us-ascii") label = "windows-1252";
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<(?:meta[^>]+charset\s*=|\?xml[^>]+encoding\s*=)\s*["']?\s*(?<name>[A-Za-z0-9_:.\-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
