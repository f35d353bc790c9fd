using System.Collections.Immutable;
using CsCheck;
using Dixit.Attribution;
using Dixit.Provenance;
using Dixit.Text;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Provenance;

/// <summary>Names beside the text, and any text at all.</summary>
public sealed class ProvenanceReaderTests
{
    private static readonly ProvenanceReader French = ProvenanceReader.For("fr");

    private static readonly Gen<string> Words = Gen.Int[0, 15].Select(i =>
        ((string[])["AFP", "(AFP)", "avec", "Le Monde", "citant", "à", "cité par", "l'agence", "Reuters", ",", "–", "© ", "\n\n", "a dit", "Photo", "("])[i]).Array[0, 25].Select(words => string.Join(' ', words));

    [Theory]
    [InlineData("Jeanne Morel, avec AFP", null, "With afp")]
    [InlineData("Reuters", null, "By reuters")]
    [InlineData("Jeanne Morel (AFP)", null, "By afp")]
    [InlineData("Jeanne Morel", "Agence France-Presse", "By afp")]
    [InlineData("Jeanne Morel", "Le Monde avec AFP", "With afp")]
    [InlineData("Jeanne Morel", "Le Monde", "")]
    [InlineData("Le Monde", "Le Monde", "")]
    public void Authors_and_publishers_credit(string author, string? publisher, string credits)
        => string.Join(", ", French.Read(new Report { Id = "1", Text = "Rien.", Author = author, Publisher = publisher }, [], []).Credits.Select(credit => $"{credit.Kind} {credit.Outlet}")).ShouldBe(credits);

    [Fact]
    public void What_a_source_told_the_report_itself_came_by_its_publisher()
    {
        const string text = "« Nous fermons », nous a déclaré la ministre.";
        var statement = new Statement { Id = 3, Source = [new(33, 44)], Cue = new(18, 32), Content = [new(0, 16)], Speaker = "la ministre" };
        var links = French.Read(new Report { Id = "1", Text = text, Publisher = "Le Monde" }, [], [statement]).Chains.ShouldHaveSingleItem().Links;
        links.Select(link => (link.Kind, link.Name, link.Outlet, link.Direct)).ShouldBe([(LinkKind.Outlet, "Le Monde", "le-monde", true), (LinkKind.Source, "la ministre", null, false)]);
    }

    [Fact]
    public void Any_text_is_read()
        => Gen.Select(Gen.OneOf(Gen.String, Words), Gen.Int[0, 99].Array[6]).Sample((text, at) =>
        {
            TextSpan Span(int i) => new(Math.Min(at[i], at[i + 1]) * text.Length / 100, Math.Max(at[i], at[i + 1]) * text.Length / 100);
            var statements = ImmutableArray.Create(
                new Statement { Id = 0, Parent = 1, Source = [Span(0)], Cue = Span(1), Content = [Span(2)] },
                new Statement { Id = 1, Source = [Span(3)], Cue = Span(4), Content = [Span(2)] });
            var read = French.Read(new Report { Id = "1", Text = text, Paragraphs = [new(0, text.Length)] }, [], statements);
            read.Chains.Select(chain => chain.Statement).ShouldBe([0, 1]);
            foreach (var span in read.Credits.Select(credit => credit.Span).Concat(read.Chains.SelectMany(chain => chain.Links).Select(link => link.Span)))
                new TextSpan(0, text.Length).Contains(span).ShouldBeTrue();
        }, iter: 2000);
}
