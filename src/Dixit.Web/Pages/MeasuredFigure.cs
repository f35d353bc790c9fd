using Dixit.Text;

namespace Dixit.Web.Pages;

/// <summary>A figure of how well the engine reads, from <c>data/measured.tsv</c>.</summary>
/// <param name="Language">ISO 639-1 code of the texts.</param>
/// <param name="What">What was measured: <c>content</c>, <c>act</c>, or an act as <c>act.deny</c>.</param>
/// <param name="Percent">The figure, in percent.</param>
/// <param name="Of">Of how many statements, or null.</param>
/// <param name="On">On which texts, as a name of words.</param>
/// <param name="Day">When, as a day.</param>
public sealed record MeasuredFigure(string Language, string What, double Percent, int? Of, string On, string Day)
{
    private static readonly Lazy<IReadOnlyList<MeasuredFigure>> Read = new(() =>
    [
        .. TabTable.Read(Path.Combine(AppContext.BaseDirectory, "data", "measured.tsv")).Rows.Select(row => new MeasuredFigure(row.Key, row["what"],
            double.Parse(row["percent"], System.Globalization.CultureInfo.InvariantCulture), int.TryParse(row["of"], out var of) ? of : null, row["on"], row["day"])),
    ]);

    /// <summary>All of them, in the order of the file.</summary>
    public static IReadOnlyList<MeasuredFigure> All => Read.Value;
}
