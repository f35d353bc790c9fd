using System.Collections.Immutable;
using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Corrections;

/// <summary>Lays the corrections of a statement over what the engine read.</summary>
internal sealed class Restating(Session session)
{
    private const string Active = "c.undone_by IS NULL";

    private sealed class Row
    {
        public long Report { get; init; }
        public string Id { get; init; } = "";
        public long Number { get; init; }
        public long? Predecessor { get; init; }
        public string Speaker { get; init; } = "";
        public string Text { get; init; } = "";
        public string? Reading { get; init; }
    }

    /// <summary>Lets a statement count as its corrections, in their order, say; those that find no place in the text are given back.</summary>
    public async Task<List<long>> Apply(long statement)
    {
        var row = (await session.Find<Row>("""
            SELECT s.report, r.id, s.number, s.predecessor, s.speaker, s.reading, v.text FROM statement s JOIN report r ON r.number = s.report
            JOIN report_version v ON v.report = s.report AND v.version = s.version WHERE s.id = @statement
            """, new { statement }).ConfigureAwait(false))!;
        var readings = new Readings(session);
        var corrections = await Of(row).ConfigureAwait(false);
        if (corrections.Count == 0 && row.Reading is null) return [];
        var read = await readings.AsRead(statement).ConfigureAwait(false);
        var (counts, lost) = (read, new List<long>());
        foreach (var correction in corrections)
            if (await Corrected(counts, correction, row.Text).ConfigureAwait(false) is { } next) counts = next;
            else lost.Add(correction.Id);
        await readings.Write(statement, read, counts, string.Join(" … ", counts.Content.Select(s => s.In(row.Text))), row.Speaker).ConfigureAwait(false);
        return lost;
    }

    /// <summary>The corrections that hold for a statement: its own and those of the statements it carries on.</summary>
    private async Task<List<CorrectionRow>> Of(Row row)
    {
        var names = new List<string> { $"{row.Id}#{row.Number}" };
        for (var before = row.Predecessor; before is { } number;)
        {
            names.Add($"{row.Id}#{number}");
            before = await session.Find<long?>("SELECT predecessor FROM statement WHERE report = @Report AND number = @number", new { row.Report, number }).ConfigureAwait(false);
        }
        var own = await session.Query<CorrectionRow>($"SELECT {CorrectionRow.Columns} FROM correction c WHERE {session.Dialect.In("c.target", "@names")} AND {Active} AND c.kind <> 'undo'",
            new { names = session.Dialect.List(names) }).ConfigureAwait(false);
        var splits = (await session.Query<CorrectionRow>($"SELECT {CorrectionRow.Columns} FROM correction c WHERE c.kind = 'split-actor' AND {Active}").ConfigureAwait(false))
            .Where(c => Json.Read<SplitActorPayload>(c.Payload).Statements.Any(names.Contains));
        return [.. own.Concat(splits).OrderBy(c => c.Id)];
    }

    private async Task<StatementReading?> Corrected(StatementReading counts, CorrectionRow correction, string text) => correction.Kind switch
    {
        "confirm" => counts with { Review = "confirmed" },
        "reject" => counts with { Review = "rejected" },
        "edit" => Edited(counts, Json.Read<EditPayload>(correction.Payload), text),
        "move" => await Moved(counts, Json.Read<MovePayload>(correction.Payload)).ConfigureAwait(false),
        "split-actor" => Split(counts, Json.Read<SplitActorPayload>(correction.Payload)),
        _ => counts,
    };

    private static StatementReading? Edited(StatementReading counts, EditPayload edit, string text)
    {
        var (source, content) = (Found(edit.Source, text), Found(edit.Content, text));
        var cue = edit.Cue?.In(text);
        if (edit.Source is not null && source is null || edit.Content is not null && content is null || edit.Cue is not null && cue is null) return null;
        // What is held turns as the stance turns: the variants are worded positively, whatever the content says.
        var turned = edit.Stance is { } stance && stance != counts.Stance;
        return counts with
        {
            Source = source ?? counts.Source,
            Cue = cue ?? counts.Cue,
            Content = content ?? counts.Content,
            Act = edit.Act ?? counts.Act,
            Stance = edit.Stance ?? counts.Stance,
            Said = edit.Said ?? counts.Said,
            Speakers = edit.Speaker is { } speaker ? [speaker] : counts.Speakers,
            Holdings = turned ? [.. counts.Holdings.Select(h => h with { Stance = Stances.Turned(h.Stance, counts.Stance, edit.Stance!.Value) })] : counts.Holdings,
            Review = "edited",
        };
    }

    private async Task<StatementReading> Moved(StatementReading counts, MovePayload move)
    {
        var leaving = (await session.Query<long>($"SELECT id FROM variant WHERE claim = @From AND {session.Dialect.In("id", "@ids")}",
            new { move.From, ids = session.Dialect.List(counts.Holdings.Select(h => h.Variant)) }).ConfigureAwait(false)).ToHashSet();
        var holdings = counts.Holdings.Select(h => leaving.Contains(h.Variant) ? h with { Variant = move.Variant } : h).DistinctBy(h => h.Variant).ToImmutableArray();
        return counts with { Holdings = holdings, Review = "edited" };
    }

    private static StatementReading Split(StatementReading counts, SplitActorPayload split)
    {
        long? Other(long? actor) => actor == split.Actor ? split.Into : actor;
        return counts with { Speakers = [.. counts.Speakers.Select(s => new Speaking(Other(s.Actor)!.Value, Other(s.Institution), Other(s.Speaker)))], Review = "edited" };
    }

    private static ImmutableArray<Text.TextSpan>? Found(ImmutableArray<Anchor>? anchors, string text)
    {
        if (anchors is not { } some) return null;
        var spans = some.Select(a => a.In(text)).ToList();
        return spans.TrueForAll(s => s is not null) ? [.. spans.Select(s => s!.Value)] : null;
    }
}
