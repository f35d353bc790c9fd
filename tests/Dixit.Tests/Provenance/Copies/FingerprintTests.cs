using CsCheck;
using Dixit.Provenance;
using Dixit.Text;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Provenance;

/// <summary>Fingerprints rest on words alone and survive storing.</summary>
public sealed class FingerprintTests
{
    private const string Wire = "Le préfet de la Haute-Verne a annoncé, mardi, l'ouverture d'une enquête de 12 mois sur l'« affaire » du canal.";

    [Theory]
    [InlineData("LE PREFET DE LA HAUTE VERNE A ANNONCE MARDI L’OUVERTURE D’UNE ENQUETE DE 12 MOIS SUR L’\"AFFAIRE\" DU CANAL")]
    [InlineData("Le pre\u0301fet de la Haute-Verne\na annon\u00ADcé mardi l'ouverture  d'une enquête de 12 mois sur l'affaire du canal")]
    public void Case_accents_punctuation_and_layout_do_not_count(string text) => Print(text).ContentHash.ShouldBe(Print(Wire).ContentHash);

    [Theory]
    [InlineData("12", "13")]
    [InlineData("mardi", "mercredi")]
    public void Words_and_figures_do(string word, string other) => Print(Wire.Replace(word, other)).ContentHash.ShouldNotBe(Print(Wire).ContentHash);

    // What is stored is compared with what is computed later: another hash, another seed or another order of bytes needs another version.
    [Fact]
    public void A_fingerprint_never_changes()
    {
        var print = Print(Wire);
        $"{print.ContentHash} {Convert.ToHexStringLower(print.Signature.AsSpan(0, 8))} {print.Bands[0]:x16}".ShouldBe("fa63c094fc6a2c58f42ff1ef83c9dc4d d09a6f7ef5ebf3f3 08cbeda0dfe7c83c");
    }

    [Fact]
    public void Bytes_are_read_back()
        => Gen.Select(Gen.String, Prose.English.Paragraph, Gen.OneOf(Gen.Const((string?)null), Gen.Const((string?)"fr"))).Sample((noise, prose, language) =>
        {
            var written = Fingerprint.Of(new Report { Id = "1", Text = noise + prose, Language = language });
            var read = Fingerprint.FromBytes(written.ToBytes());
            (read.ContentHash, read.Language).ShouldBe((written.ContentHash, written.Language));
            read.Signature.ShouldBe(written.Signature);
            read.Bands.ShouldBe(written.Bands);
        }, iter: 200);

    [Fact]
    public void Damaged_bytes_are_refused_or_read_and_never_worse()
        => Gen.Byte.Array[0, 400].Sample(bytes =>
        {
            try { _ = Fingerprint.FromBytes([1, .. bytes]); }
            catch (FormatException) { }
        });

    [Fact]
    public void Bytes_of_a_newer_version_are_refused() => Should.Throw<FormatException>(() => Fingerprint.FromBytes([2, .. Print(Wire).ToBytes()[1..]]));

    [Fact]
    public void Bands_are_few_ascending_and_distinct()
        => Prose.French.Paragraph.Array[1, 40].Sample(paragraphs =>
        {
            var bands = Print(string.Join('\n', paragraphs)).Bands;
            bands.ShouldBe(bands.Distinct().Order());
            bands.Length.ShouldBeInRange(1, 2 * Winnowing.MostChoices);
        }, iter: 30);

    [Fact]
    public void Texts_that_share_23_words_share_a_band()
        => Gen.Select(Prose.English.Paragraph, Prose.English.Paragraph, Prose.English.Sentence.Array[2]).Sample((before, after, shared) =>
        {
            var words = string.Join(' ', shared).Split(' ')[..23];
            Print($"{before} {string.Join(' ', words)}").Bands.Intersect(Print($"{string.Join(' ', words)} {after}").Bands).ShouldNotBeEmpty();
        }, iter: 200);

    [Fact]
    public void The_estimated_resemblance_is_near_the_true_one()
        => Gen.Select(Prose.French.Paragraph.Array[6], Gen.Int[1, 6]).Sample((paragraphs, kept) =>
        {
            var (whole, part) = (string.Join('\n', paragraphs), string.Join('\n', paragraphs[..kept]));
            var (a, b) = (WordRun.Of(whole).Shingles(Fingerprint.ShingleLength).ToHashSet(), WordRun.Of(part).Shingles(Fingerprint.ShingleLength).ToHashSet());
            Print(whole).Resemblance(Print(part)).ShouldBe((double)a.Intersect(b).Count() / a.Union(b).Count(), 0.22);
        }, iter: 100);

    private static Fingerprint Print(string text) => Fingerprint.Of(new Report { Id = "1", Text = text });
}
