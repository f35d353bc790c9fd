using Dixit.Reading.Dates;
using Dixit.Reading.Languages;

namespace Dixit.Reading.Plain;

/// <summary>
/// What a plain text tells of itself in lines above it, as static site generators and note programs write them:
/// <c>---</c>, then <c>publisher: The Lakeside Courier</c> and the like, then <c>---</c>. It is no part of the text.
/// </summary>
internal static class FrontMatter
{
    private const string Fence = "---";
    private const int MostLines = 40;

    /// <summary>The facts above a text, and the text without them; where there are none, the text as it is.</summary>
    internal static (ReportFacts Facts, string Text) Read(string text)
    {
        var rest = text.AsSpan(text.StartsWith('\uFEFF') ? 1 : 0);
        if (!NextLine(ref rest).SequenceEqual(Fence)) return (ReportFacts.None, text);
        var facts = ReportFacts.None;
        for (var lines = 0; lines < MostLines && !rest.IsEmpty; lines++)
        {
            var line = NextLine(ref rest);
            if (line.SequenceEqual(Fence)) return facts == ReportFacts.None ? (facts, text) : (facts, rest.TrimStart("\r\n").ToString());
            var colon = line.IndexOf(':');
            if (colon <= 0) break;
            facts = With(facts, line[..colon].Trim().ToString(), line[(colon + 1)..].Trim().Trim('"').ToString());
        }
        return (ReportFacts.None, text);
    }

    private static ReportFacts With(ReportFacts facts, string name, string value) => (name.ToLowerInvariant(), value) switch
    {
        (_, "") => facts,
        ("title", _) => facts with { Title = value },
        ("publisher", _) => facts with { Publisher = value },
        ("author", _) => facts with { Author = value },
        ("url", _) => facts with { Url = value },
        ("published" or "date", _) => facts with { Published = Edtf.Normalize(value) },
        ("lang" or "language", _) => facts with { Language = LanguageCode.Of(value) },
        _ => facts,
    };

    private static ReadOnlySpan<char> NextLine(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return line.TrimEnd();
    }
}
