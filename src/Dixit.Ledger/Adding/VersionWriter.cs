using System.Collections.Immutable;
using Dixit.Ledger.Storage;
using Dixit.Provenance;
using Dixit.Text;

namespace Dixit.Ledger.Adding;

/// <summary>Keeps a report's text and facts as a version of it.</summary>
internal sealed class VersionWriter(Session session, string now)
{
    public async Task Write(Report report, long number, long version, string hash, string engine, ImmutableArray<Credit> credits)
    {
        if (version == 1)
            await session.Execute("INSERT INTO report (number, id, version, copies, added) VALUES (@number, @Id, 1, @number, @now)", new { number, report.Id, now }).ConfigureAwait(false);
        else
            await session.Execute("UPDATE report SET version = @version WHERE number = @number", new { number, version }).ConfigureAwait(false);

        var published = Codes.Period(report.Published);
        await session.Execute("""
            INSERT INTO report_version (report, version, hash, engine, added, language, title, url, publisher, author, published, published_first, published_last, paragraphs, credits, text)
            VALUES (@number, @version, @hash, @engine, @now, @Language, @Title, @Url, @Publisher, @Author, @Published, @first, @last, @paragraphs, @credits, @Text)
            """, new
        {
            number, version, hash, engine, now, report.Language, report.Title, report.Url, report.Publisher, report.Author, report.Published,
            first = Codes.Day(published?.First), last = Codes.Day(published?.Last), paragraphs = Json.Write(report.Paragraphs), credits = Json.Write(credits), report.Text,
        }).ConfigureAwait(false);
        await new CopyFinder(session).Join(report, number, version).ConfigureAwait(false);
    }
}
