using System.Text;

namespace Dixit.Acquisition.Tests;

public sealed class FileTests
{
    [Fact]
    public async Task A_text_file_comes_back_character_for_character()
    {
        var text = "  Un titre\u00A0court\r\n\r\n«\u202FLe pont\u00AD tiendra\u202F», a dit\tle maire.\rFin\u2028\n";
        using var file = new TemporaryFile(Encoding.UTF8.GetBytes(text));
        (await Reading.ReadReport(file.Path)).Report.Text.ShouldBe(text);
    }

    [Fact]
    public async Task A_byte_order_mark_is_not_of_the_text()
    {
        foreach (var encoding in new Encoding[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            using var file = new TemporaryFile([.. encoding.GetPreamble(), .. encoding.GetBytes("Déjà vu.")]);
            (await Reading.ReadReport(file.Path)).Report.Text.ShouldBe("Déjà vu.");
        }
    }

    [Fact]
    public async Task Utf16_without_a_mark_is_known_by_its_zeros()
    {
        using var file = new TemporaryFile(Encoding.Unicode.GetBytes("The mayor spoke."));
        (await Reading.ReadReport(file.Path)).Report.Text.ShouldBe("The mayor spoke.");
    }

    [Fact]
    public async Task Windows_1252_is_found_out()
    {
        var bytes = Encoding.Latin1.GetBytes("Le maire a d\u00E9clar\u00E9 : \u0093\u00E7a ira\u0094, \u00E0 l\u0092\u00E9t\u00E9, apr\u00E8s la f\u00EAte de No\u00EBl.");
        using var file = new TemporaryFile(bytes);
        (await Reading.ReadReport(file.Path)).Report.Text.ShouldBe("Le maire a déclaré : “ça ira”, à l’été, après la fête de Noël.");
    }

    [Fact]
    public async Task What_is_said_of_all_reports_wins()
    {
        using var file = new TemporaryFile(Encoding.UTF8.GetBytes("PARIS, 3 mars 2022 (AFP) - Le maire a parlé."));
        var options = new InputOptions { Language = "en", Published = "2020-01", Publisher = "The Gazette" };
        var report = (await Reading.ReadReport(file.Path, options)).Report;
        (report.Language, report.Published, report.Publisher).ShouldBe(("en", "2020-01", "The Gazette"));
        (await Reading.ReadReport(file.Path)).Report.Published.ShouldBe("2022-03-03");
    }

    [Theory]
    [InlineData("%PDF-1.7\n...", "a PDF")]
    [InlineData("PK\u0003\u0004....", "a ZIP archive")]
    [InlineData("GIF89a...", "a GIF image")]
    [InlineData("some words\0and a zero", "a binary file")]
    public async Task Binary_files_are_refused_by_name(string content, string kind)
    {
        using var file = new TemporaryFile(Encoding.Latin1.GetBytes(content));
        (await Reading.ReadProblem(file.Path)).ShouldStartWith($"{file.Path}: is {kind}");
    }

    [Fact]
    public async Task A_zero_far_inside_is_found_as_well()
    {
        using var file = new TemporaryFile([.. Encoding.ASCII.GetBytes(new string('a', 9000)), 0]);
        (await Reading.ReadProblem(file.Path)).ShouldContain("is a binary file");
    }

    [Fact]
    public async Task Missing_files_and_directories_are_problems_with_a_way_out()
    {
        (await Reading.ReadProblem("no/such/file.txt")).ShouldBe("no/such/file.txt: there is no such file (check the path, or quote it where it holds spaces)");
        (await Reading.ReadProblem(Path.GetTempPath())).ShouldContain("is a directory (name the files in it: ");
    }

    [Fact]
    public async Task Files_over_the_limit_are_refused()
    {
        using var file = new TemporaryFile(new byte[3000].Select(_ => (byte)'a').ToArray());
        var options = new InputOptions { Limits = new InputLimits { MaxBytes = 2000 } };
        (await Reading.ReadProblem(file.Path, options)).ShouldContain("is larger than 2 kB");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u00A0\n")]
    public async Task A_file_without_words_is_a_problem(string text)
    {
        using var file = new TemporaryFile(Encoding.UTF8.GetBytes(text));
        (await Reading.ReadProblem(file.Path)).ShouldBe($"{file.Path}: holds no text (check that the report was saved whole)");
    }

    [Fact]
    public async Task The_other_inputs_are_read_all_the_same()
    {
        using var file = new TemporaryFile(Encoding.UTF8.GetBytes(Reading.Story));
        using var stream = new MemoryStream();
        var results = new List<InputResult>();
        await foreach (var result in Inputs.Read(["missing.txt", file.Path, "ftp://example.com/x"], new InputOptions(), stream, TestContext.Current.CancellationToken))
            results.Add(result);
        results.Select(result => result.GetType()).ShouldBe([typeof(InputProblem), typeof(InputReport), typeof(InputProblem)]);
    }

    [Theory]
    [InlineData(".txt", InputFormat.Text)]
    [InlineData(".html", InputFormat.Html)]
    [InlineData("", InputFormat.Html)]
    public async Task The_name_tells_the_format_and_then_the_content(string extension, InputFormat format)
    {
        var page = Reading.Page(Reading.Story);
        using var file = new TemporaryFile(Encoding.UTF8.GetBytes(page), extension);
        (await Reading.ReadReport(file.Path)).Report.Text.ShouldBe(format == InputFormat.Html ? Reading.Story : page);
    }

    [Fact]
    public async Task A_page_without_an_article_is_a_problem()
    {
        using var file = new TemporaryFile("<!doctype html><title>App</title><div id=root></div><noscript>Enable JavaScript.</noscript>"u8.ToArray(), ".html");
        (await Reading.ReadProblem(file.Path)).ShouldContain("is a page without an article (");
    }

    [Fact]
    public async Task A_line_of_quotation_marks_alone_is_read_over()
    {
        using var file = new TemporaryFile(Encoding.UTF8.GetBytes(Reading.Page($"{Reading.Story}</p><p><a href=/x>»</a></p><p>{Reading.Story}")), ".html");
        (await Reading.ReadReport(file.Path)).Report.Text.ShouldStartWith(Reading.Story);
    }
}
