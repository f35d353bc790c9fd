using Dixit.Resolution.Lexicon;

using Dixit.Text;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Resolution;

/// <summary>The form of the facts under <c>data/world</c> and of the word lists about people.</summary>
public sealed class WorldDataTests
{
    private static IReadOnlyList<TabTable.Row> Rows(string path) => TabTable.Read(Path.Combine(Repository.Root, "data", path)).Rows;

    [Fact]
    public void States_have_ids_of_their_own_names_capitals_and_adjectives()
    {
        var rows = Rows("world/states.tsv");
        rows.Count.ShouldBeGreaterThanOrEqualTo(197);
        rows.Select(row => row.Key).ShouldBeUnique();
        rows.ShouldAllBe(row => row.Key.Length == 2 && row.Key.All(char.IsAsciiLetterUpper));
        foreach (var column in new[] { "name_fr", "name_en", "capital_fr", "capital_en", "demonym_fr", "demonym_en" })
            rows.ShouldAllBe(row => row[column].Split('|').All(part => part.Length > 0 && part == part.Trim()), column);
        var items = rows.Select(row => row["wikidata"]).Where(item => item.Length > 0).ToList();
        items.ShouldBeUnique();
        items.ShouldAllBe(item => item[0] == 'Q' && item.Skip(1).All(char.IsAsciiDigit));
    }

    [Fact]
    public void Institutions_have_ids_and_names_and_belong_to_states_that_are_listed()
    {
        var states = Rows("world/states.tsv").Select(row => row.Key).ToHashSet();
        var rows = Rows("world/institutions.tsv");
        rows.Select(row => row.Key).ShouldBeUnique();
        rows.ShouldAllBe(row => row["kind"].Length > 0 && (row["state"].Length == 0 || states.Contains(row["state"])));
        foreach (var column in new[] { "names_fr", "names_en" }) rows.ShouldAllBe(row => row[column].Split('|').All(part => part.Length > 0), column);
    }

    [Fact]
    public void An_institution_stands_for_another_or_for_a_body_of_a_state()
    {
        var rows = Rows("world/institutions.tsv");
        var states = Rows("world/states.tsv").Select(row => row.Key).ToHashSet();
        var bodies = Rows("world/bodies-of-state.tsv").Select(row => row.Key).ToHashSet();
        var known = rows.Select(row => row.Key).ToHashSet();
        bool IsBody(string id) => id.Split('/') is [var body, var state] && bodies.Contains(body) && states.Contains(state);
        rows.SelectMany(row => new[] { row["stands_for"], row["body"] }).Where(id => id.Length > 0 && !known.Contains(id) && !IsBody(id)).ShouldBeEmpty();
        rows.ShouldAllBe(row => row["stands_for"] != row.Key && (row["stands_for"].Length == 0 || row["body"].Length == 0));
        var items = rows.Select(row => row["wikidata"]).Where(item => item.Length > 0).ToList();
        items.ShouldBeUnique();
        items.ShouldAllBe(item => item[0] == 'Q' && item.Skip(1).All(char.IsAsciiDigit));
    }

    [Theory]
    [InlineData("names_fr")]
    [InlineData("names_en")]
    public void A_name_belongs_to_one_institution(string column)
        => Rows("world/institutions.tsv").SelectMany(row => row[column].Split('|').Select(name => (Name: name, row.Key)).Distinct())
            .GroupBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase).Where(name => name.Select(pair => pair.Key).Distinct().Count() > 1).Select(name => name.Key).ShouldBeEmpty();

    [Fact]
    public void Bodies_of_states_have_patterns_with_one_slot_and_belong_to_bodies_that_are_listed()
    {
        var rows = Rows("world/bodies-of-state.tsv");
        rows.Select(row => row.Key).ShouldBeUnique();
        var ids = rows.Select(row => row.Key).ToHashSet();
        rows.ShouldAllBe(row => row["kind"].Length > 0 && row["broader"] != row.Key && (row["broader"].Length == 0 || ids.Contains(row["broader"])));
        foreach (var column in new[] { "names_fr", "names_en" })
        {
            var patterns = rows.SelectMany(row => row[column].Split('|')).ToList();
            patterns.ShouldBeUnique();
            patterns.ShouldAllBe(pattern => (pattern.Contains("{demonym}") || pattern.Contains("{state}")) && pattern.Count(c => c == '{') == 1);
        }
    }

    [Fact]
    public void Every_line_of_spellings_has_two_or_more()
        => Rows("world/names.tsv").ShouldAllBe(row => row["spellings"].Split('|').Length > 1 && row["spellings"].Split('|').All(part => part.Length > 0));

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Offices_first_names_and_bodies_are_listed_once(string language)
    {
        foreach (var file in new[] { "offices", "firstnames", "bodies" })
        {
            var keys = Rows($"{language}/{file}.tsv").Select(row => row.Key).ToList();
            keys.ShouldBeUnique();
            keys.ShouldAllBe(key => key.Length > 0, file);
        }
        Rows($"{language}/firstnames.tsv").ShouldAllBe(row => row["gender"] == "Masc" || row["gender"] == "Fem");
    }

    [Theory]
    [InlineData("fr", "Kyiv", "ukrainienne")]
    [InlineData("fr", "Pékin", "chinois")]
    [InlineData("en", "Kiev", "Ukrainian")]
    [InlineData("en", "NATO", "North Atlantic Treaty Organization")]
    public void Names_capitals_and_adjectives_belong_together(string language, string one, string other)
    {
        var world = WorldNames.Read(Path.Combine(Repository.Root, "data", "world"), language);
        world.Belonging(one).ShouldBe(world.Belonging(other));
    }

    [Fact]
    public void A_capital_is_not_its_state()
        => WorldNames.Read(Path.Combine(Repository.Root, "data", "world"), "fr").State("Moscou").ShouldBeNull();
}
