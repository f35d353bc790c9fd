using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Commands;

/// <summary>A wrong command line ends with code 2, says what is wrong and what would be right, and reads nothing.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("--lang xx", "--lang xx: Dixit reads fr and en")]
    [InlineData("--date yesterday", "--date yesterday: write the date as 2022, 2022-11, 2022-11-08")]
    [InlineData("--date 2022-13-01", "--date 2022-13-01: write the date as")]
    [InlineData("--format xml", "--format xml: choose one of table, json, jsonl, csv, html, conllu, annotations")]
    [InlineData("--from pdf", "--from pdf: choose one of auto, text, html, jsonl")]
    [InlineData("--min-confidence 2", "--min-confidence 2: give a number from 0 to 1")]
    [InlineData("-j 0", "0: give a whole number from 1")]
    [InlineData("--max-size big", "--max-size big: give a size such as 500K, 20M or 1G")]
    [InlineData("--frobnicate", "'--frobnicate'")]
    public async Task A_wrong_option_is_told(string options, string message)
    {
        var ended = await Run.Dixit(["read", .. options.Split(' '), "-"]);
        ended.Code.ShouldBe(ExitCode.Usage);
        ended.Output.ShouldBeEmpty();
        ended.Error.ShouldContain(message);
        ended.Error.ShouldContain("Try “dixit read --help”.");
    }

    [Fact]
    public async Task A_missing_gold_file_is_told()
    {
        var ended = await Run.Dixit("eval", "attribution", "nowhere.jsonl");
        ended.Code.ShouldBe(ExitCode.Usage);
        ended.Error.ShouldContain("nowhere.jsonl: there is no such file");
    }

    [Fact]
    public async Task Nothing_to_read_from_a_keyboard_is_told()
    {
        var error = new StringWriter();
        (await Application.Run(["read"], new() { Input = Stream.Null, Output = Stream.Null, Error = error, InputIsTerminal = true })).ShouldBe(ExitCode.Usage);
        error.ToString().ShouldContain("nothing to read");
    }

    [Fact]
    public async Task No_command_is_told()
        => (await Run.Dixit()).Code.ShouldBe(ExitCode.Usage);
}
