using System.Collections.Frozen;
using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Provenance;

/// <summary>The outlets of <c>data/world/outlets.tsv</c>, by id, host and name.</summary>
internal sealed class OutletTable
{
    private static readonly Lazy<OutletTable> Loaded = new(() => new(TabTable.Read(Path.Combine(DataFile.Folder, "world", "outlets.tsv")).Rows.Select(Read)));

    private readonly FrozenDictionary<string, Outlet> _byId, _byHost;
    private readonly FrozenDictionary<string, ImmutableArray<OutletName>> _byFirstWord, _byWords;

    private OutletTable(IEnumerable<Outlet> outlets)
    {
        All = [.. outlets];
        _byId = All.ToFrozenDictionary(outlet => outlet.Id);
        _byHost = All.SelectMany(outlet => outlet.Hosts.Select(host => (host, outlet))).ToFrozenDictionary(pair => pair.host, pair => pair.outlet);
        _byFirstWord = All.SelectMany(outlet => outlet.Names).GroupBy(name => Tokens.Folded(name.Words[0]))
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(name => name.Words.Length).ToImmutableArray());
        _byWords = All.SelectMany(outlet => outlet.Names).GroupBy(name => Key(name.Words)).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    /// <summary>The table beside the program.</summary>
    public static OutletTable World => Loaded.Value;

    /// <summary>All outlets, in the order of the table.</summary>
    public ImmutableArray<Outlet> All { get; }

    /// <summary>The outlet with an id.</summary>
    public Outlet this[string id] => _byId[id];

    /// <summary>The outlet with an id, or null.</summary>
    public Outlet? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The outlet whose host, or one above it, this is.</summary>
    public Outlet? AtHost(string host)
    {
        for (var rest = host.ToLowerInvariant(); rest.Contains('.', StringComparison.Ordinal); rest = rest[(rest.IndexOf('.', StringComparison.Ordinal) + 1)..])
            if (_byHost.TryGetValue(rest, out var outlet)) return outlet;
        return null;
    }

    /// <summary>
    /// The outlet of exactly this name; where the name is an ordinary word or phrase, its article must not lack, and where <paramref name="surely"/>, it must have one.
    /// </summary>
    public Outlet? Named(string name, bool surely)
    {
        var words = Tokens.Of(name).ConvertAll(token => token.Text);
        if (words.Count == 0) return null;
        var whole = _byWords.GetValueOrDefault(Key(words), []).FirstOrDefault(known => !known.IsOrdinary || known.Article.Length == 0 && !surely);
        var behindArticle = _byWords.GetValueOrDefault(Key(words.Skip(1)), []).FirstOrDefault(known => known.Article == Tokens.Folded(words[0]));
        return (whole ?? behindArticle) is { } found ? this[found.Outlet] : null;
    }

    /// <summary>The longest name of an outlet that begins at a token, without its article.</summary>
    public OutletName? At(List<Token> tokens, int at) => _byFirstWord.TryGetValue(tokens[at].Folded, out var names) ? names.FirstOrDefault(name => Stands(name, tokens, at)) : null;

    private static string Key(IEnumerable<string> words) => string.Join(' ', words.Select(Tokens.Folded));

    private static bool Stands(OutletName name, List<Token> tokens, int at)
    {
        if (at + name.Words.Length > tokens.Count) return false;
        for (var i = 0; i < name.Words.Length; i++)
            if (!name.Fits(i, tokens[at + i].Text)) return false;
        return true;
    }

    private static Outlet Read(TabTable.Row row)
    {
        var french = row["names_fr"].Split('|');
        var english = row["names_en"].Length > 0 ? row["names_en"].Split('|') : french;
        return new(row.Key, french[0].TrimEnd('*'), english[0].TrimEnd('*'), row["kind"], Known(row["family"]), Known(row["state"]),
            [.. row["hosts"].Split('|', StringSplitOptions.RemoveEmptyEntries)], Known(row["wikidata"]))
        {
            // A name that is ordinary in one language is so in both: reports borrow words.
            Names = [.. french.Concat(english).GroupBy(name => name.TrimEnd('*')).Select(name => OutletName.Read(row.Key, name.MaxBy(spelling => spelling.Length)!))],
        };
    }

    private static string? Known(string cell) => cell.Length > 0 ? cell : null;
}
