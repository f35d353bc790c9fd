using System.Collections.Frozen;
using System.Globalization;
using Dixit.Text;

namespace Dixit.Desk.Wording;

/// <summary>The words of the interface in one language, from <c>data/&lt;language&gt;/interface.tsv</c> and, for pages in a browser, the tables of <c>pages/</c> beside it.</summary>
public sealed class InterfaceWords
{
    private static readonly FrozenDictionary<string, Lazy<InterfaceWords>> Known =
        new[] { "en", "fr" }.ToFrozenDictionary(code => code, code => new Lazy<InterfaceWords>(() => new(code)), StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> _words;

    private InterfaceWords(string language)
    {
        Language = language;
        _words = Files(Path.Combine(AppContext.BaseDirectory, "data", language)).SelectMany(file => TabTable.Read(file).Rows)
            .ToFrozenDictionary(row => row.Key, row => row["text"], StringComparer.Ordinal);
    }

    /// <summary>The words of a language; those of English where it is not one that Dixit speaks.</summary>
    public static InterfaceWords In(string? language) => (Known.GetValueOrDefault(language ?? "") ?? Known["en"]).Value;

    /// <summary>ISO 639-1 code.</summary>
    public string Language { get; }

    /// <summary>All names, for tests.</summary>
    public IReadOnlyDictionary<string, string> All => _words;

    /// <summary>The words of a name.</summary>
    public string this[string name] => _words[name];

    /// <summary>The words of a name where there are any, else those of another.</summary>
    public string Or(string name, string other) => _words.GetValueOrDefault(name) ?? _words[other];

    /// <summary>The words of a name with values in their places.</summary>
    public string Say(string name, params object?[] values) => string.Format(CultureInfo.InvariantCulture, _words[name], values);

    /// <summary>A number of things: <c>1 report</c>, <c>2 reports</c>.</summary>
    public string Count(string name, long number) => Say($"{name}.{(IsOne(number) ? "one" : "many")}", number);

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(Path.Combine(folder, "pages"), "*.tsv").Prepend(Path.Combine(folder, "interface.tsv"));

    private bool IsOne(long number) => Language == "fr" ? number is 0 or 1 : number == 1;
}
