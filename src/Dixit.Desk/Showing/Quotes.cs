using System.Collections.Immutable;
using Dixit.Ledger;
using Dixit.Ledger.Views;
using Dixit.Text;

namespace Dixit.Desk.Showing;

/// <summary>The words of statements as their reports have them. Each text is fetched once; pages that show many statements fetch all theirs at once.</summary>
public sealed class Quotes(ILedger ledger, CancellationToken cancellation)
{
    private readonly Dictionary<(long Report, int Version), (string Text, CodePoints Places)> _texts = [];

    /// <summary>Fetches the texts of some statements at once; these can be had by <see cref="At"/> from then on.</summary>
    public async Task<Quotes> Fetch(IEnumerable<StatementView> statements)
    {
        var missing = statements.Select(Key).Where(key => !_texts.ContainsKey(key)).Distinct().ToList();
        if (missing.Count == 0) return this;
        foreach (var (key, text) in await ledger.Texts(missing, cancellation)) _texts[key] = (text, new(text));
        return this;
    }

    /// <summary>A statement's words with source and cue marked; its content alone where the text was not fetched, or cannot be had.</summary>
    public ImmutableArray<Piece> At(StatementView statement)
        => _texts.TryGetValue(Key(statement), out var found) ? Passage.Quoted(statement.Statement, found.Text) : [new(statement.Words, Role.Content)];

    /// <summary>The same, its text fetched where need be.</summary>
    public async Task<ImmutableArray<Piece>> Of(StatementView statement) => (await Fetch([statement])).At(statement);

    /// <summary>The same as plain text.</summary>
    public async Task<string> Text(StatementView statement) => string.Concat((await Of(statement)).Select(p => p.Text));

    /// <summary>Where the parts of a statement stand in its text, in code points; null where the text was not fetched, or cannot be had.</summary>
    public StatementSpans? Spans(StatementView statement) => _texts.TryGetValue(Key(statement), out var found) ? StatementSpans.Of(statement.Statement, found.Places) : null;

    private static (long Report, int Version) Key(StatementView statement) => (statement.Report.Number, statement.Version);
}
