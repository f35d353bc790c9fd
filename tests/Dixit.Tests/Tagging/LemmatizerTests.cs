using Dixit.Syntax;
using Dixit.Tagging;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Tagging;

public sealed class LemmatizerTests
{
    private static readonly LemmaScript[] s_scripts = [.. new[] { "l0|", "l3|er", "l4|ir", "=0|être" }.Select(LemmaScript.Parse)];

    private static readonly Lemmatizer s_lemmatizer = new(
        s_scripts,
        Table((HashedTable.Key("est", Upos.AUX, "_"), 3)),
        Table((HashedTable.Key("prévoir", Upos.VERB, ""), 0), (HashedTable.Key("chanter", Upos.VERB, ""), 0)));

    [Fact]
    public void A_form_met_with_these_tags_has_the_lemma_it_had() => Lemma("est", Upos.AUX, 9, 0, 0).ShouldBe("être");

    [Fact]
    public void The_same_form_with_other_tags_is_left_to_the_scores() => Lemma("est", Upos.NOUN, 9, 0, 0).ShouldBe("est");

    [Fact]
    public void A_known_lemma_goes_before_a_word_never_seen_that_is_a_little_likelier() => Lemma("prévoyait", Upos.VERB, 0, 5, 4).ShouldBe("prévoir");

    [Fact]
    public void A_known_lemma_does_not_go_before_one_that_is_much_likelier() => Lemma("prévoyait", Upos.VERB, 0, 9, 2).ShouldBe("prévoyer");

    [Fact]
    public void Known_is_what_was_met_as_the_same_part_of_speech() => Lemma("prévoyait", Upos.NOUN, 0, 5, 4).ShouldBe("prévoyer");

    private static string Lemma(string form, Upos upos, params float[] scores) => s_lemmatizer.Lemma(form, upos, "_", scores);

    private static HashedTable Table(params (ulong, int)[] entries)
    {
        var (keys, values) = HashedTable.Build(entries);
        return new(keys, values);
    }
}
