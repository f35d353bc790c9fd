using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Dixit.Attribution;
using Dixit.Text;
using Microsoft.AspNetCore.Mvc;

namespace Dixit.Web.Api;

/// <summary>Which page of a list. Its parameters carry their descriptions as attributes, as those of another name than the property's are found by no comment.</summary>
internal sealed record PageParameters
{
    /// <summary>The most items that a page may have.</summary>
    public const int Most = 200;

    [FromQuery(Name = "after"), Description("The cursor of the page, as next of the one before gave it; the first page if not given.")]
    public string? After { get; init; }

    [FromQuery(Name = "limit"), Description("How many items the page may have at most, from 1 to 200; 50 if not given.")]
    public int? Limit { get; init; }

    /// <summary>How many items.</summary>
    public int Count() => Limit switch
    {
        null => 50,
        >= 1 and <= Most => Limit.Value,
        _ => throw new BadParameterException("limit", $"It is a whole number from 1 to {Most}."),
    };
}

/// <summary>Up to when reports count.</summary>
internal sealed record AsOfParameters
{
    [FromQuery(Name = "as-of"), Description("Only what was published up to the end of this day counts, such as 2024-09-30; a month or a year stands for its last day.")]
    public string? AsOf { get; init; }

    [FromQuery(Name = "by"), Description("Which day of a statement counts for as-of: published (if not given) or said.")]
    public string? By { get; init; }

    /// <summary>The day, or null for all.</summary>
    public AsOf? Day()
    {
        var by = Parameters.Choice<AsOfBy>("by", By) ?? AsOfBy.Published;
        return Parameters.Last("as-of", AsOf) is { } day ? new(day, by) : null;
    }
}

/// <summary>Reads values of parameters, and says what they should be where they cannot be read.</summary>
internal static class Parameters
{
    private static readonly Dictionary<string, Act> AllActs = Enum.GetValues<Act>().ToDictionary(Labels.Name, StringComparer.Ordinal);

    /// <summary>The first day of a period, or null where none is given.</summary>
    public static DateOnly? First(string name, string? value) => value is null ? null : Period(name, value).First ?? throw Undated(name);

    /// <summary>The last day of a period, or null where none is given.</summary>
    public static DateOnly? Last(string name, string? value) => value is null ? null : Period(name, value).Last ?? throw Undated(name);

    /// <summary>A moment, or null where none is given.</summary>
    public static DateTimeOffset? Moment(string name, string? value)
        => value is null ? null : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
            : throw new BadParameterException(name, "Write the moment as 2024-09-30T12:00:00Z.");

    /// <summary>One of the names of an enumeration in kebab case, or null where none is given.</summary>
    public static T? Choice<T>(string name, string? value) where T : struct, Enum => value is null ? null : Choices<T>(name, [value])[0];

    /// <summary>Several of them.</summary>
    public static ImmutableArray<T> Choices<T>(string name, IEnumerable<string>? values) where T : struct, Enum
        => Chosen(name, values, Enum.GetValues<T>().ToDictionary(v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()), StringComparer.Ordinal));

    /// <summary>An act by its label.</summary>
    public static Act? Act(string name, string? value) => value is null ? null : Acts(name, [value])[0];

    /// <summary>Several acts.</summary>
    public static ImmutableArray<Act> Acts(string name, IEnumerable<string>? values) => Chosen(name, values, AllActs);

    /// <summary>A stance: <c>+</c>, <c>-</c>, <c>?</c>, or in words, as a plus in an address is a space.</summary>
    public static Stance? Stance(string name, string? value) => value switch
    {
        null => null,
        "+" or " " or "holds" => Attribution.Stance.Holds,
        "-" or "rejects" => Attribution.Stance.Rejects,
        "?" or "open" => Attribution.Stance.Open,
        _ => throw new BadParameterException(name, "It is one of: holds (+), rejects (-), open (?)."),
    };

    /// <summary>A name out of a path, where slashes may be written as they are or as %2F.</summary>
    public static string Name(string value) => value.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<T> Chosen<T>(string name, IEnumerable<string>? values, Dictionary<string, T> known)
        => [.. (values ?? []).Select(value => known.TryGetValue(value, out var found) ? found : throw new BadParameterException(name, $"It is one of: {string.Join(", ", known.Keys)}."))];

    private static Period Period(string name, string value) => Dixit.Text.Period.TryParse(value, out var period) ? period : throw Undated(name);

    private static BadParameterException Undated(string name) => new(name, "Write the day as 2024, 2024-09 or 2024-09-30.");
}
