using Shouldly;
using Xunit;

namespace Dixit.Tests.LedgerGold;

public sealed class GoldLedgerTests
{
    private const string Reports = """{"id":"r","published":"2024-03","lang":"en","text":"Ms Vale denied on Monday that the mill had closed."}""";

    private const string Answers = """
        {"claims":[{"id":"c","dispute":"x","question_fr":"?","question_en":"?","variants":[{"id":"c/v","text_en":"The mill closed"}]}],
         "positions":[{"claim":"c","variant":"c/v","actor":"Vale","actor_key":"person:vale","stance":"-","act":"deny","modality":"plain","from":"2024-03",
           "statements":[{"report":"r","cue":"denied","content":"that the mill had closed"}]}],
         "changes":[],"copies":[],"origins":[],
         "dates":[{"report":"r","expression":"on Monday","occurrence":1,"value":"2024-03","role":"said"}],
         "speakers":[{"report":"r","source":"Ms Vale","occurrence":1,"actor":"Vale"}]}
        """;

    public static TheoryData<string> Ledgers()
        => [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "tests", "ledgers")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ledgers))]
    public void Its_answers_are_about_its_reports(string ledger)
        => GoldComplaints.About(GoldLedger.Load(Path.Combine(Repository.Root, "tests", "ledgers", ledger))).ShouldBeEmpty();

    [Fact]
    public void A_sound_ledger_gives_no_complaint() => GoldComplaints.About(GoldLedger.Parse(Reports, Answers)).ShouldBeEmpty();

    [Theory]
    [InlineData("\"content\":\"that the mill", "\"content\":\"that the mills")]
    [InlineData("\"cue\":\"denied\"", "\"cue\":\"den\"")]
    [InlineData("\"variant\":\"c/v\"", "\"variant\":\"c/w\"")]
    [InlineData("\"from\":\"2024-03\"", "\"from\":\"March\"")]
    [InlineData("\"value\":\"2024-03\"", "\"value\":\"2024-02-30\"")]
    [InlineData("\"occurrence\":1,\"actor\"", "\"occurrence\":2,\"actor\"")]
    [InlineData("\"copies\":[]", "\"copies\":[[\"r\",\"r\"]]")]
    [InlineData("\"act\":\"deny\"", "\"act\":\"refuse\"")]
    public void A_slip_in_a_gold_file_is_told(string right, string wrong)
    {
        Answers.ShouldContain(right);
        GoldComplaints.About(GoldLedger.Parse(Reports, Answers.Replace(right, wrong, StringComparison.Ordinal))).ShouldNotBeEmpty();
    }
}
