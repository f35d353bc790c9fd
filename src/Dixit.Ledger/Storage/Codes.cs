using System.Globalization;
using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Ledger.Storage;

/// <summary>How labels and days lie in the ledger, and back.</summary>
internal static class Codes
{
    private static readonly Dictionary<string, Act> Acts = Enum.GetValues<Act>().ToDictionary(Labels.Name, StringComparer.Ordinal);

    public static Act Act(string code) => Acts[code];

    public static Stance Stance(string code) => code switch { "+" => Attribution.Stance.Holds, "-" => Attribution.Stance.Rejects, _ => Attribution.Stance.Open };

    public static Form Form(string code) => code switch { "direct" => Attribution.Form.Direct, "mixed" => Attribution.Form.Mixed, _ => Attribution.Form.Indirect };

    public static Modality Modality(string code)
        => code switch { "conditional" => Attribution.Modality.Conditional, "hedged" => Attribution.Modality.Hedged, _ => Attribution.Modality.Plain };

    /// <summary>Any other label: <c>new-stance</c> for NewStance.</summary>
    public static string Name<T>(T label) where T : struct, Enum => Kebab(label.ToString());

    /// <summary>The label that <see cref="Name"/> wrote.</summary>
    public static T Label<T>(string code) where T : struct, Enum => Enum.Parse<T>(code.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? Day(string? day) => string.IsNullOrEmpty(day) ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Period? Period(string? edtf) => Text.Period.TryParse(edtf, out var period) ? period : null;

    /// <summary>The first and last day of a stored period.</summary>
    public static Period? Period(string? first, string? last) => first is null && last is null ? null : new(Day(first), Day(last));

    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static DateTimeOffset Moment(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);

    /// <summary>A moment, where there is one.</summary>
    public static DateTimeOffset? MomentOrNull(string? moment) => moment is null ? null : Moment(moment);

    private static string Kebab(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
