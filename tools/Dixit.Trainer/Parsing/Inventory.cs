using Dixit.Syntax;
using Dixit.Tagging;

namespace Dixit.Trainer.Parsing;

/// <summary>The words, tags, rules and relations that a model knows, numbered by falling frequency and, among equals, alphabet.</summary>
internal sealed class Inventory
{
    private readonly Dictionary<string, int> _words, _xpos, _features, _scripts, _relations;

    /// <summary>The style of no treebank in particular.</summary>
    public const string AnyTreebank = "any";

    public Inventory(IReadOnlyList<Treebank> treebanks)
    {
        var words = treebanks.SelectMany(treebank => treebank.Sentences).SelectMany(sentence => sentence).ToList();
        WordCounts = words.CountBy(word => Spelling.Key(word.Form)).ToDictionary();
        Words = ["", .. Frequent(words.Select(word => Spelling.Key(word.Form)), 2)];
        Xpos = [.. Frequent(words.Select(word => word.Xpos), 1)];
        Features = [.. Frequent(words.Select(word => word.Features), 2)];
        Scripts = [.. Frequent(words.Select(word => LemmaScript.Between(word.Form, word.Lemma).ToString()), 2)];
        Lemmas = words.Where(word => word.Lemma != "_").Select(word => HashedTable.Key(word.Lemma, word.Upos, "")).ToHashSet();
        (Lexicon, LexiconScripts) = ReadLexicon(treebanks);
        Relations = [.. Frequent(words.Select(word => word.Relation), 1)];
        Treebanks = [.. treebanks.Select(treebank => treebank.Name), AnyTreebank];
        (_words, _xpos, _features, _scripts, _relations) = (Rows(Words), Rows(Xpos), Rows(Features), Rows(Scripts), Rows(Relations));
    }

    public IReadOnlyDictionary<string, int> WordCounts { get; }
    public IReadOnlyDictionary<string, int> WordRows => _words;
    public string[] Words { get; }
    public string[] Xpos { get; }
    public string[] Features { get; }
    public string[] Scripts { get; }
    public string[] Relations { get; }

    /// <summary>For each form and tags, by <see cref="HashedTable.Key"/>, its most frequent rule: a number in <see cref="Scripts"/> or, behind those, in <see cref="LexiconScripts"/>.</summary>
    public IReadOnlyList<(ulong Key, int Script)> Lexicon { get; }

    /// <summary>Lemmas and their universal tags, by <see cref="HashedTable.Key"/>.</summary>
    public IReadOnlyCollection<ulong> Lemmas { get; }

    /// <summary>Rules that are too rare for the network to choose, but stand in the lexicon.</summary>
    public string[] LexiconScripts { get; }
    public string[] Treebanks { get; }

    /// <summary>The classes of one word for each of <see cref="Tasks"/>; -1 where the model does not know it.</summary>
    public int[] Classes(Word word) =>
    [
        (int)word.Upos,
        _xpos.GetValueOrDefault(word.Xpos, -1),
        _features.GetValueOrDefault(word.Features, -1),
        _scripts.GetValueOrDefault(LemmaScript.Between(word.Form, word.Lemma).ToString(), -1),
    ];

    /// <summary>The number of a relation, -1 where the model does not know it.</summary>
    public int Relation(string relation) => _relations.GetValueOrDefault(relation, -1);

    /// <summary>Number of classes of each tagging task: universal tag, own tag, features, lemma rule.</summary>
    public int[] Tasks => [Enum.GetValues<Upos>().Length, Xpos.Length, Features.Length, Scripts.Length];

    private (List<(ulong Key, int Script)> Lexicon, string[] Rare) ReadLexicon(IReadOnlyList<Treebank> treebanks)
    {
        var numbers = Rows(Scripts);
        var lexicon = new List<(ulong, int)>();
        var words = from treebank in treebanks
                    from sentence in treebank.Sentences
                    from word in sentence
                    where word.Lemma != "_"
                    select (Key: HashedTable.Key(word.Form, word.Upos, word.Xpos), Script: LemmaScript.Between(word.Form, word.Lemma).ToString(), treebank.Share);
        foreach (var group in words.GroupBy(word => word.Key))
        {
            var script = group.GroupBy(word => word.Script).OrderByDescending(same => same.Sum(word => word.Share)).ThenBy(same => same.Key, StringComparer.Ordinal).First().Key;
            if (!numbers.TryGetValue(script, out var number)) numbers.Add(script, number = numbers.Count);
            lexicon.Add((group.Key, number));
        }
        return (lexicon, [.. numbers.OrderBy(pair => pair.Value).Skip(Scripts.Length).Select(pair => pair.Key)]);
    }

    private static IEnumerable<string> Frequent(IEnumerable<string> values, int least) =>
        from pair in values.CountBy(value => value)
        where pair.Value >= least
        orderby pair.Value descending, pair.Key
        select pair.Key;

    private static Dictionary<string, int> Rows(string[] names) => names.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
}
