using System.IO.Compression;
using System.Text;
using CsCheck;

namespace Dixit.Acquisition.Tests.Archives;

public sealed class WarcTests
{
    private const string Address = "https://news.example/bridge";

    private static readonly byte[] Info = Warc.Record("warcinfo", null, "software: none\r\n"u8.ToArray());

    [Fact]
    public async Task Each_page_is_a_report_with_its_address_and_the_day_of_its_capture()
    {
        byte[] archive = [.. Info, .. Warc.Page(Address), .. Warc.Record("request", Address, "GET / HTTP/1.1\r\n\r\n"u8.ToArray()), .. Warc.Page("https://news.example/ferry")];
        var reports = await Warc.Reports(archive);
        reports.Select(report => (report.Id, report.Url, report.Text, report.Published)).ShouldBe(
        [
            (Address, Address, Reading.Story, "2021-03-04T05:06:07Z"),
            ("https://news.example/ferry", "https://news.example/ferry", Reading.Story, "2021-03-04T05:06:07Z"),
        ]);
    }

    [Fact]
    public async Task The_day_that_a_page_tells_wins() =>
        (await Warc.Reports(Warc.Page(Address, head: "<meta property=article:published_time content=2020-01-02>")))[0].Published.ShouldBe("2020-01-02");

    [Fact]
    public async Task Archives_may_be_packed_whole_or_by_records_and_are_known_by_their_content()
    {
        byte[] whole = [.. Info, .. Warc.Page(Address)];
        byte[] members = [.. Warc.Gzip(Info), .. Warc.Gzip(Warc.Page(Address)), .. Warc.Gzip(Warc.Page(Address + "2"))];
        (await Warc.Reports(Warc.Gzip(whole), ".warc.gz")).Count.ShouldBe(1);
        (await Warc.Reports(members, ".warc.gz")).Count.ShouldBe(2);
        (await Warc.Reports(members, ".bin")).Count.ShouldBe(2);
        (await Warc.Reports(whole, ".bin")).Count.ShouldBe(1);
        (await Reading.ReadReport("-", standardInput: Warc.Gzip(whole))).Report.Id.ShouldBe(Address);
    }

