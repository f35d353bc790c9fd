using Dixit.Attribution;
using Dixit.Provenance;
using Dixit.Text;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Provenance;

/// <summary>Every line of <c>data/&lt;language&gt;/credits.tsv</c> does what its example shows.</summary>
public sealed class CreditWordsTests
{
    public static TheoryData<string, string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var language in new[] { "fr", "en" })
            foreach (var row in TabTable.Read(Path.Combine(AppContext.BaseDirectory, "data", language, "credits.tsv")).Rows.Where(row => row["role"] is not ("article" or "join" or "noun" or "self")))
                data.Add(language, row["role"], row["words"], row["example"]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Holds(string language, string role, string words, string example)
    {
        Tokens.Folded(example).ShouldContain(Tokens.Folded(words));
        var lexicon = CreditWords.Read(language);
        var report = new Report { Id = "1", Text = example, Paragraphs = [new(0, example.Length)] };
        var credits = ProvenanceReader.For(language).Read(report, [], []).Credits;
        var sentence = new CitedSentence(example, null, new(0, example.Length), lexicon);
        var mention = sentence.Mentions.First();
        switch (role)
        {
            case "by": credits.ShouldAllBe(credit => credit.Kind == CreditKind.By); credits.ShouldNotBeEmpty(); break;
            case "with": credits.ShouldAllBe(credit => credit.Kind == CreditKind.With); credits.ShouldNotBeEmpty(); break;
            case "picture": credits.ShouldBeEmpty(); break;
            case "cites": sentence.CitedBy(mention, new Statement { Id = 0, Cue = new(0, 1), Content = [] }).ShouldNotBeNull(); break;
            case "relays": sentence.RoleOf(mention).Relays.ShouldBeTrue(); break;
            default: sentence.RoleOf(mention).ShouldBe((true, false)); break;
        }
    }
}
