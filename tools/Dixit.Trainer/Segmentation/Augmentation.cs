using Dixit.Segmentation;

namespace Dixit.Trainer.Segmentation;

/// <summary>
/// Other texts made of the same sentences: in another order, with other quotation marks, abbreviations and apostrophes, in
/// quotations of their own. Treebanks are small and each has one style; news has them all.
/// </summary>
internal sealed class Augmentation(Abbreviations abbreviations, IReadOnlyList<string> abbreviationForms, int seed)
{
    private static readonly (string Open, string Close)[] Marks =
        [("«\u00A0", "\u00A0»"), ("« ", " »"), ("«\u202F", "\u202F»"), ("“", "”"), ("\"", "\""), ("«", "»"), ("‘", "’"), ("'", "'"), ("„", "“")];

    private const int LongestHeadline = 16;
    private readonly Random _random = new(seed);

    /// <summary>The sentences in another order.</summary>
    public SegmentedText Shuffled(IEnumerable<Sample> samples)
    {
        var list = samples.ToArray();
        _random.Shuffle(list);
        return SegmentedText.Of(Quote(list.Select(Change)));
    }

    /// <summary>
    /// The sentences in paragraphs, as in news: headings and other sentences without a final sign stand alone, and a semicolon
    /// before a small letter ends nothing.
    /// </summary>
    public SegmentedText InParagraphs(IEnumerable<Sample> samples)
    {
        var list = new List<Sample>();
        foreach (var sample in samples.Select(Change))
        {
            var last = list.Count > 0 ? list[^1].Tokens[^1].Form : "";
            if (last == ";" && char.IsLower(sample.Tokens[0].Form[0])) list[^1] = list[^1] with { Tokens = list[^1].Tokens.AddRange(sample.Tokens) };
            else list.Add((sample.Tokens.Length < LongestHeadline && _random.Next(10) == 0 ? AsHeadline(sample) : sample) with { StartsParagraph = sample.StartsParagraph || last.Length == 0 || !EndsSentence(last) || _random.Next(4) == 0 });
        }
        return SegmentedText.Of(Quote(list));
    }

    private static Sample AsHeadline(Sample sample) => sample with
    {
        Tokens = [.. sample.Tokens.Select(token => token with { Form = Capital(token.Form), Words = token.Words.SetItem(0, Capital(token.Words[0])) })],
    };

    private static string Capital(string form) => char.ToUpperInvariant(form[0]) + form[1..];

    private static bool EndsSentence(string form) => form[^1] is '.' or '!' or '?' or '…' or '"' or '”' or '»' or ')' or ']' or ':' or ';' or '\'' or '’';

    /// <summary>Puts quotation marks around a few sentences, one to three at a time.</summary>
    private IEnumerable<Sample> Quote(IEnumerable<Sample> samples)
    {
        var (left, marks) = (0, Marks[0]);
        foreach (var given in samples)
        {
            var sample = given;
            if (left == 0 && IsPlain(sample) && _random.NextDouble() < 0.04)
            {
                (left, marks) = (_random.Next(1, 4), Marks[_random.Next(Marks.Length - 1)]);
                sample = sample with { Tokens = sample.Tokens.Insert(0, Mark(marks.Open)) };
            }
            else if (left > 0 && !IsPlain(sample)) left = 0;
            if (left > 0 && --left == 0)
            {
                var last = sample.Tokens[^1];
                var gap = marks.Close[..^1];
                sample = sample with { Tokens = sample.Tokens.SetItem(sample.Tokens.Length - 1, last with { Space = gap }).Add(new(marks.Close[^1..], [marks.Close[^1..]], last.Space)) };
            }
            yield return sample;
        }
    }

    private static SampleToken Mark(string open) => new(open[..1], [open[..1]], open[1..]);

    private static bool IsPlain(Sample sample) =>
        !sample.StartsParagraph && sample.Tokens[^1].Form is "." or "!" or "?" or "…" && !sample.Tokens.Any(token => token.Form is "\"" or "«" or "»" or "“" or "”" or "'");

    private Sample Change(Sample sample)
    {
        var curly = _random.Next(2) == 0;
        var inner = Marks[_random.Next(Marks.Length)];
        var changesMarks = _random.Next(3) == 0;
        var isOpen = false;
        var tokens = sample.Tokens.ToBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Form == "\"" && changesMarks)
            {
                isOpen = !isOpen;
                token = isOpen ? Mark(inner.Open) with { Space = inner.Open[1..] + (inner.Open.Length > 1 ? "" : token.Space) } : new(inner.Close[^1..], [inner.Close[^1..]], token.Space);
                if (!isOpen && i > 0 && inner.Close.Length > 1) tokens[i - 1] = tokens[i - 1] with { Space = inner.Close[..^1] };
            }
            else if (curly && token.Form.Contains('\'', StringComparison.Ordinal) && token.Form.Length > 1)
                token = token with { Form = token.Form.Replace('\'', '’'), Words = [.. token.Words.Select(word => word.Replace('\'', '’'))] };
            else if (OtherAbbreviation(token.Form) is { } other) token = token with { Form = other, Words = [other] };
            tokens[i] = token;
        }
        return sample with { Tokens = tokens.ToImmutable() };
    }

    /// <summary>Half of the abbreviations and initials give way to another of their kind.</summary>
    private string? OtherAbbreviation(string form)
    {
        if (form.Length < 2 || form[^1] != '.' || !char.IsLetter(form[0]) || _random.Next(2) == 0) return null;
        if (form.Length == 2 && char.IsUpper(form[0]) && form != "M.") return $"{(char)('A' + _random.Next(26))}.";
        var kind = abbreviations.Kind(Folding.Hash(form));
        if (kind == AbbreviationKind.None) return null;
        var others = abbreviationForms.Where(other => abbreviations.Kind(Folding.Hash(other)) == kind && char.IsUpper(other[0]) == char.IsUpper(form[0])).ToList();
        return others.Count == 0 ? null : others[_random.Next(others.Count)];
    }
}
