namespace Dixit.Acquisition.Web;

/// <summary>How we introduce ourselves.</summary>
internal static class UserAgent
{
    /// <summary><c>Dixit/0.1.0 (+https://desk.example/about)</c>; the contact is left out where there is none.</summary>
    public static string Of(string? contact)
    {
        var version = typeof(UserAgent).Assembly.GetName().Version?.ToString(3) ?? "0";
        var told = new string([.. (contact ?? "").Where(character => character is > ' ' and < '\u007F' and not ('(' or ')' or '\\'))]);
        return $"Dixit/{version} ({(told.Length > 0 ? $"+{told}; " : "")}reads news feeds)";
    }
}
