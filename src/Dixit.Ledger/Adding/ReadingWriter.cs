using Dixit.Attribution;
using Dixit.Ledger.Derivation;
using Dixit.Ledger.Storage;
using Dixit.Text;

namespace Dixit.Ledger.Adding;

/// <summary>Keeps what was read in a version of a report: statements, who holds them, and what they hold of which claims.</summary>
internal sealed class ReadingWriter(Session session, Matching matching, Propositions propositions)
{
    private const string Keep = """
        INSERT INTO statement (id, report, version, number, predecessor, engine, level, parent, source, cue_start, cue_end, cue_lemma, content, act, stance, form,
            modality, confidence, speaker, said, said_first, said_last, chain, words)
        VALUES (@Id, @Report, @Version, @Number, @Predecessor, @Engine, @Level, @Parent, @Source, @CueStart, @CueEnd, @CueLemma, @Content, @Act, @Stance, @Form,
            @Modality, @Confidence, @Speaker, @Said, @SaidFirst, @SaidLast, @Chain, @Words)
        ON CONFLICT (id) DO UPDATE SET state = 0, review = NULL, reading = NULL, engine = excluded.engine, level = excluded.level, parent = excluded.parent,
            source = excluded.source, cue_start = excluded.cue_start, cue_end = excluded.cue_end, cue_lemma = excluded.cue_lemma, content = excluded.content,
            act = excluded.act, stance = excluded.stance, form = excluded.form, modality = excluded.modality, confidence = excluded.confidence,
            speaker = excluded.speaker, said = excluded.said, said_first = excluded.said_first, said_last = excluded.said_last, chain = excluded.chain, words = excluded.words
        """;

    /// <summary>Writes them and gives their ids, in order.</summary>
    /// <param name="study">The report as read.</param>
    /// <param name="report">Its number.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="earlier">The statements that these carry on, by the id of the later one.</param>
    /// <param name="again">True where the same version was read before: what carries on keeps its id and number, and is written over.</param>
    public async Task<List<long>> Write(ReportStudy study, long report, long version, Dictionary<int, Earlier> earlier, bool again)
    {
        var (text, statements) = (study.Read.Report.Text, study.Read.Statements);
        var last = version == 1 && !again ? 0 : await session.Find<long?>("SELECT max(number) FROM statement WHERE report = @report", new { report }).ConfigureAwait(false) ?? 0;
        var (ids, numbers) = (new Dictionary<int, long>(statements.Length), new Dictionary<int, long>(statements.Length));
        foreach (var s in statements)
        {
            var kept = again ? earlier.GetValueOrDefault(s.Id) : null;
            (ids[s.Id], numbers[s.Id]) = kept is null ? (await session.NextId("statement").ConfigureAwait(false), ++last) : (kept.Id, kept.Number);
        }
        var chains = new ChainWriter(study);
        await session.Execute(Keep, statements.Select((s, i) => Row(s, i < study.Said.Length ? study.Said[i] : null)).ToList()).ConfigureAwait(false);
        if (again) await session.Execute(session.Dialect.Unindex("statement_search"), ids.Values.Select(id => new { Id = id })).ConfigureAwait(false);
        await session.Execute(session.Dialect.Index("statement_search"), statements.Select(s => new { Id = ids[s.Id], Words = SearchWords.Fold($"{Words(s, text)} {s.Speaker}") }))
            .ConfigureAwait(false);
        await new ActorBook(session).Write(study, ids).ConfigureAwait(false);
        await new ClaimBook(session, matching, propositions).Write(study, ids).ConfigureAwait(false);
        return [.. ids.Values];

        object Row(Statement s, Period? said) => new
        {
            Id = ids[s.Id], Report = report, Version = version, Number = numbers[s.Id], Predecessor = again ? null : earlier.GetValueOrDefault(s.Id)?.Number,
            Engine = study.EngineVersion, s.Level, Parent = s.Parent is { } parent ? numbers[parent] : (long?)null,
            Source = Json.Write(s.Source), CueStart = s.Cue.Start, CueEnd = s.Cue.End, s.CueLemma, Content = Json.Write(s.Content),
            Act = Labels.Name(s.Act), Stance = Labels.Name(s.Stance), Form = Labels.Name(s.Form), Modality = Labels.Name(s.Modality), s.Confidence,
            s.Speaker, Said = said?.ToString(), SaidFirst = Codes.Day(said?.First), SaidLast = Codes.Day(said?.Last), Chain = chains.Of(s.Id), Words = Words(s, text),
        };
    }

    /// <summary>The words of a statement's content.</summary>
    public static string Words(Statement statement, string text) => string.Join(" … ", statement.Content.Select(span => span.In(text)));
}
