using System.Collections.Frozen;
using Dixit.Text;

namespace Dixit.Attribution.Quotations;

internal enum MarkUse { Open, Close, Either, Apostrophe }

/// <summary>The marks that quote, of one character or two (<c>''</c>), read from <c>data/quotation-marks.tsv</c>.</summary>
internal sealed class QuotationMarks
{
    private readonly FrozenDictionary<string, QuotationMark> _marks;
    private readonly FrozenSet<char> _first;

    private QuotationMarks(FrozenDictionary<string, QuotationMark> marks)
        => (_marks, _first) = (marks, marks.Keys.Select(m => m[0]).ToFrozenSet());

    /// <summary>The longest mark that stands at an offset of <paramref name="text"/>, or null.</summary>
    public QuotationMark? At(string text, int offset)
    {
        if (!_first.Contains(text[offset])) return null;
        var marks = _marks.GetAlternateLookup<ReadOnlySpan<char>>();
        return offset + 2 <= text.Length && marks.TryGetValue(text.AsSpan(offset, 2), out var pair) ? pair
            : marks.TryGetValue(text.AsSpan(offset, 1), out var single) ? single : null;
    }

    public static QuotationMarks Read(string path) => new(TabTable.Read(path).Rows.ToFrozenDictionary(
        r => r["mark"],
        r => new QuotationMark(Enum.Parse<MarkUse>(r["use"], ignoreCase: true), r["family"], r["mark"].Length)));
}

/// <summary>How a mark is used, which marks it pairs with, and how many characters it has.</summary>
internal sealed record QuotationMark(MarkUse Use, string Family, int Length);
