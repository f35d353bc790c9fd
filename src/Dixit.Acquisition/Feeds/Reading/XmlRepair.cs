using System.Net;
using System.Text;

namespace Dixit.Acquisition.Feeds.Reading;

/// <summary>
/// Mends what makes XML of feeds unreadable though its meaning is plain: entities of HTML (<c>&amp;nbsp;</c>), bare ampersands, characters and
/// references that XML has no place for. CDATA sections and comments keep their ampersands.
/// </summary>
internal static class XmlRepair
{
    private const int LongestReference = 12;

    public static string Of(ReadOnlySpan<char> xml)
    {
        var mended = new StringBuilder(xml.Length + 16);
        while (!xml.IsEmpty)
        {
            var next = xml.IndexOfAny('&', '<');
            if (next < 0) next = xml.Length;
            Append(mended, xml[..next]);
            xml = xml[next..];
            if (xml.StartsWith("<![CDATA[")) Copy(mended, ref xml, "]]>");
            else if (xml.StartsWith("<!--")) Skip(ref xml, "-->");
            else if (xml.StartsWith("&")) AppendReference(mended, ref xml);
            else if (!xml.IsEmpty)
            {
                mended.Append('<');
                xml = xml[1..];
            }
        }
        return mended.ToString();
    }

    private static void Copy(StringBuilder mended, ref ReadOnlySpan<char> xml, string end)
    {
        var length = Length(xml, end);
        Append(mended, xml[..length]);
        xml = xml[length..];
    }

    private static void Skip(ref ReadOnlySpan<char> xml, string end) => xml = xml[Length(xml, end)..];

    private static int Length(ReadOnlySpan<char> xml, string end) => xml.IndexOf(end) is >= 0 and var at ? at + end.Length : xml.Length;

    private static void AppendReference(StringBuilder mended, ref ReadOnlySpan<char> xml)
    {
        var end = xml[..Math.Min(xml.Length, LongestReference)].IndexOf(';');
        var reference = end < 0 ? default : xml[..(end + 1)];
        if (reference is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;") mended.Append(reference);
        else if (!reference.IsEmpty && WebUtility.HtmlDecode(reference.ToString()) is var decoded && decoded.Length <= 2) AppendDecoded(mended, decoded);
        else
        {
            mended.Append("&amp;");
            xml = xml[1..];
            return;
        }
        xml = xml[reference.Length..];
    }

    private static void AppendDecoded(StringBuilder mended, string decoded)
    {
        if (decoded is "<" or "&" or ">" or "\"" or "'") mended.Append("&#").Append((int)decoded[0]).Append(';');
        else Append(mended, decoded);
    }

    private static void Append(StringBuilder mended, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) mended.Append(text[i]).Append(text[++i]);
            else mended.Append(char.IsSurrogate(text[i]) || text[i] is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF' ? ' ' : text[i]);
        }
    }
}
