using Dixit.Syntax;
using Dixit.Syntax.Conllu;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Syntax;

public sealed class ConlluTests
{
    private const string Sample = """
        # newdoc id = harbour
        # newpar
        # sent_id = harbour-1
        # text = Le maire parle du port.
        1	Le	le	DET	_	Definite=Def|PronType=Art	2	det	_	_
        2	maire	maire	NOUN	_	Gender=Masc|Number=Sing	3	nsubj	_	_
        3	parle	parler	VERB	_	Mood=Ind	0	root	_	_
        4-5	du	_	_	_	_	_	_	_	_
        4	de	de	ADP	_	_	6	case	_	_
        5	le	le	DET	_	_	6	det	_	_
        5.1	vieux	vieux	ADJ	_	_	_	_	6:amod	_
        6	port	port	NOUN	_	_	3	obl:arg	_	SpaceAfter=No
        7	.	.	PUNCT	_	_	3	punct	_	_

        # sent_id = harbour-2
        1	Bien	bien	ADV	_	_	0	root	_	SpacesAfter=\s\n
        2	!	!	PUNCT	_	_	1	punct	_	_

        # newpar
        # sent_id = harbour-3
        1	Fin	fin	NOUN	_	_	0	root	_	_

        """;

    private static ConlluDocument Read(string conllu) => ConlluReader.Read(new StringReader(conllu));

    [Fact]
    public void Rebuilds_the_raw_text_from_tokens_and_spacing()
    {
        var document = Read(Sample);
        document.Text.ShouldBe("Le maire parle du port. Bien \n!\n\nFin");
        document.Paragraphs.Select(paragraph => paragraph.In(document.Text)).ShouldBe(["Le maire parle du port. Bien \n!", "Fin"]);
        document.SentenceIds.ShouldBe(["harbour-1", "harbour-2", "harbour-3"]);
    }

    [Fact]
    public void Gives_trees_with_multiword_tokens_and_without_empty_nodes()
    {
        var tree = Read(Sample).Trees[0];
        tree.Words.Select(word => word.Form).ShouldBe(["Le", "maire", "parle", "de", "le", "port", "."]);
        tree.Words.Select(word => word.Head).ShouldBe([1, 2, -1, 5, 5, 2, 2]);
        tree.Words.Select(word => word.Token).ShouldBe([0, 1, 2, 3, 3, 4, 5]);
        tree.Sentence.Tokens[3].Words.ShouldBe(["de", "le"]);
        tree.Words[5].Relation.ShouldBe("obl:arg");
        tree.Words[0].Upos.ShouldBe(Upos.DET);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var document = Read(Sample);
        using var output = new StringWriter();
        ConlluWriter.Write(output, document.Text, document.Paragraphs, document.Trees, "harbour");
        var again = Read(output.ToString());
        again.Text.ShouldBe(document.Text);
        again.Paragraphs.ShouldBe(document.Paragraphs);
        again.SentenceIds.ShouldBe(document.SentenceIds);
        again.Trees.SelectMany(tree => tree.Words).ShouldBe(document.Trees.SelectMany(tree => tree.Words));
    }

    [Fact]
    public void Odd_white_space_around_the_text_comes_back()
    {
        var document = Read("1\tOui\toui\tINTJ\t_\t_\t0\troot\t_\tSpacesBefore=\\t\\s|SpacesAfter=\\r\\n\n");
        document.Text.ShouldBe("\t Oui\r\n");
        using var output = new StringWriter();
        ConlluWriter.Write(output, document.Text, document.Paragraphs, document.Trees);
        Read(output.ToString()).Text.ShouldBe(document.Text);
    }

    [Theory]
    [InlineData("1\tOui\toui", "line 1: expected 10 columns between tabs, found 3")]
    [InlineData("2\tOui\t_\tINTJ\t_\t_\t0\troot\t_\t_", "line 1: expected word 1, found 2")]
    [InlineData("1\tOui\t_\tWORD\t_\t_\t0\troot\t_\t_", "line 1: WORD is not a universal part of speech")]
    [InlineData("1\tOui\t_\tINTJ\t_\t_\t4\tdep\t_\t_", "line 1: word 1 has head 4 in a sentence of 1 words")]
    [InlineData("1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_", "line 1: the sentence ends inside the range that goes to 2")]
    public void Says_which_line_is_wrong(string conllu, string message) =>
        Should.Throw<FormatException>(() => Read(conllu)).Message.ShouldBe(message);
}
