using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Ledger.Storage;
using Dixit.Text;

namespace Dixit.Ledger.Corrections;

/// <summary>What a correction of a statement can change: as the engine read it, or as it counts.</summary>
internal sealed record StatementReading
{
    public required ImmutableArray<TextSpan> Source { get; init; }
    public required TextSpan Cue { get; init; }
    public required ImmutableArray<TextSpan> Content { get; init; }
    public required Act Act { get; init; }
    public required Stance Stance { get; init; }
    public Period? Said { get; init; }
    public required ImmutableArray<Speaking> Speakers { get; init; }
    public required ImmutableArray<Held> Holdings { get; init; }

    /// <summary>Null, <c>confirmed</c>, <c>edited</c> or <c>rejected</c>.</summary>
    public string? Review { get; init; }
}

/// <summary>Who speaks and in whose name, by their numbers.</summary>
internal sealed record Speaking(long Actor, long? Institution, long? Speaker);

/// <summary>What is held of a variant.</summary>
internal sealed record Held(long Variant, Stance Stance, bool SecondHand);

/// <summary>Reads and writes readings.</summary>
internal sealed class Readings(Session session)
{
    private sealed class Row
    {
        public string Source { get; init; } = "";
        public long CueStart { get; init; }
        public long CueEnd { get; init; }
        public string Content { get; init; } = "";
        public string Act { get; init; } = "";
        public string Stance { get; init; } = "";
        public string? Said { get; init; }
        public string? Review { get; init; }
        public string? Reading { get; init; }
    }

    private sealed class HeldRow
    {
        public long Variant { get; init; }
        public string Stance { get; init; } = "";
        public long SecondHand { get; init; }
    }

    private sealed class SpeakingRow
    {
        public long Actor { get; init; }
        public long? Institution { get; init; }
        public long? Speaker { get; init; }
    }

    /// <summary>The statement as the engine read it.</summary>
    public async Task<StatementReading> AsRead(long statement)
    {
        var row = (await Find(statement).ConfigureAwait(false))!;
        return row.Reading is { } reading ? Json.Read<StatementReading>(reading) : await Compose(statement, row).ConfigureAwait(false);
    }

    /// <summary>The statement as the engine read it, and as it counts.</summary>
    public async Task<(StatementReading Read, StatementReading Counts)> Both(long statement)
    {
        var row = (await Find(statement).ConfigureAwait(false))!;
        var counts = await Compose(statement, row).ConfigureAwait(false);
        return (row.Reading is { } reading ? Json.Read<StatementReading>(reading) : counts, counts);
    }

    /// <summary>The statement as it counts.</summary>
    public async Task<StatementReading> AsCounted(long statement) => await Compose(statement, (await Find(statement).ConfigureAwait(false))!).ConfigureAwait(false);

    /// <summary>Lets a statement count otherwise than it was read, or as it was read where the two are the same.</summary>
    public async Task Write(long statement, StatementReading read, StatementReading counts, string words, string speaker)
    {
        await session.Execute("""
            UPDATE statement SET source = @source, cue_start = @Start, cue_end = @End, content = @content, act = @act, stance = @stance,
                said = @said, said_first = @first, said_last = @last, review = @Review, words = @words, reading = @reading WHERE id = @statement
            """, new
        {
            statement, source = Json.Write(counts.Source), counts.Cue.Start, counts.Cue.End, content = Json.Write(counts.Content), act = Labels.Name(counts.Act),
            stance = Labels.Name(counts.Stance), said = counts.Said?.ToString(), first = Codes.Day(counts.Said?.First), last = Codes.Day(counts.Said?.Last), counts.Review, words,
            reading = counts == read ? null : Json.Write(read),
        }).ConfigureAwait(false);
        await session.Execute("DELETE FROM statement_speaker WHERE statement = @statement", new { statement }).ConfigureAwait(false);
        await session.Execute("INSERT INTO statement_speaker (statement, place, speaker, institution, actor) VALUES (@statement, @place, @Speaker, @Institution, @Actor)",
            counts.Speakers.Select((s, place) => new { statement, place, s.Speaker, s.Institution, s.Actor })).ConfigureAwait(false);
        await session.Execute("DELETE FROM holding WHERE statement = @statement", new { statement }).ConfigureAwait(false);
        await session.Execute("INSERT INTO holding (statement, place, variant, stance, second_hand) VALUES (@statement, @place, @Variant, @stance, @secondHand)",
            counts.Holdings.Select((h, place) => new { statement, place, h.Variant, stance = Labels.Name(h.Stance), secondHand = h.SecondHand ? 1 : 0 })).ConfigureAwait(false);
        await session.Execute(session.Dialect.Unindex("statement_search"), new { Id = statement }).ConfigureAwait(false);
        await session.Execute(session.Dialect.Index("statement_search"), new { Id = statement, Words = SearchWords.Fold($"{words} {speaker}") }).ConfigureAwait(false);
    }

    private Task<Row?> Find(long statement) => session.Find<Row>("""
        SELECT source, cue_start AS CueStart, cue_end AS CueEnd, content, act, stance, said, review, reading FROM statement WHERE id = @statement
        """, new { statement });

    private async Task<StatementReading> Compose(long statement, Row row) => new()
    {
        Source = Json.Spans(row.Source),
        Cue = new((int)row.CueStart, (int)row.CueEnd),
        Content = Json.Spans(row.Content),
        Act = Codes.Act(row.Act),
        Stance = Codes.Stance(row.Stance),
        Said = Codes.Period(row.Said),
        Review = row.Review,
        Speakers = [.. (await session.Query<SpeakingRow>("SELECT actor, institution, speaker FROM statement_speaker WHERE statement = @statement ORDER BY place", new { statement })
            .ConfigureAwait(false)).Select(s => new Speaking(s.Actor, s.Institution, s.Speaker))],
        Holdings = [.. (await session.Query<HeldRow>("SELECT variant, stance, second_hand AS SecondHand FROM holding WHERE statement = @statement ORDER BY place", new { statement })
            .ConfigureAwait(false)).Select(h => new Held(h.Variant, Codes.Stance(h.Stance), h.SecondHand != 0))],
    };
}
