using System.Text;
using CsCheck;

namespace Dixit.Acquisition.Tests.Archives;

public sealed class WaczTests
{
    private static readonly byte[] Untitled = Encoding.UTF8.GetBytes($"<!doctype html><html lang=en><body><article><p>{Reading.Story}</p></article></body></html>");

    [Fact]
    public async Task The_archives_in_it_are_read_with_the_titles_that_it_lists()
    {
        var wacz = Warc.Wacz(
            ("datapackage.json", "{}"u8.ToArray()),
            ("archive/a.warc.gz", Warc.Gzip(Warc.Response("https://news.example/bridge", Untitled))),
            ("archive/b.warc", Warc.Page("https://news.example/ferry")),
            ("pages/pages.jsonl", "{\"format\":\"json-pages-1.0\"}\n{\"url\":\"https://news.example/bridge\",\"title\":\"The bridge holds\"}\nbroken\n{\"url\":7}\n"u8.ToArray()));
        (await Warc.Reports(wacz, ".wacz")).Select(report => (report.Id, report.Title)).ShouldBe(
            [("https://news.example/bridge", "The bridge holds"), ("https://news.example/ferry", "The bridge")]);
    }

    [Fact]
    public async Task Names_that_lead_out_lead_nowhere()
    {
        var outside = $"dixit-{Guid.NewGuid():N}.warc";
        var wacz = Warc.Wacz(($"../../../../../../../../tmp/{outside}", Warc.Page("https://news.example/a")), ($"archive/../../{outside}", Warc.Page("https://news.example/b")));
        (await Warc.Reports(wacz, ".wacz")).ShouldHaveSingleItem().Id.ShouldBe("https://news.example/b");
        File.Exists(Path.Combine(Path.GetTempPath(), outside)).ShouldBeFalse();
    }

    [Fact]
    public async Task All_its_archives_together_are_bounded()
    {
        var large = Warc.Gzip(Warc.Record("request", null, new byte[6_000_000]));
        var wacz = Warc.Wacz(("archive/a.warc.gz", large), ("archive/b.warc.gz", large));
        (await Warc.Read(wacz, ".wacz", new InputLimits { MaxArchiveBytes = 10_000_000 })).Results.ShouldHaveSingleItem().ShouldBeOfType<InputProblem>().Message.ShouldStartWith("unpacks to more than");
    }

    [Fact]
    public async Task What_is_no_such_archive_is_told()
    {
        (await Problem(Warc.Wacz(("a.txt", [1])))).ShouldBe("is a ZIP archive without WARC archives in it");
        (await Problem("no zip"u8.ToArray())).ShouldBe("is a broken archive");
        (await Problem(Warc.Wacz(("archive/a.warc", Warc.Page("https://news.example/a")))[..^30])).ShouldBe("is a broken archive");
    }

    [Fact]
    public void Any_change_of_an_archive_ends_in_results()
    {
        var wacz = Warc.Wacz(("archive/a.warc.gz", Warc.Gzip(Warc.Page("https://news.example/a"))), ("pages/pages.jsonl", "{\"url\":\"https://news.example/a\",\"title\":\"A\"}"u8.ToArray()));
        Gen.Select(Gen.Int[0, 5000], Gen.Byte).Array[1, 5].Sample(changes =>
        {
            var bytes = wacz.ToArray();
            foreach (var (at, value) in changes) bytes[at % bytes.Length] = value;
            using var stream = new MemoryStream(bytes);
            Inputs.Read(["-"], new InputOptions { Format = InputFormat.Wacz }, stream).ToListAsync().AsTask().GetAwaiter().GetResult().ShouldNotBeEmpty();
        }, iter: 500);
    }

    private static async Task<string> Problem(byte[] wacz) => (await Warc.Read(wacz, ".wacz")).Results.ShouldHaveSingleItem().ShouldBeOfType<InputProblem>().Message;
}
