using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dixit.Text;

namespace Dixit.Reading.Dates;

/// <summary>The day that a report names at the head of its text, after the place and before the agency or a dash.</summary>
internal static class Dateline
{
    private const int Paragraphs = 4;
    private const int Reach = 200;
    private const int LongestPlace = 60;

    private static readonly string Labels =
        string.Join('|', DataFile.Rows("reading/datelines.tsv").Select(row => Regex.Escape(row[0])));

    // PARIS, 3 mars 2022 (AFP) –    27 août 2012. -    date 2022-11 Le Pentagone    Publié le 3 mars 2022    (a line that is only a date)
    private static readonly Regex Line = new(
        @"^\W{0,5}(?:" +
        $@"(?:{Labels})\s*:?\s*{DateInWords.Pattern}" +
        $@"|(?:(?-i:\p{{Lu}})[\p{{L}}\p{{M}}.'’/(), \-]{{0,{LongestPlace}}}?[ ,])?\(?{DateInWords.Pattern}\)?" +
        @"(?:,\s(?-i:\p{Lu})[\p{L}\p{M} '’\-]{1,40})?[.,]?\s*(?:\([^()]{2,40}\)\s*)?(?:[-–—:]|$))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // WASHINGTON (AP) –    FLINT, Mich., Oct. 4 (UPI) —    KYIV –
    private static readonly Regex Undated = new(
        $@"^\W{{0,5}}\p{{Lu}}{{3,}}[\p{{L}}\p{{M}}0-9.'’, \-]{{0,{LongestPlace}}}?\s?(?:\([^()]{{2,40}}\)\s*)?(?:--|[–—-])\s",
        RegexOptions.CultureInvariant);

    /// <summary>The stretches at the heads of the first paragraphs that are datelines, dated or not: place, day, agency, and what parts them from the text.</summary>
    internal static IEnumerable<TextSpan> Find(string text, ImmutableArray<TextSpan> paragraphs)
    {
        foreach (var paragraph in paragraphs.Take(Paragraphs))
        {
            var head = text[paragraph.Start..Math.Min(paragraph.End, paragraph.Start + Reach)];
            var match = Line.Match(head) is { Success: true } dated && DateInWords.Read(dated) is not null ? dated : Undated.Match(head);
            if (match.Success) yield return new(paragraph.Start, paragraph.Start + match.Length);
        }
    }

    /// <summary>The paragraphs with every dateline as one of its own, so that the sentence behind it is read as if it began there.</summary>
    internal static ImmutableArray<TextSpan> Apart(string text, ImmutableArray<TextSpan> paragraphs)
    {
        var datelines = Find(text, paragraphs).ToDictionary(dateline => dateline.Start);
        if (datelines.Count == 0) return paragraphs;
        return [.. paragraphs.SelectMany(paragraph => datelines.TryGetValue(paragraph.Start, out var dateline)
            ? [dateline.Trim(text), new TextSpan(dateline.End, paragraph.End).Trim(text)]
            : new[] { paragraph }).Where(span => !span.IsEmpty)];
    }

    /// <summary>The date of the dateline in one of the first paragraphs, as EDTF, or null.</summary>
    internal static string? Read(string text, ImmutableArray<TextSpan> paragraphs)
    {
        foreach (var paragraph in paragraphs.Take(Paragraphs))
        {
            var head = text[paragraph.Start..Math.Min(paragraph.End, paragraph.Start + Reach)];
            if (Line.Match(head) is { Success: true } match && DateInWords.Read(match) is { } date) return date;
        }
        return null;
    }
}
