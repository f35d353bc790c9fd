using System.Text;
using Dixit.Desk.Asking;
using Dixit.Cli.Pages;
using Dixit.Cli.Rendering;

using Dixit.Ledger;
using Dixit.Ledger.Views;
using Dixit.Tests;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Pages;

/// <summary>
/// Pages of the sample dispute as they were approved, drawn from an export of its ledger and gathered in a plain way, so that they change with the pages and
/// not with what the engine reads. Run with DIXIT_APPROVE_DOCS=1 to write them anew; dispute.jsonl is what export wrote of samples/dispute.
/// </summary>
public sealed class ApprovedPagesTests : TemporaryLedger
{
    private const string Pages = "tests/Dixit.Cli.Tests/Pages";

    private delegate Task Drawing(ILedger ledger, Sheet sheet, PositionText text, Quotes quotes);

    [Theory]
    [InlineData("fr", "La Suisse a-t-elle livré des sous-marins au Luxembourg ?", 96)]
    [InlineData("en", "Has Switzerland delivered submarines to Luxembourg?", 96)]
    public Task An_answer(string language, string question, int width) => IsApproved("ask", language, width, Answering(question, language, null));

    [Fact]
    public Task An_answer_as_of_a_day_on_a_narrow_terminal()
        => IsApproved("ask-as-of", "en", 72, Answering("Has Switzerland delivered submarines to Luxembourg?", "en", new(new(2024, 9, 30))));

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public Task A_claim(string language) => IsApproved("claim", language, 96, async (ledger, sheet, text, quotes) => await new ClaimPage(sheet, text, quotes).Write((await ledger.Claim(1))!));

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public Task Changes_side_by_side(string language) => IsApproved("changes", language, 96, async (ledger, sheet, text, quotes) => await new ChangesPage(sheet, text, quotes).Write(await ledger.Changes(new())));

    [Fact]
    public Task An_actor() => IsApproved("actor", "en", 96, async (ledger, sheet, text, quotes) => await new ActorPage(sheet, text, quotes).Write((await ledger.Actor("state:CH"))!));

    [Fact]
    public async Task The_dispute_as_it_is_read_now_answers_its_question()
    {
        await Output("add", Path.Combine(Repository.Root, "samples", "dispute"));
        var answer = await Output("ask", "Has Switzerland delivered submarines to Luxembourg?");
        answer.ShouldMatch(@"accuses\n  Belgium · since 3 September 2024");
        answer.ShouldMatch(@"denies\n  Switzerland · since 4 September 2024");
        answer.ShouldMatch(@"(?s)admits\n  Switzerland · since 3 October 2024");
        answer.ShouldNotMatch(@"(?i)\b(true|false)\b");
        (await Output("changes")).ShouldContain("new stance");
    }

    private static Drawing Answering(string question, string language, AsOf? asOf) => async (ledger, sheet, text, quotes) =>
    {
        var asked = (await ledger.Claim(1))!.Variants[0].Proposition;
        var answer = await new AnswerFinder(ledger, PlainMatching.Instance, default).Find(question, new(language, [asked]), asOf);
        await new AnswerPage(sheet, text, quotes).Write(answer);
    };

    private async Task IsApproved(string page, string language, int width, Drawing draw)
    {
        await using var ledger = await Ledgers.Open(Ledger, PlainMatching.Instance, TimeProvider.System, TestContext.Current.CancellationToken);
        using (var export = new StreamReader(Path.Combine(Repository.Root, Pages, "dispute.jsonl"))) await ledger.Import(export, TestContext.Current.CancellationToken);
        using var output = new MemoryStream();
        await using (var sheet = new Sheet(output, width, colour: false))
        {
            await draw(ledger, sheet, new(InterfaceWords.In(language)), new(ledger, TestContext.Current.CancellationToken));
            await sheet.Flush();
        }
        var drawn = Encoding.UTF8.GetString(output.ToArray());
        var approved = Path.Combine(Repository.Root, Pages, "Approved", $"{page}.{language}.txt");
        if (Environment.GetEnvironmentVariable("DIXIT_APPROVE_DOCS") == "1") await File.WriteAllTextAsync(approved, drawn, TestContext.Current.CancellationToken);
        drawn.ShouldBe((await File.ReadAllTextAsync(approved, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
        drawn.Split('\n').Where(line => line.Length > width).ShouldBeEmpty();
    }
}
