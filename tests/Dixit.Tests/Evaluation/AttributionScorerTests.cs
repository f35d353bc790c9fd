using Dixit.Evaluation;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Evaluation;

/// <summary>The figures are those that the published scorer gives for the same two files.</summary>
public sealed class AttributionScorerTests
{
    private const string Gold = """
        {"id": "a", "text": "🌉 Le maire a dit que le pont est fermé. Selon la préfète, il rouvrira. « Non », répond Jean Vial, qui nie tout.", "statements": [{"source": [[2, 10]], "cue": [[11, 16]], "content": [[17, 38]], "act": "state", "stance": "+", "form": "indirect", "speaker": "le maire", "level": 0}, {"source": {"spans": [[46, 56]]}, "cue": [40, 45], "content": [[58, 69]], "act": "state", "stance": "+", "form": "indirect", "speaker": "Hélène Caradec"}, {"source": [[87, 96]], "cue": [[80, 86]], "content": [[71, 78]], "act": "deny", "stance": "-", "form": "direct", "speaker": "Jean Vial"}, {"source": [[98, 101]], "cue": [[102, 105]], "content": [[106, 110]], "act": "deny", "stance": "-", "form": "indirect", "speaker": "Jean Vial", "level": 1}]}
        {"id": "b", "text": "Rien.", "statements": []}
        """;

    private const string Found = """
        {"id": "a", "text": "🌉 Le maire a dit que le pont est fermé. Selon la préfète, il rouvrira. « Non », répond Jean Vial, qui nie tout.", "statements": [{"source": [[5, 10]], "cue": [[11, 16]], "content": [[17, 45]], "act": "state", "stance": "+", "form": "indirect", "speaker": "maire", "level": 0}, {"source": [[46, 56]], "cue": [[40, 45]], "content": [[58, 69]], "act": "believe", "stance": "+", "form": "indirect", "speaker": "la préfète", "level": 0}, {"source": [], "cue": [[80, 86]], "content": [[70, 79]], "act": "deny", "stance": "?", "form": "direct", "speaker": "", "level": 0}, {"source": [[87, 96]], "cue": [[87, 91]], "content": [[24, 28], [5, 10]], "act": "deny", "stance": "?", "form": "direct", "speaker": "", "level": 1}]}
        {"id": "b", "text": "Rien.", "statements": [{"source": [], "cue": [[0, 4]], "content": [[4, 5]], "act": "state", "stance": "+", "form": "direct", "speaker": "", "level": 0}]}
        """;

    [Theory]
    [InlineData("exact source", 0.6667, 0.5)]
    [InlineData("tokens source", 1.0, 0.7143)]
    [InlineData("exact cue", 0.6, 0.75)]
    [InlineData("tokens cue", 0.6667, 0.8)]
    [InlineData("exact content", 0.1667, 0.25)]
    [InlineData("tokens content", 0.6667, 0.9091)]
    [InlineData("content@0.5", 0.6, 0.75)]
    [InlineData("content@0.8", 0.4, 0.5)]
    [InlineData("content@1.0", 0.2, 0.25)]
    [InlineData("gold@0.3", 0.6, 0.75)]
    [InlineData("gold@0.8", 0.6, 0.75)]
    [InlineData("tuple@0.5", 0.4, 0.5)]
    [InlineData("tuple@1.0", 0.2, 0.25)]
    public void Rates_are_those_of_the_published_scorer(string name, double precision, double recall)
    {
        var score = Figure(name).Score.ShouldNotBeNull();
        (Math.Round(score.Precision, 4), Math.Round(score.Recall, 4)).ShouldBe((precision, recall));
    }

    [Theory]
    [InlineData("gold@0.3 speaker", 0.6667)]
    [InlineData("act", 0.6667)]
    [InlineData("stance", 0.6667)]
    [InlineData("form", 1.0)]
    [InlineData("speaker", 0.3333)]
    [InlineData("act macro", 0.8333)]
    public void Shares_are_those_of_the_published_scorer(string name, double share)
        => Math.Round(Figure(name).Share.ShouldNotBeNull(), 4).ShouldBe(share);

    [Theory]
    [InlineData("documents", 2)]
    [InlineData("statements", 4)]
    [InlineData("predicted", 5)]
    public void Counts_are_those_of_the_published_scorer(string name, int count) => Figure(name).Count.ShouldBe(count);

    [Fact]
    public void Gold_against_itself_is_perfect()
    {
        foreach (var measure in Score(Gold, Gold).Measures().Where(measure => measure.Count is null))
            (measure.Share ?? measure.Score!.Value.F1).ShouldBe(1, measure.Name);
    }

    [Fact]
    public void An_object_over_many_lines_is_one_document()
        => AttributionGold.Read(new StringReader("{\n \"id\": \"a\",\n \"text\": \"Oui.\"\n}\n")).ToList().ShouldHaveSingleItem().Text.ShouldBe("Oui.");

    [Fact]
    public void A_document_without_text_is_refused_with_its_line()
        => Should.Throw<FormatException>(() => AttributionGold.Read(new StringReader("\n{\"id\": 1}\n")).ToList()).Message.ShouldStartWith("line 2");

    private static Measure Figure(string name) => Score(Gold, Found).Measures().Single(measure => measure.Name == name);

    private static AttributionScorer Score(string gold, string found)
    {
        var scorer = new AttributionScorer();
        foreach (var (g, f) in AttributionGold.Read(new StringReader(gold)).Zip(AttributionGold.Read(new StringReader(found))))
            scorer.Add(g.Text, g.Statements, f.Statements);
        return scorer;
    }
}
