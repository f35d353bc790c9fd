using Dixit.Evaluation;
using Dixit.Syntax.Conllu;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Evaluation;

/// <summary>Cases worked out by hand from the definition of the CoNLL 2018 metric.</summary>
public sealed class ParseScoresTests
{
    private const string Gold = """
        1	Il	il	PRON	_	Person=3	2	nsubj	_	_
        2	parle	parler	VERB	_	Mood=Ind|Tense=Pres	0	root	_	_
        3-4	du	_	_	_	_	_	_	_	_
        3	de	de	ADP	_	_	5	case	_	_
        4	le	le	DET	_	Definite=Def	5	det	_	_
        5	port	port	NOUN	_	Gender=Masc	2	obl:arg	_	SpaceAfter=No
        6	.	.	PUNCT	_	_	2	punct	_	_

        1	Bien	bien	ADV	_	_	0	root	_	_

        """;

    private static ParseScores Compare(string gold, string system) =>
        ParseScores.Compare(ConlluReader.Read(new StringReader(gold)), ConlluReader.Read(new StringReader(system)));

    [Fact]
    public void Itself_is_perfect()
    {
        var scores = Compare(Gold, Gold);
        scores.All.ShouldAllBe(entry => entry.Score.F1 == 1);
        scores.Relations.Keys.ShouldBe(["case", "det", "nsubj", "obl", "punct", "root"]);
        scores.Words.ShouldBe(new(7, 7, 7, 7));
        scores.Tokens.ShouldBe(new(6, 6, 6));
    }

    [Fact]
    public void A_missed_multiword_token_costs_its_words_and_no_tokens()
    {
        var scores = Compare(Gold, """
            1	Il	il	PRON	_	Person=3	2	nsubj	_	_
            2	parle	parler	VERB	_	Mood=Ind|Tense=Pres	0	root	_	_
            3	du	du	DET	_	_	4	det	_	_
            4	port	port	NOUN	_	Gender=Masc	2	obl:mod	_	SpaceAfter=No
            5	.	.	PUNCT	_	_	2	punct	_	_

            1	Bien	bien	ADV	_	_	0	root	_	_

            """);
        scores.Tokens.F1.ShouldBe(1);
        scores.Sentences.F1.ShouldBe(1);
        scores.Words.ShouldBe(new(7, 6, 5, 5));
        scores.Las.ShouldBe(new(7, 6, 5, 5)); // obl:mod for obl:arg is no error
        scores.Mlas.Correct.ShouldBe(3); // not "port": its function words are missing
        scores.Relations["det"].ShouldBe(new(1, 1, 0, 0));
    }

    [Fact]
    public void Inside_a_multiword_token_words_are_aligned_by_form()
    {
        var scores = Compare("1-2\tdes\t_\t_\t_\t_\t_\t_\t_\t_\n1\tde\tde\tADP\t_\t_\t0\troot\t_\t_\n2\tles\tle\tDET\t_\t_\t1\tdet\t_\t_\n",
            "1-2\tdes\t_\t_\t_\t_\t_\t_\t_\t_\n1\tDE\tde\tADP\t_\t_\t0\troot\t_\t_\n2\tdes\tun\tDET\t_\t_\t1\tdet\t_\t_\n");
        scores.Words.ShouldBe(new(2, 2, 1, 1));
    }

    [Fact]
    public void A_wrong_sentence_break_costs_both_sentences()
    {
        var scores = Compare("1\tIl\til\tPRON\t_\t_\t2\tnsubj\t_\t_\n2\tdort\tdormir\tVERB\t_\t_\t0\troot\t_\t_\n",
            "1\tIl\til\tPRON\t_\t_\t0\troot\t_\t_\n\n1\tdort\tdormir\tVERB\t_\t_\t0\troot\t_\t_\n");
        scores.Sentences.ShouldBe(new(1, 2, 0));
        scores.Words.F1.ShouldBe(1);
        scores.Uas.Correct.ShouldBe(1);
    }

    [Fact]
    public void Tokens_that_end_elsewhere_are_not_aligned()
    {
        var scores = Compare("1\te-mail\te-mail\tNOUN\t_\t_\t2\tcompound\t_\t_\n2\tbox\tbox\tNOUN\t_\t_\t0\troot\t_\t_\n", """
            1	e	e	NOUN	_	_	3	compound	_	SpaceAfter=No
            2	-	-	PUNCT	_	_	3	punct	_	SpaceAfter=No
            3	mail	mail	NOUN	_	_	4	compound	_	_
            4	box	box	NOUN	_	_	0	root	_	_

            """);
        scores.Words.ShouldBe(new(2, 4, 1, 1));
        scores.Tokens.F1.ShouldBe(2.0 / 6, 1e-9);
        scores.Las.AlignedAccuracy.ShouldBe(1);
    }

    [Fact]
    public void Lemmas_that_the_gold_standard_leaves_out_and_features_that_are_not_universal_do_not_count()
    {
        var scores = Compare("1\tOui\t_\tINTJ\t_\tStyle=Coll|Polarity=Pos\t0\troot\t_\t_\n", "1\tOui\toui\tINTJ\t_\tPolarity=Pos\t0\troot\t_\t_\n");
        scores.Lemmas.F1.ShouldBe(1);
        scores.Features.F1.ShouldBe(1);
    }

    [Fact]
    public void Another_text_is_refused() =>
        Should.Throw<ArgumentException>(() => Compare("1\tOui\t_\tINTJ\t_\t_\t0\troot\t_\t_\n", "1\tOuf\t_\tINTJ\t_\t_\t0\troot\t_\t_\n"))
            .Message.ShouldContain("character 2");
}
