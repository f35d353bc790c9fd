using Dixit.Text;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Claims;

/// <summary>The form of the concepts of things and of the words that name them.</summary>
public sealed class ThingDataTests
{
    private static readonly Dictionary<string, string[]> Broader = Rows("concepts/things.tsv")
        .ToDictionary(row => row.Key, row => row["broader"].Split('|', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static IReadOnlyList<TabTable.Row> Rows(string path) => TabTable.Read(Path.Combine(Repository.Root, "data", path)).Rows;

    [Fact]
    public void Ids_are_plain_and_wider_concepts_are_listed()
    {
        Rows("concepts/things.tsv").Select(row => row.Key).ShouldBeUnique();
        Broader.Keys.ShouldAllBe(id => id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
        Broader.Values.SelectMany(wider => wider).Where(id => !Broader.ContainsKey(id)).ShouldBeEmpty();
    }

    [Fact]
    public void No_concept_is_wider_than_itself()
        => Broader.Keys.Where(id => Wider(id).Contains(id)).ShouldBeEmpty();

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Every_concept_has_words_and_every_word_a_concept(string language)
    {
        var rows = Rows($"{language}/things.tsv");
        Broader.Keys.Except(rows.Select(row => row["concept"])).ShouldBeEmpty();
        rows.Where(row => !Broader.ContainsKey(row["concept"])).Select(row => row.Place).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Words_are_trimmed_and_listed_once_under_a_concept(string language)
    {
        var rows = Rows($"{language}/things.tsv");
        rows.Select(row => (row.Key, row["concept"])).ShouldBeUnique();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "data", language, "things.tsv")).Where(line => !line.StartsWith('#')))
            line.Split('\t').ShouldAllBe(cell => cell.Length > 0 && cell == cell.Trim() && !cell.Contains("  "), line);
    }

    /// <summary>A word that names a concept names the wider ones already.</summary>
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void No_word_is_listed_under_a_concept_and_a_wider_one(string language)
        => Rows($"{language}/things.tsv").GroupBy(row => row.Key, row => row["concept"], StringComparer.Ordinal)
            .Where(word => word.SelectMany(Wider).Intersect(word).Any()).Select(word => word.Key).ShouldBeEmpty();

    private static HashSet<string> Wider(string id)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(Broader[id]);
        while (open.TryPop(out var wider))
            if (found.Add(wider) && Broader.TryGetValue(wider, out var next))
                foreach (var further in next) open.Push(further);
        return found;
    }
}
