using System.Text.RegularExpressions;
using Dixit.Claims;
using Dixit.Claims.Positions;

using Dixit.Ledger.Views;
using Dixit.Provenance;
using Dixit.Resolution;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests;

public sealed partial class WordingTests
{
    [Fact]
    public void Both_languages_have_the_same_words_with_the_same_values_in_them()
    {
        var (en, fr) = (InterfaceWords.In("en").All, InterfaceWords.In("fr").All);
        fr.Keys.Order(StringComparer.Ordinal).ShouldBe(en.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, text) in en) Values(fr[name]).ShouldBe(Values(text), name);
    }

    [Fact]
    public void Every_label_that_a_page_shows_has_words()
    {
        var words = InterfaceWords.In("en").All.Keys;
        Names<OriginKind>("origin").Concat(Names<Relation>("relation")).Concat(Names<Relation>("variant")).Concat(Names<ChangeKind>("change")).Concat(Names<ActorKind>("kind"))
            .Concat(Names<StatementState>("state").Where(name => name != "state.current")).Concat(Attitude.All.SelectMany(a => new[] { $"attitude.{a.Name}", $"letter.{a.Name}" })).ShouldBeSubsetOf(words);
    }

    [Theory]
    [InlineData("2024-09-03", "3 September 2024", "3 septembre 2024")]
    [InlineData("2024-09-01", "1 September 2024", "1er septembre 2024")]
    [InlineData("2024-09", "September 2024", "septembre 2024")]
    [InlineData("2024", "2024", "2024")]
    [InlineData("2014/2016", "between 2014 and 2016", "entre 2014 et 2016")]
    [InlineData("../2022-03-02", "until 2 March 2022", "jusqu'au 2 mars 2022")]
    public void Dates_are_as_exact_as_they_are_known(string edtf, string en, string fr)
    {
        new DateWording(InterfaceWords.In("en")).Of(edtf).ShouldBe(en);
        new DateWording(InterfaceWords.In("fr")).Of(edtf).ShouldBe(fr);
    }

    private static IEnumerable<string> Names<T>(string prefix) where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{prefix}.{name.ToLowerInvariant()}");

    private static IEnumerable<string> Values(string text) => Value().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Value();
}
