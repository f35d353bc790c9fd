using System.Text.Json;
using Dixit.Web.Serving;

namespace Dixit.Web.Settings;

/// <summary>Reads settings: from a file, over it the environment, over that the options of the command.</summary>
public static class SettingsReader
{
    /// <summary>The file that is read where it is there and no other is named.</summary>
    public const string UsualFile = "dixit.json";

    /// <summary>Puts the three together.</summary>
    /// <param name="usual">What goes where nothing is set.</param>
    /// <param name="file">The path of the file; null for <see cref="UsualFile"/>, which may be missing.</param>
    /// <param name="environment">Looks a variable of the environment up.</param>
    /// <param name="options">Names and values from the command line.</param>
    /// <exception cref="SettingsException">A value is none of those allowed, a name is none, or a file cannot be read; the message names it.</exception>
    public static ServerSettings Read(ServerSettings usual, string? file, Func<string, string?> environment, IEnumerable<KeyValuePair<string, string>> options)
    {
        ArgumentNullException.ThrowIfNull(usual);
        ArgumentNullException.ThrowIfNull(environment);
        ArgumentNullException.ThrowIfNull(options);
        var given = InFile(file ?? environment("DIXIT_SETTINGS")).Concat(InEnvironment(environment)).Concat(options.Select(o => new Given(o.Key, o.Value, "--set")));
        var settings = given.Aggregate(usual, Take);
        if (settings.OpenId is { Authority: null }) throw new SettingsException("openid.…: it needs openid.issuer too, an address with https://");
        return settings;
    }

    /// <summary>The ledger that a file names, so that other commands open the same one; null where it names none, or is not to be read.</summary>
    public static string? Ledger(string? file)
    {
        try
        {
            return InFile(file).LastOrDefault(g => g.Name == "ledger")?.Value;
        }
        catch (SettingsException)
        {
            // The server says what is wrong with it; the others do without.
            return null;
        }
    }

    private static ServerSettings Take(ServerSettings settings, Given given)
    {
        var setting = SettingsTable.All.FirstOrDefault(s => s.Name == given.Name)
            ?? throw new SettingsException($"{given.Name} ({given.Where}): there is no such setting; there are {string.Join(", ", SettingsTable.All.Select(s => s.Name))}");
        try
        {
            return setting.Take(settings, given.Value);
        }
        catch (FormatException)
        {
            // The value is not repeated: it may be a secret.
            throw new SettingsException($"{given.Name} ({given.Where}): give {setting.Allowed.Replace("`", "", StringComparison.Ordinal)}");
        }
    }

    private static IEnumerable<Given> InFile(string? named)
    {
        var path = named ?? UsualFile;
        if (named is null && !File.Exists(path)) return [];
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (json.RootElement.ValueKind != JsonValueKind.Object) throw new SettingsException($"{path}: it has to be an object of JSON, with settings by their names");
            return [.. Below("", json.RootElement, path)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new SettingsException($"{path}: the settings cannot be read ({fault.Message})");
        }
    }

    // {"log": {"format": "json"}} is log.format, and a list is its items with commas.
    private static IEnumerable<Given> Below(string name, JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Below(name.Length == 0 ? p.Name : $"{name}.{p.Name}", p.Value, path)),
        JsonValueKind.Array => [new(name, string.Join(',', value.EnumerateArray().Select(Text)), path)],
        JsonValueKind.Null => [],
        _ => [new(name, Text(value), path)],
    };

    private static string Text(JsonElement value) => value.ValueKind switch { JsonValueKind.True => "yes", JsonValueKind.False => "no", JsonValueKind.String => value.GetString()!, _ => value.GetRawText() };

    private static IEnumerable<Given> InEnvironment(Func<string, string?> environment)
    {
        foreach (var setting in SettingsTable.All)
            if (environment(setting.Variable) is { Length: > 0 } value) yield return new(setting.Name, value, setting.Variable);
            else if (environment(setting.Variable + "_FILE") is { Length: > 0 } file) yield return new(setting.Name, FirstLine(file, setting.Variable + "_FILE"), setting.Variable + "_FILE");
    }

    private static string FirstLine(string file, string variable)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault() ?? "";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{variable}: the file cannot be read ({fault.Message})");
        }
    }

    private sealed record Given(string Name, string Value, string Where);
}
