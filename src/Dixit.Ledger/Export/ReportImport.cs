using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dixit.Ledger.Adding;
using Dixit.Ledger.Derivation;
using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;
using Dixit.Text;

namespace Dixit.Ledger.Export;

/// <summary>Takes in one report with its versions and statements, and draws what follows from them.</summary>
internal sealed class ReportImport(Session session, Matching matching, Propositions propositions, string name)
{
    /// <summary>Takes it in; false where it is there already.</summary>
    public async Task<bool> Take(ReportLine report, List<StatementLine> statements)
    {
        if (await session.Find<long?>("SELECT number FROM report WHERE id = @Id OR number = @Number", report).ConfigureAwait(false) is { } known)
            return known == report.Number ? false : throw new LedgerException($"{name}: holds something else already (take an export into a new ledger)");
        foreach (var v in report.Versions) await Version(report, v).ConfigureAwait(false);
        if (report.CopyOf is { } first)
            await session.Execute("UPDATE report SET copies = (SELECT f.copies FROM report f WHERE f.id = @first) WHERE number = @Number", new { first, report.Number }).ConfigureAwait(false);
        await Statements(report, statements).ConfigureAwait(false);
        await new Derived(session, matching, propositions).Refresh([.. statements.Select(s => s.Id)]).ConfigureAwait(false);
        foreach (var v in report.Versions.Skip(1)) await new AlterationWriter(session).Write(report.Number, v.Version, v.Added).ConfigureAwait(false);
        return true;
    }

    private Task Version(ReportLine report, VersionLine v)
    {
        var points = new CodePoints(v.Text);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(v.Text)));
        return new VersionWriter(session, v.Added).Write(new Report
        {
            Id = report.Id, Text = v.Text, Language = v.Lang, Title = v.Title, Url = v.Url, Publisher = v.Publisher, Author = v.Author, Published = v.Published, Paragraphs = Out(points, v.Paragraphs),
        }, report.Number, v.Version, hash, v.Engine, [.. v.Credits.Select(c => c with { Span = points.ToUtf16(c.Span) })]);
    }

    private async Task Statements(ReportLine report, List<StatementLine> statements)
    {
        var points = report.Versions.ToDictionary(v => v.Version, v => new CodePoints(v.Text));
        await session.Execute("""
            INSERT INTO statement (id, report, version, number, state, predecessor, engine, level, parent, source, cue_start, cue_end, cue_lemma, content, act, stance, form,
                modality, confidence, speaker, said, said_first, said_last, review, chain, words, reading)
            VALUES (@Id, @Report, @Version, @Number, @State, @Predecessor, @Engine, @Level, @Parent, @Source, @Start, @End, @CueLemma, @Content, @Act, @Stance, @Form,
                @Modality, @Confidence, @Speaker, @Said, @First, @Last, @Review, @Chain, @Words, @Reading)
            """, statements.Select(s => Row(s, points[s.Version]))).ConfigureAwait(false);
        var current = statements.Where(s => State(s) == StatementState.Current);
        await session.Execute(session.Dialect.Index("statement_search"), current.Select(s => new { s.Id, Words = SearchWords.Fold($"{s.Content.Text} {s.Speaker}") })).ConfigureAwait(false);
        await session.Execute("INSERT INTO holding (statement, place, variant, stance, second_hand) VALUES (@Id, @place, @Variant, @Stance, @secondHand)",
            statements.SelectMany(s => s.Holdings.Select((h, place) => new { s.Id, place, h.Variant, h.Stance, secondHand = h.SecondHand ? 1 : 0 }))).ConfigureAwait(false);
        await session.Execute("""
            INSERT INTO statement_speaker (statement, place, actor, institution, speaker)
            VALUES (@Id, @place, (SELECT id FROM actor WHERE key = @Actor), (SELECT id FROM actor WHERE key = @Institution), (SELECT id FROM actor WHERE key = @Speaker))
            """, statements.SelectMany(s => s.Speakers.Select((c, place) => new { s.Id, place, c.Actor, c.Institution, c.Speaker }))).ConfigureAwait(false);

        object Row(StatementLine s, CodePoints at)
        {
            var (cue, said) = (at.ToUtf16(s.Cue.Spans[0]), Codes.Period(s.Said));
            return new
            {
                s.Id, Report = report.Number, s.Version, s.Number, State = (int)State(s), s.Predecessor, s.Engine, s.Level, s.Parent, Source = Json.Write(Out(at, s.Source.Spans)), cue.Start, cue.End,
                CueLemma = s.Cue.Lemma, Content = Json.Write(Out(at, s.Content.Spans)), s.Act, s.Stance, s.Form, s.Modality, s.Confidence, s.Speaker, s.Said, First = Codes.Day(said?.First), Last = Codes.Day(said?.Last),
                s.Review, Chain = s.Chain.IsEmpty ? null : Json.Write(s.Chain.Select(l => l with { Span = at.ToUtf16(l.Span) }).ToImmutableArray()), Words = s.Content.Text, Reading = s.Reading?.GetRawText(),
            };
        }
    }

    private static StatementState State(StatementLine s) => Codes.Label<StatementState>(s.State);

    private static ImmutableArray<TextSpan> Out(CodePoints points, ImmutableArray<TextSpan> spans) => [.. spans.Select(points.ToUtf16)];
}
