using System.Text;

namespace Dixit.Acquisition.Web.Robots;

/// <summary>Compares paths as RFC 9309, 2.2.2 and 2.2.3 say.</summary>
internal static class RobotsPath
{
    private const string Unreserved = "-._~";

    /// <summary>One spelling of each path: what is not ASCII is percent-encoded, what need not be is not, hexadecimal digits are capitals.</summary>
    public static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2]))
            {
                var character = (char)Convert.FromHexString(path.AsSpan(i + 1, 2))[0];
                if (char.IsAsciiLetterOrDigit(character) || Unreserved.Contains(character, StringComparison.Ordinal)) normal.Append(character);
                else normal.Append('%').Append(path.AsSpan(i + 1, 2).ToString().ToUpperInvariant());
                i += 2;
            }
            else if (char.IsAscii(path[i])) normal.Append(path[i]);
            else
            {
                var length = char.IsHighSurrogate(path[i]) && i + 1 < path.Length && char.IsLowSurrogate(path[i + 1]) ? 2 : 1;
                foreach (var octet in Encoding.UTF8.GetBytes(path, i, length)) normal.Append('%').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
                i += length - 1;
            }
        }
        return normal.ToString();
    }

    /// <summary>Whether a pattern matches the beginning of a path. Time is the product of their lengths at worst, whatever the stars.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        var toEnd = pattern.EndsWith("$");
        if (toEnd) pattern = pattern[..^1];
        var (at, star, resume, i) = (0, -1, 0, 0);
        while (true)
        {
            if (at == pattern.Length && (!toEnd || i == path.Length)) return true;
            if (at < pattern.Length && pattern[at] == '*') (star, at, resume) = (at, at + 1, i);
            else if (at < pattern.Length && i < path.Length && pattern[at] == path[i]) (at, i) = (at + 1, i + 1);
            else if (star >= 0 && resume < path.Length) (at, i, resume) = (star + 1, resume + 1, resume + 1);
            else return false;
        }
    }
}
