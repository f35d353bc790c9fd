using System.Collections.Frozen;
using Dixit.Text;

namespace Dixit.Attribution.Quotations;

internal enum MarkUse { Open, Close, Either, Apostrophe }

/// <summary>The characters that quote, read from <c>data/quotation-marks.tsv</c>.</summary>
internal sealed class QuotationMarks
{
    private readonly FrozenDictionary<char, (MarkUse Use, string Family)> _marks;

    private QuotationMarks(FrozenDictionary<char, (MarkUse, string)> marks) => _marks = marks;

    public bool Contains(char c) => _marks.ContainsKey(c);

    public bool TryGet(char c, out MarkUse use, out string family)
    {
        var found = _marks.TryGetValue(c, out var mark);
        (use, family) = (mark.Use, mark.Family ?? "");
        return found;
    }

    public static QuotationMarks Read(string path) => new(TabTable.Read(path).Rows.ToFrozenDictionary(
        r => r["mark"][0],
        r => (Enum.Parse<MarkUse>(r["use"], ignoreCase: true), r["family"])));
}
