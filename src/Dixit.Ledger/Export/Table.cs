using System.Collections.Immutable;
using System.Text.Json;

namespace Dixit.Ledger.Export;

/// <summary>A table of an export: the lines of one kind, a row each, or a row for each item of a list in them.</summary>
internal sealed record Table
{
    /// <summary>All tables, by the plural of their kind; docs/formats/ledger-tables.md tells the same.</summary>
    public static readonly ImmutableArray<Table> All =
    [
        Of("reports", "report", "id number:n copy_of lang title url publisher author published version:n"),
        Of("statements", "statement", """
            id:n report version:n number:n level:n parent:n state review speaker actor actor_key said act stance form modality confidence:s source=source.text cue=cue.text lemma=cue.lemma
            content=content.text source_spans=source.spans cue_spans=cue.spans content_spans=content.spans engine
            """),
        Of("holdings", "statement", "statement=^id:n claim:n variant:n stance second_hand:b", "holdings"),
        Of("actors", "actor", "id:n key actor_kind name names office wikidata speaks_for merged_into"),
        Of("claims", "claim", "id:n label merged_into:n"),
        Of("variants", "claim", "claim=^id:n id:n label relation language", "variants"),
        Of("positions", "position", "claim:n variant:n actor actor_key institution speaker stance act modality second_hand:b from statements"),
        Of("changes", "change", "claim:n variant:n actor actor_key from to date change another_spokesman:b statements"),
        Of("copies", "copies", "reports"),
        Of("origins", "origin", "claim:n origin origin_key origin_kind reports outlets"),
    ];

    /// <summary>Its name, that of its file without the ending.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of lines that it is made of.</summary>
    public required string Kind { get; init; }

    /// <summary>The list whose items are rows, or null where the line is one.</summary>
    public string? Items { get; init; }

    /// <summary>The columns; those of the line around come by the names in <see cref="Outer"/>.</summary>
    public required ImmutableArray<Column> Columns { get; init; }

    /// <summary>The columns that come from the line around.</summary>
    public required ImmutableHashSet<Column> Outer { get; init; }

    /// <summary>The rows of a line.</summary>
    public IEnumerable<object?[]> Rows(JsonElement line)
        => Items is null ? [[.. Columns.Select(c => c.Cell(line))]]
            : line.TryGetProperty(Items, out var items) ? items.EnumerateArray().Select(item => Columns.Select(c => c.Cell(Outer.Contains(c) ? line : item)).ToArray())
            : [];

    // "name=path:type": no path is the name itself, ^ looks in the line around; n a number, s a share, b a flag, else text.
    private static Table Of(string name, string kind, string columns, string? items = null)
    {
        var (all, outer) = (ImmutableArray.CreateBuilder<Column>(), ImmutableHashSet.CreateBuilder<Column>());
        foreach (var written in columns.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var (field, type) = written.Split(':') is [var f, var t] ? (f, t) : (written, "");
            var (column, path) = field.Split('=') is [var c, var p] ? (c, p) : (field, field);
            var made = new Column(column, type switch { "n" => ColumnType.Number, "s" => ColumnType.Share, "b" => ColumnType.Flag, _ => ColumnType.Text }, path.TrimStart('^').Split('.'));
            all.Add(made);
            if (path[0] == '^') outer.Add(made);
        }
        return new() { Name = name, Kind = kind, Items = items, Columns = all.ToImmutable(), Outer = outer.ToImmutable() };
    }
}
