using CsCheck;
using Dixit.Provenance;
using Dixit.Text;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Provenance;

/// <summary>What comparing says of examples, and what holds of any two texts.</summary>
public sealed class CopiesTests
{
    private const string Wire = """
        VALSERRE (AFP) – La passerelle du canal restera fermée jusqu'à la fin de l'été, a annoncé mardi la préfète de la Haute-Verne.

        Deux des huit haubans ont perdu un tiers de leur résistance, selon un contrôle mené en février à la demande de la commune.

        « Nous ne jouerons pas avec la sécurité des piétons et nous prendrons le temps qu'il faut pour réparer », a-t-elle dit.

        Le constructeur conteste ces mesures et réclame une contre-expertise, que le tribunal examinera au début du mois prochain.
        """;

    [Fact]
    public void A_reprint_cut_to_its_beginning_is_a_copy()
    {
        var likeness = Compare(Wire, "La passerelle fermée tout l'été\n\n" + string.Join("\n\n", Wire.Split("\n\n")[..2]).Replace("VALSERRE (AFP) – ", ""));
        likeness.IsCopy.ShouldBeTrue();
        likeness.ContainmentBinA.ShouldBeGreaterThan(0.8);
        likeness.ContainmentAinB.ShouldBeLessThan(0.6);
        likeness.LongestSharedRunInWords.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Another_report_that_quotes_the_same_words_is_none()
    {
        var likeness = Compare(Wire, """
            Les riverains s'impatientent devant les barrières posées au bord de l'eau depuis le début de la semaine, et les commerçants du quai craignent une saison perdue.

            Interrogée à la sortie du conseil, la préfète n'a pas voulu donner de calendrier. « Nous ne jouerons pas avec la sécurité des piétons et nous prendrons le temps qu'il faut pour réparer », a-t-elle répondu.
            """);
        likeness.LongestSharedRunInWords.ShouldBeGreaterThanOrEqualTo(19);
        likeness.IsCopy.ShouldBeFalse();
    }

    [Fact]
    public void Reports_in_different_languages_are_none_even_with_the_same_words()
        => Copies.Compare(Print(Wire, "fr"), Wire, Print(Wire, "en"), Wire).IsCopy.ShouldBeFalse();

    [Fact]
    public void Two_empty_texts_are_none() => Compare("", " … ").IsCopy.ShouldBeFalse();

    [Fact]
    public void A_short_text_is_a_copy_of_itself() => Compare("Le pont est fermé.", "LE PONT EST FERMÉ").IsCopy.ShouldBeTrue();

    [Fact]
    public void Any_two_texts_are_compared_the_same_way_round_and_back()
        => Gen.Select(AnyText, AnyText).Sample((a, b) =>
        {
            var (there, back) = (Compare(a, b), Compare(b, a));
            back.ShouldBe(there with { ContainmentAinB = there.ContainmentBinA, ContainmentBinA = there.ContainmentAinB });
            there.ContainmentAinB.ShouldBeInRange(0, 1);
            there.Resemblance.ShouldBeInRange(0, 1);
        }, iter: 300);

    [Fact]
    public void The_longest_run_is_what_looking_at_every_place_finds()
        => Gen.Select(Gen.Int[0, 2].Array[0, 60], Gen.Int[0, 2].Array[0, 60]).Sample((a, b) =>
        {
            var longest = 0;
            for (var i = 0; i < a.Length; i++)
                for (var j = 0; j < b.Length; j++)
                {
                    var run = 0;
                    while (i + run < a.Length && j + run < b.Length && a[i + run] == b[j + run]) run++;
                    longest = Math.Max(longest, run);
                }
            Compare(string.Join(' ', a), string.Join(' ', b)).LongestSharedRunInWords.ShouldBe(longest);
        }, iter: 300);

    private static readonly Gen<string> AnyText = Gen.OneOf(Gen.String, Prose.French.Paragraph, Gen.Int[0, 2].Array[0, 80].Select(words => string.Join(' ', words)));

    private static CopyLikeness Compare(string a, string b) => Copies.Compare(Print(a), a, Print(b), b);

    private static Fingerprint Print(string text, string? language = null) => Fingerprint.Of(new Report { Id = "1", Text = text, Language = language });
}
