using System.Collections.Frozen;
using Dixit.Reading.Dates;
using Dixit.Text;

namespace Dixit.Resolution.Dates;

/// <summary>The words of one language that dates are told in, by class: <c>data/&lt;language&gt;/date-words.tsv</c>, <c>months.tsv</c>, <c>weekdays.tsv</c>.</summary>
internal sealed class DateWordList
{
    private readonly FrozenDictionary<string, DatePhrase[]> _classes;

    private DateWordList(FrozenDictionary<string, DatePhrase[]> classes, FrozenSet<string> documents)
    {
        _classes = classes;
        Numbers = classes["NUMBER"].Where(p => p.Forms.Length == 1).ToFrozenDictionary(p => p.Forms[0], p => p.Value);
        NamesAreCapitalized = classes["CAPITALS"].Length > 0;
        Documents = documents;
    }

    /// <summary>The words for whole numbers.</summary>
    public FrozenDictionary<string, int> Numbers { get; }

    /// <summary>True where the names of days and months always have a capital; false where they have none but at the head of a sentence.</summary>
    public bool NamesAreCapitalized { get; }

    /// <summary>Nouns that are documents, by lemma: what is dated speaks on that day.</summary>
    public FrozenSet<string> Documents { get; }

    /// <summary>The words of a class; none where it has no row.</summary>
    public IReadOnlyList<DatePhrase> this[string name] => _classes.GetValueOrDefault(name) ?? [];

    /// <summary>True when a lemma is one of a class.</summary>
    public bool Has(string name, string lemma) => this[name].Any(p => p.Forms.Length == 1 && p.Forms[0] == lemma);

    public static DateWordList Read(string language)
    {
        var words = TabTable.Read(Path.Combine(DataFile.Folder, language, "date-words.tsv")).Rows
            .SelectMany(row => row["words"].Split(", ").Where(w => w.Length > 0).Select(w => (row.Key, Phrase: DatePhrase.Of(w, int.Parse(row["value"])))));
        var months = DateWords.Names(language, "months.tsv").Select(n => ("MONTH", DatePhrase.Of(n.Name, n.Number, n.IsShort)));
        var days = DateWords.Names(language, "weekdays.tsv").Select(n => ("WEEKDAY", DatePhrase.Of(n.Name, n.Number, n.IsShort)));
        var classes = words.Concat(months).Concat(days).GroupBy(w => w.Item1, w => w.Item2).ToDictionary(g => g.Key, g => g.ToArray());
        classes.TryAdd("CAPITALS", []);
        var documents = TabTable.Read(Path.Combine(DataFile.Folder, language, "documents.tsv")).Rows.Select(row => row.Key).ToFrozenSet();
        return new(classes.ToFrozenDictionary(), documents);
    }
}
