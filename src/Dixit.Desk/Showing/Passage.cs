using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Desk.Showing;

/// <summary>The words in which a statement is shown: its sentences at level 0; inside another statement only its own words.</summary>
public static class Passage
{
    // Longer quotations are cut to their parts.
    private const int LongestQuote = 480;

    /// <summary>The passage of <paramref name="statement"/>, cut where its role changes, white space as single spaces.</summary>
    public static ImmutableArray<Piece> Of(Statement statement, AttributedReport reading)
    {
        var roles = Roles(statement);
        return Pieces(reading.Report.Text, Shown([.. roles.Select(part => part.Span)], statement.Level == 0 ? reading : null), roles);
    }

    /// <summary>The words of a statement alone, from its first part to its last; where they stand far apart, what is between is left out.</summary>
    public static ImmutableArray<Piece> Quoted(Statement statement, string text)
    {
        var roles = Roles(statement);
        var whole = roles.Select(part => part.Span).Aggregate((a, b) => a.Union(b));
        var shown = whole.Length <= LongestQuote ? [whole] : Shown([.. roles.Select(part => part.Span)], null);
        return Pieces(text, shown, roles);
    }

    /// <summary>The paragraphs in which a statement stands, for those who judge it by what is around it.</summary>
    public static ImmutableArray<Piece> Around(Statement statement, string text) => Pieces(text, Paragraphs(statement, text), Roles(statement));

    /// <summary>Where these paragraphs stand, in order; they do not touch.</summary>
    public static List<TextSpan> Paragraphs(Statement statement, string text)
        => Shown(Roles(statement).Select(part => Paragraph(part.Span, text)), null);

    /// <summary>The role that a place of the text has in a statement.</summary>
    public static Role RoleOf(int offset, Statement statement) => RoleAt(offset, Roles(statement));

    private static TextSpan Paragraph(TextSpan part, string text)
    {
        var start = part.Start == 0 ? 0 : text.LastIndexOf('\n', part.Start - 1) + 1;
        var end = text.IndexOf('\n', part.End);
        return new(start, end < 0 ? text.Length : end);
    }

    private static ImmutableArray<Piece> Pieces(string text, List<TextSpan> shown, List<(TextSpan Span, Role Role)> roles)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        for (var i = 0; i < shown.Count; i++)
        {
            if (i > 0) pieces.Add(Between(text[shown[i - 1].End..shown[i].Start]));
            Cut(text, shown[i], roles, pieces);
        }
        return pieces.DrainToImmutable();
    }

    private static List<(TextSpan Span, Role Role)> Roles(Statement statement)
        => [.. statement.Content.Select(span => (span, Role.Content)), .. statement.Source.Select(span => (span, Role.Source)), (statement.Cue, Role.Cue)];

    // White space and a comma stand as they are; words are left out.
    private static Piece Between(string skipped) => skipped.Any(char.IsLetterOrDigit) ? Piece.Gap : new(skipped.Trim().Length == 0 ? " " : OneLine(skipped), Role.Context);

    // The sentences that the parts touch, or the parts themselves; those that touch each other as one.
    private static List<TextSpan> Shown(IEnumerable<TextSpan> parts, AttributedReport? sentences)
    {
        var spans = parts.SelectMany(part => sentences?.Trees.Where(tree => tree.Sentence.Span.Overlaps(part)).Select(tree => tree.Sentence.Span.Union(part)) ?? [part]);
        var shown = new List<TextSpan>();
        foreach (var span in spans.Order())
        {
            if (shown.Count > 0 && span.Start <= shown[^1].End + 1) shown[^1] = shown[^1].Union(span);
            else shown.Add(span);
        }
        return shown;
    }

    private static void Cut(string text, TextSpan span, List<(TextSpan Span, Role Role)> roles, ImmutableArray<Piece>.Builder pieces)
    {
        for (int start = span.Start, end; start < span.End; start = end)
        {
            var role = RoleAt(start, roles);
            for (end = start + 1; end < span.End && RoleAt(end, roles) == role; end++) { }
            pieces.Add(new(OneLine(text[start..end]), role));
        }
    }

    private static Role RoleAt(int offset, List<(TextSpan Span, Role Role)> roles)
        => roles.Where(part => part.Span.Contains(offset)).Select(part => part.Role).DefaultIfEmpty(Role.Context).Max();

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ').Replace("\u00AD", "", StringComparison.Ordinal);
}
