using Dixit.Segmentation;
using Dixit.Text;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Segmentation;

public sealed class SegmenterTests
{
    private static readonly Segmenter French = Segmenter.For("fr");
    private static readonly Segmenter English = Segmenter.For("en");

    private static string[] Tokens(Segmenter segmenter, string text) =>
        [.. segmenter.Segment(text, [new(0, text.Length)]).SelectMany(sentence => sentence.Tokens).Select(token => token.Span.In(text))];

    private static string[] Sentences(Segmenter segmenter, string text) =>
        [.. segmenter.Segment(text, [new(0, text.Length)]).Select(sentence => sentence.Span.In(text))];

    [Theory]
    [InlineData("\u00A0")]
    [InlineData("\u202F")]
    [InlineData(" ")]
    public void Numbers_hold_together_across_every_kind_of_blank(string blank) =>
        Tokens(French, $"Il a payé 12{blank}500 euros.").ShouldBe(["Il", "a", "payé", $"12{blank}500", "euros", "."]);

    [Fact]
    public void Blanks_inside_guillemets_are_white_space() =>
        Tokens(French, "«\u00A0Le port ferme\u202F», dit-il.").ShouldBe(["«", "Le", "port", "ferme", "»", ",", "dit", "-il", "."]);

    [Fact]
    public void Soft_hyphens_and_zero_width_characters_stay_in_their_word() =>
        Tokens(French, "\uFEFFLe gouver\u00ADnement a par\u200Blé du port.").ShouldBe(["\uFEFFLe", "gouver\u00ADnement", "a", "par\u200Blé", "du", "port", "."]);

    [Fact]
    public void A_soft_hyphen_does_not_hide_a_contraction() =>
        French.Segment("Il vient d\u00ADu port.", [new(0, 16)])[0].Tokens[2].Words.ShouldBe(["de", "le"]);

    [Fact]
    public void Combining_accents_belong_to_their_letter() =>
        Tokens(French, "Le de\u0301bat est fini.").ShouldBe(["Le", "de\u0301bat", "est", "fini", "."]);

    [Fact]
    public void An_emoji_is_one_token() => Tokens(English, "We won 👩‍🚀 today").ShouldBe(["We", "won", "👩‍🚀", "today"]);

    [Fact]
    public void Carriage_returns_are_white_space() => Sentences(French, "Le port ferme.\r\nIl pleut.").ShouldBe(["Le port ferme.", "Il pleut."]);

    [Fact]
    public void A_word_of_a_million_letters_is_a_word()
    {
        var word = new string('a', 1_000_000);
        Tokens(English, $"A {word} b").ShouldBe(["A", word, "b"]);
    }

    [Fact]
    public void A_chunk_of_many_signs_is_no_trouble() =>
        Tokens(English, string.Concat(Enumerable.Repeat("a.b@c-/", 50_000))).Sum(token => token.Length).ShouldBe(350_000);

    [Theory]
    [InlineData("le port ferme et ")]
    [InlineData("le port, dit-il, ferme ")]
    [InlineData("«")]
    public void No_sentence_is_endless(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 4000));
        var sentences = French.Segment(text, [new(0, text.Length)]);
        sentences.Max(sentence => sentence.Tokens.Length).ShouldBeLessThanOrEqualTo(300);
        sentences.SelectMany(sentence => sentence.Tokens).Sum(token => token.Span.Length).ShouldBe(text.Count(c => c != ' '));
    }

    [Fact]
    public void A_sentence_that_is_too_long_is_cut_behind_a_mark()
        => Sentences(French, string.Concat(Enumerable.Repeat("le port ferme, ", 100))).SkipLast(1).ShouldAllBe(sentence => sentence.EndsWith(','));

    [Fact]
    public void No_text_has_no_sentences()
    {
        French.Segment("", []).ShouldBeEmpty();
        French.Segment(" \n ", [new TextSpan(0, 3)]).ShouldBeEmpty();
    }

    [Fact]
    public void A_language_without_data_is_an_error() => Should.Throw<IOException>(() => Segmenter.For("xx"));

    [Fact]
    public void A_foreign_file_is_no_model()
    {
        using var stream = new MemoryStream(new byte[64]);
        Should.Throw<InvalidDataException>(() => SegmentationModel.Read(stream));
    }

    [Fact]
    public void A_model_is_read_as_it_was_written()
    {
        var model = new SegmentationModel(new([1, -2]), new([3, 4]), new([-128, 127]), new([new(7, Vocabulary.Name), new(9, Vocabulary.Common)]));
        using var stream = new MemoryStream();
        model.Write(stream);
        stream.Position = 0;
        var read = SegmentationModel.Read(stream);
        read.Cuts.Weights.ToArray().ShouldBe([1, -2]);
        read.Multiwords.Weights.ToArray().ShouldBe([-128, 127]);
        read.Vocabulary.Class(7).ShouldBe(Vocabulary.Name);
        read.Vocabulary.Class(8).ShouldBe(Vocabulary.Unknown);
    }

    [Fact]
    public void A_text_without_any_stop_is_broken_all_the_same()
    {
        var text = string.Join(' ', Enumerable.Repeat("encore et toujours", 2000));
        var sentences = Segmenter.For("fr").Segment(text, [new(0, text.Length)]);
        sentences.ShouldAllBe(sentence => sentence.Tokens.Length <= 300);
        sentences.Sum(sentence => sentence.Tokens.Length).ShouldBe(6000);
    }
}
