using System.Collections.Immutable;
using CsCheck;
using Dixit.Parsing;
using Dixit.Segmentation;
using Dixit.Syntax;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Parsing;

public sealed class BiaffineParserTests
{
    private static readonly Gen<string> s_sentence = Gen.String[Gen.Char["abcXYZéÀ«»\"'’.,;-0123456789 😀日\u00AD"], 1, 60].Where(text => text.Any(c => !char.IsWhiteSpace(c)));

    [Fact]
    public void A_french_sentence_is_read()
    {
        var tree = Parse(Model("fr"), "La ministre a annoncé hier que le pont serait fermé en mars .");
        var announced = tree.Words[3];
        (announced.Lemma, announced.Upos, announced.Relation).ShouldBe(("annoncer", Upos.VERB, "root"));
        (tree.Words[1].Upos, tree.Words[1].Head, tree.Words[1].Relation).ShouldBe((Upos.NOUN, 3, "nsubj"));
        (tree.Words[9].Lemma, tree.Words[9].Head, tree.Words[9].Relation).ShouldBe(("fermer", 3, "ccomp"));
        tree.Words[8].Feature("Mood").ShouldBe("Cnd");
    }

    [Fact]
    public void An_english_sentence_is_read()
    {
        var tree = Parse(Model("en"), "The minister said on Monday that the workers were paid .");
        (tree.Words[2].Lemma, tree.Words[2].Upos, tree.Words[2].Relation).ShouldBe(("say", Upos.VERB, "root"));
        (tree.Words[1].Head, tree.Words[1].Relation).ShouldBe((2, "nsubj"));
        (tree.Words[9].Lemma, tree.Words[9].Head, tree.Words[9].Relation).ShouldBe(("pay", 2, "ccomp"));
    }

    [Fact]
    public void Parts_of_a_multiword_token_are_words_that_share_its_span()
    {
        var sentence = new Sentence(new(0, 9), [new(new(0, 2), ["de", "le"]), new(new(3, 9), ["maire"])]);
        var words = Model("fr").Parse("du maire.", [sentence])[0].Words;
        words.Select(word => (word.Form, word.Token, word.Span)).ShouldBe([("de", 0, new(0, 2)), ("le", 0, new(0, 2)), ("maire", 1, new(3, 9))]);
    }

    [Fact]
    public void Any_text_has_trees() => s_sentence.Sample(text =>
    {
        var words = Parse(Model("fr"), text).Words;
        words.Count(word => word.Head < 0).ShouldBe(1);
        foreach (var word in words)
        {
            word.Lemma.ShouldNotBeEmpty();
            (word.Head < 0).ShouldBe(word.Relation == "root");
            var (at, steps) = (word, 0);
            while (at.Head >= 0 && steps++ <= words.Length) at = words[at.Head];
            at.Head.ShouldBe(-1);
        }
    }, iter: 200);

    [Fact]
    public void A_sentence_is_read_alike_alone_and_among_others_on_many_threads()
    {
        string[] texts = ["Il dit oui .", "« Nous partirons demain » , a-t-elle ajouté .", "Paris", "Selon la police , deux hommes ont été arrêtés mardi soir à Lyon ."];
        var text = string.Join(' ', texts);
        var start = 0;
        var sentences = texts.Select(one => Cut(one, (start += one.Length + 1) - one.Length - 1)).ToImmutableArray();
        var alone = sentences.Select(sentence => Model("fr").Parse(text, [sentence])[0].Words).ToArray();
        Parallel.For(0, 16, _ => Model("fr").Parse(text, sentences).Select(tree => tree.Words).Zip(alone).ShouldAllBe(pair => pair.First.SequenceEqual(pair.Second)));
    }

    [Fact]
    public void A_sentence_of_thousands_of_words_has_one_tree()
    {
        var words = Parse(Model("en"), string.Join(' ', Enumerable.Repeat("one two , three", 500))).Words;
        words.Length.ShouldBe(2000);
        words.Count(word => word.Head < 0).ShouldBe(1);
        words.ShouldAllBe(word => (word.Head < 0) == (word.Relation == "root") && word.Head != word.Index);
    }

    [Fact]
    public void What_is_no_model_is_refused()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "this is not a model of anything");
        Should.Throw<InvalidDataException>(() => BiaffineParser.Load(path));
        File.Delete(path);
    }

    private static readonly Dictionary<string, BiaffineParser> s_models = [];

    private static BiaffineParser Model(string language)
    {
        lock (s_models)
        {
            if (!s_models.TryGetValue(language, out var parser))
                s_models.Add(language, parser = BiaffineParser.Load(Path.Combine(AppContext.BaseDirectory, "data", "models", language, "parser.bin")));
            return parser;
        }
    }

    private static Tree Parse(BiaffineParser parser, string text) => parser.Parse(text, [Cut(text, 0)])[0];

    private static Sentence Cut(string text, int offset)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf(' ', at) is >= 0 and var space ? space : text.Length;
            if (end > at) tokens.Add(new(new(offset + at, offset + end), [text[at..end]]));
            at = end + 1;
        }
        return new(new(tokens[0].Span.Start, tokens[^1].Span.End), tokens.ToImmutable());
    }
}
