namespace Dixit.Reading.Languages;

/// <summary>Codes of languages as pages and people write them: <c>fr</c>, <c>fr-CA</c>, <c>fr_FR</c>, <c>FR</c>, <c>fra</c>.</summary>
public static class LanguageCode
{
    /// <summary>The ISO 639-1 code in <paramref name="tag"/>, or null where it holds none.</summary>
    public static string? Of(string? tag)
    {
        var primary = tag?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return primary switch
        {
            "fra" or "fre" => "fr",
            "eng" => "en",
            { Length: 2 } when char.IsAsciiLetter(primary[0]) && char.IsAsciiLetter(primary[1]) => primary,
            _ => null,
        };
    }
}
