using Dixit.Attribution;
using Dixit.Ledger.Derivation;
using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Adding;

/// <summary>Keeps what was read in a version of a report: statements, who holds them, and what they hold of which claims.</summary>
internal sealed class ReadingWriter(Session session, Matching matching, Propositions propositions)
{
    private const string InsertStatement = """
        INSERT INTO statement (id, report, version, number, engine, level, parent, source, cue_start, cue_end, cue_lemma, content, act, stance, form,
            modality, confidence, speaker, said, said_first, said_last, words)
        VALUES (@Id, @Report, @Version, @Number, @Engine, @Level, @Parent, @Source, @CueStart, @CueEnd, @CueLemma, @Content, @Act, @Stance, @Form,
            @Modality, @Confidence, @Speaker, @Said, @SaidFirst, @SaidLast, @Words)
        """;

    /// <summary>Writes them and gives their ids, in order.</summary>
    public async Task<List<long>> Write(ReportStudy study, long report, long version)
    {
        var (text, statements) = (study.Read.Report.Text, study.Read.Statements);
        var before = version == 1 ? 0 : await session.Find<long?>("SELECT max(number) FROM statement WHERE report = @report", new { report }).ConfigureAwait(false) ?? 0;
        var ids = new Dictionary<int, long>(statements.Length);
        var rows = new List<object>(statements.Length);
        for (var i = 0; i < statements.Length; i++)
        {
            var s = statements[i];
            var said = i < study.Said.Length ? study.Said[i] : null;
            ids[s.Id] = await session.NextId("statement").ConfigureAwait(false);
            rows.Add(new
            {
                Id = ids[s.Id], Report = report, Version = version, Number = before + s.Id + 1, Engine = study.EngineVersion, s.Level, Parent = before + s.Parent + 1,
                Source = Json.Write(s.Source), CueStart = s.Cue.Start, CueEnd = s.Cue.End, s.CueLemma, Content = Json.Write(s.Content),
                Act = Labels.Name(s.Act), Stance = Labels.Name(s.Stance), Form = Labels.Name(s.Form), Modality = Labels.Name(s.Modality), s.Confidence,
                s.Speaker, Said = said?.ToString(), SaidFirst = Codes.Day(said?.First), SaidLast = Codes.Day(said?.Last), Words = Words(s, text),
            });
        }
        await session.Execute(InsertStatement, rows).ConfigureAwait(false);
        await session.Execute(session.Dialect.Index("statement_search"), statements.Select(s => new { Id = ids[s.Id], Words = SearchWords.Fold($"{Words(s, text)} {s.Speaker}") }))
            .ConfigureAwait(false);
        await new ActorBook(session).Write(study, ids).ConfigureAwait(false);
        await new ClaimBook(session, matching, propositions).Write(study, ids).ConfigureAwait(false);
        return [.. ids.Values];
    }

    /// <summary>The words of a statement's content.</summary>
    public static string Words(Statement statement, string text) => string.Join(" … ", statement.Content.Select(span => span.In(text)));
}
