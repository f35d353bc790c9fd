using CsCheck;
using Dixit.Tagging;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Tagging;

public sealed class LemmaScriptTests
{
    private static readonly Gen<string> s_word = Gen.String[Gen.Char["abcdeABCDEéÉ-'"], 1, 8];

    [Theory]
    [InlineData("chevaux", "cheval", "l2|l")]
    [InlineData("Annoncera", "annoncer", "l1|")]
    [InlineData("Paris", "Paris", "k0|")]
    [InlineData("PARIS", "Paris", "t0|")]
    [InlineData("n't", "not", "l2|ot")]
    [InlineData("a", "avoir", "l0|voir")]
    [InlineData("est", "être", "=0|être")]
    public void The_rule_is_the_shortest(string form, string lemma, string rule) => LemmaScript.Between(form, lemma).ToString().ShouldBe(rule);

    [Fact]
    public void A_rule_makes_the_lemma_it_was_made_from_and_survives_writing() => Gen.Select(s_word, s_word).Sample((form, lemma) =>
    {
        var script = LemmaScript.Between(form, lemma);
        script.Apply(form).ShouldBe(lemma);
        LemmaScript.Parse(script.ToString()).ShouldBe(script);
    });

    [Fact]
    public void No_rule_makes_an_empty_lemma_of_any_word() => Gen.Select(s_word, s_word, s_word).Sample((form, lemma, other) =>
        LemmaScript.Between(form, lemma).Apply(other).ShouldNotBeEmpty());
}