    [Fact]
    public async Task Answers_are_taken_out_of_their_codings()
    {
        var page = Encoding.UTF8.GetBytes(Reading.Page(Reading.Story));
        byte[] chunked = [.. Encoding.ASCII.GetBytes($"{20:x}\r\n"), .. page[..20], .. Encoding.ASCII.GetBytes($"\r\n{page.Length - 20:X};note=1\r\n"), .. page[20..], .. "\r\n0\r\n\r\n"u8];
        using var brotli = new MemoryStream();
        await using (var stream = new BrotliStream(brotli, CompressionLevel.Fastest)) stream.Write(page);
        byte[][] records =
        [
            Warc.Response(Address, chunked, "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"),
            Warc.Response(Address, page, "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"),
            Warc.Response(Address, Warc.Gzip(page), "Content-Type: text/html\r\ncontent-encoding: GZIP\r\n"),
            Warc.Response(Address, page, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"),
            Warc.Response(Address, brotli.ToArray(), "Content-Type: text/html\r\nContent-Encoding: br\r\n"),
            Warc.Response(Address, page, ""),
            Warc.Response($"<{Address}>", page, version: "1.0"),
            Warc.Record("resource", Address, page, fields: "Content-Type: text/html\r\n"),
        ];
        foreach (var record in records)
        {
            var report = (await Warc.Reports(record)).ShouldHaveSingleItem();
            (report.Id, report.Text).ShouldBe((Address, Reading.Story));
        }
    }

    [Fact]
    public async Task The_encoding_of_an_answer_counts()
    {
        var page = Encoding.Latin1.GetBytes(Reading.Page("Le préfet a démenti à Orléans la fermeture du pont, où l'été s'achève, selon le maire, qui l'a dit lundi."));
        (await Warc.Reports(Warc.Response(Address, page, "Content-Type: text/html; charset=iso-8859-1\r\n")))[0].Text.ShouldStartWith("Le préfet a démenti");
    }

    [Fact]
    public async Task What_is_no_page_is_counted()
    {
        byte[] archive =
        [
            .. Info, .. Warc.Page(Address), .. Warc.Response("https://news.example/a.png", [1, 2, 3], "Content-Type: image/png\r\n"), .. Warc.Response("https://news.example/gone", [], status: "404 Not Found"),
            .. Warc.Page("https://news.example/empty", ""), .. Warc.Record("revisit", Address, []), .. Warc.Record("resource", "urn:x", [1]), .. Warc.Page("https://news.example/large", new string('a', 30_000)),
        ];
        var (results, told) = await Warc.Read(archive, limits: new InputLimits { MaxBytes = 20_000 });
        results.Count.ShouldBe(1);
        told.ShouldBe(["x: 1 page read; passed over: 2 that are no pages, 1 without an article, 1 answered with other than 200, 1 that refer to others or are parts, 1 larger than the limit"]);
    }

    [Theory]
    [InlineData("WARC/1.1\r\nWARC-Type: response\r\n\r\n", "it does not tell its length")]
    [InlineData("WARC/1.1\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n", "it does not tell its length")]
    [InlineData("WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 500\r\n\r\nHTTP", "the archive breaks off in it")]
    [InlineData("WARC/1.1\r\nWARC-Type: request\r\nContent-Length: 9000000000000000000\r\n\r\nHTTP", "the archive breaks off in it")]
    [InlineData("WARC/1.1\r\nWARC-Type: res", "the archive breaks off in its head")]
    [InlineData("words", "it does not begin with WARC/")]
    public async Task What_is_broken_is_told_behind_the_reports_before(string broken, string how)
    {
        var (results, _) = await Warc.Read([.. Warc.Page(Address), .. Encoding.ASCII.GetBytes(broken)]);
        results[0].ShouldBeOfType<InputReport>();
        results[1].ShouldBeOfType<InputProblem>().Message.ShouldBe($"is a broken WARC archive: record 2: {how}");
        results.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Archives_without_a_page_are_problems()
    {
        (await Warc.Read(Info)).Results.ShouldHaveSingleItem().ShouldBeOfType<InputProblem>().Message.ShouldBe("holds no page with an article: 0 pages read");
        (await Warc.Read([])).Results.ShouldHaveSingleItem().ShouldBeOfType<InputProblem>();
    }

    [Fact]
    public async Task Bombs_are_passed_over_or_given_up()
    {
        byte[] inner = [.. Warc.Response(Address, Warc.Gzip(new byte[50_000_000]), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"), .. Warc.Page(Address)];
        (await Warc.Read(inner)).Told.ShouldBe(["x: 1 page read; passed over: 1 larger than the limit"]);
        var outer = Warc.Gzip(Warc.Record("request", null, new byte[50_000_000]));
        (await Warc.Read(outer, ".warc.gz", new InputLimits { MaxArchiveBytes = 10_000_000 })).Results.ShouldHaveSingleItem().ShouldBeOfType<InputProblem>().Message.ShouldBe("unpacks to more than 10 MB");
        var line = Warc.Gzip([.. "WARC/1.0 "u8, .. new byte[50_000_000]]);
        (await Warc.Read(line, ".warc.gz")).Results.ShouldHaveSingleItem().ShouldBeOfType<InputProblem>().Message.ShouldContain("has a line of more than");
    }

    [Fact]
    public void Any_change_of_an_archive_ends_in_results()
    {
        byte[] archive = [.. Warc.Gzip(Info), .. Warc.Gzip(Warc.Page(Address)), .. Warc.Gzip(Warc.Page(Address + "2"))];
        byte[] plain = [.. Info, .. Warc.Page(Address), .. Warc.Page(Address + "2")];
        Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 2000], Gen.Byte).Array[1, 5]).Sample((packed, changes) =>
        {
            var bytes = (packed ? archive : plain).ToArray();
            foreach (var (at, value) in changes) bytes[at % bytes.Length] = value;
            var options = new InputOptions { Format = InputFormat.Warc };
            using var stream = new MemoryStream(bytes);
            Inputs.Read(["-"], options, stream).ToListAsync().AsTask().GetAwaiter().GetResult().ShouldNotBeEmpty();
        }, iter: 300);
    }
}
