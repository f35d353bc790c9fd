using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Dixit.Ledger.Queries;

/// <summary>Where a page of a list begins: the sort keys of the last item before it.</summary>
internal static class Cursor
{
    /// <summary>Writes the keys so that they can stand in an address.</summary>
    public static string Of(params ReadOnlySpan<object> keys) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join('\n', keys!)));

    /// <summary>Reads the keys, or null where there is no cursor.</summary>
    /// <exception cref="LedgerException">It is none that <see cref="Of"/> wrote.</exception>
    public static string[]? Read(string? cursor, int keys)
    {
        if (string.IsNullOrEmpty(cursor)) return null;
        if (!Base64Url.IsValid(cursor)) throw Wrong();
        var read = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('\n');
        return read.Length == keys && !read.Any(key => key.Contains('\0', StringComparison.Ordinal)) ? read : throw Wrong();
    }

    /// <summary>A key that is a whole number.</summary>
    /// <exception cref="LedgerException">It is none.</exception>
    public static long Number(string key) => long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong();

    /// <summary>A key that is a number with a fraction.</summary>
    /// <exception cref="LedgerException">It is none.</exception>
    public static double Fraction(string key) => double.TryParse(key, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : throw Wrong();

    /// <summary>The page of rows that were asked for with one more than fit on it.</summary>
    public static (List<T> Rows, string? Next) Page<T>(List<T> rows, int limit, Func<T, string> cursor)
        => rows.Count <= limit ? (rows, null) : (rows[..limit], cursor(rows[limit - 1]));

    private static LedgerException Wrong() => new("no cursor of this list (leave it out to begin with the first page)");
}
