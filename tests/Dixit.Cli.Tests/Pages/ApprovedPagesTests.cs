using Dixit.Tests;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Pages;

/// <summary>
/// Pages of the sample dispute as they were approved, drawn from an export of its ledger, so that they change with the pages and not with what the engine
/// reads. Run with DIXIT_APPROVE_DOCS=1 to write them anew; tests/Dixit.Cli.Tests/Pages/dispute.jsonl is what export wrote of samples/dispute.
/// </summary>
public sealed class ApprovedPagesTests : TemporaryLedger
{
    private const string Pages = "tests/Dixit.Cli.Tests/Pages";

    [Theory]
    [InlineData("ask.fr.txt", 96, "ask", "La Suisse a-t-elle livré des sous-marins au Luxembourg ?")]
    [InlineData("ask.en.txt", 96, "ask", "Has Switzerland delivered submarines to Luxembourg?")]
    [InlineData("ask-as-of.en.txt", 72, "ask", "Has Switzerland delivered submarines to Luxembourg?", "--as-of", "2024-09-30")]
    [InlineData("claim.fr.txt", 96, "claim", "1", "--lang", "fr")]
    [InlineData("claim.en.txt", 96, "claim", "1")]
    [InlineData("changes.fr.txt", 96, "changes", "--lang", "fr")]
    [InlineData("changes.en.txt", 96, "changes", "--since", "2024-10-01")]
    [InlineData("actor.en.txt", 96, "actor", "state:CH")]
    public async Task A_page_is_as_it_was_approved(string page, int width, params string[] arguments)
    {
        await Output("import", Path.Combine(Repository.Root, Pages, "dispute.jsonl"));
        var ended = await Run.At(width, "", [.. arguments, "--ledger", Ledger]);
        ended.Error.ShouldBeEmpty();
        var approved = Path.Combine(Repository.Root, Pages, "Approved", page);
        if (Environment.GetEnvironmentVariable("DIXIT_APPROVE_DOCS") == "1") await File.WriteAllTextAsync(approved, ended.Output, TestContext.Current.CancellationToken);
        ended.Output.ShouldBe((await File.ReadAllTextAsync(approved, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
        ended.OutputLines.Where(line => line.Length > width).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_dispute_as_it_is_read_now_answers_its_question()
    {
        await Output("add", Path.Combine(Repository.Root, "samples", "dispute"));
        var answer = await Output("ask", "Has Switzerland delivered submarines to Luxembourg?");
        answer.ShouldMatch(@"accuses\n  Belgium · since 3 September 2024");
        answer.ShouldMatch(@"denies\n  Switzerland · since 4 September 2024, until");
        answer.ShouldMatch(@"(?s)admits\n  Switzerland · since 3 October 2024.*on a part of it");
        answer.ShouldNotMatch(@"(?i)\b(true|false)\b");
        (await Output("changes")).ShouldContain("new stance");
    }
}
