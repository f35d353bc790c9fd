using Dixit.Text;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Claims;

/// <summary>The form of the event concepts under <c>data/concepts</c> and of the words and frames of each language.</summary>
public sealed class ConceptDataTests
{
    private static readonly string[] Roles = ["agent", "theme", "recipient", "place", "topic", "amount"];
    private static readonly string[] Aspects = ["start", "stop", "continue", "plan", "attempt", "able", "succeed", "fail", "refuse", "risk", "want", "must"];
    private static readonly Dictionary<string, TabTable.Row> Events = Rows("concepts/events.tsv").ToDictionary(row => row.Key);

    [Fact]
    public void Wider_events_and_contraries_are_events()
    {
        Events.Keys.ShouldAllBe(id => id.Length > 0 && id.All(c => char.IsAsciiLetterLower(c) || c == '-'));
        Events.Values.ShouldAllBe(row => row["broader"].Length == 0 || Events.ContainsKey(row["broader"]));
        Events.Values.ShouldAllBe(row => row["contrary"].Length == 0 || Events.ContainsKey(row["contrary"]));
        Events.Values.ShouldAllBe(row => row["gloss"].Length > 0);
    }

    [Fact]
    public void No_event_is_wider_than_itself()
        => Events.Keys.Where(id => Wider(id).Take(Events.Count).Contains(id)).ShouldBeEmpty();

    [Fact]
    public void A_contrary_has_the_other_as_its_contrary_and_is_no_kind_of_it()
    {
        foreach (var (id, row) in Events.Where(pair => pair.Value["contrary"].Length > 0))
        {
            Events[row["contrary"]]["contrary"].ShouldBe(id);
            Wider(id).ShouldNotContain(row["contrary"]);
        }
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Places_of_frames_bear_known_roles(string language)
    {
        Frames(language).ShouldBeUnique();
        foreach (var row in Rows($"{language}/frames.tsv"))
            foreach (var place in $"{row["verb"]} {row["noun"]}".Split(' '))
            {
                place.Split('=').Length.ShouldBe(2, row.Place);
                Roles.ShouldContain(place.Split('=')[1], row.Place);
            }
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Every_event_has_a_known_frame_and_words(string language)
    {
        var words = Rows($"{language}/events.tsv");
        var frames = Frames(language).ToHashSet();
        Events.Values.ShouldAllBe(row => frames.Contains(row["frame"]));
        Events.Keys.Except(words.Select(row => row["concept"])).ShouldBeEmpty();
        words.Where(row => !Events.ContainsKey(row["concept"]) || row["frame"].Length > 0 && !frames.Contains(row["frame"])).Select(row => row.Place).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Words_are_trimmed_and_listed_once_for_a_concept(string language)
    {
        var words = Rows($"{language}/events.tsv");
        words.Select(row => (row.Key, row["pos"], row["concept"])).ShouldBeUnique();
        words.Where(row => row["pos"] is not ("verb" or "noun" or "adj") || row["aspect"].Length > 0 && !Aspects.Contains(row["aspect"])).Select(row => row.Place).ShouldBeEmpty();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "data", language, "events.tsv")).Where(line => line[0] != '#'))
            line.Split('\t')[0].ShouldBe(string.Join(' ', line.Split('\t')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        words.ShouldAllBe(row => row.Key.Length > 0);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Light_words_have_an_aspect_and_say_whether_the_event_happens(string language)
    {
        var words = Rows($"{language}/aspects.tsv");
        words.Select(row => (row.Key, row["pos"])).ShouldBeUnique();
        words.Where(row => row.Key.Length == 0 || row["pos"] is not ("verb" or "noun" or "adj") || !Aspects.Contains(row["aspect"]) || row["polarity"] is not ("+" or "-" or "?"))
            .Select(row => row.Place).ShouldBeEmpty();
    }

    private static IReadOnlyList<TabTable.Row> Rows(string path) => TabTable.Read(Path.Combine(Repository.Root, "data", path)).Rows;

    private static IEnumerable<string> Frames(string language) => Rows($"{language}/frames.tsv").Select(row => row.Key);

    private static IEnumerable<string> Wider(string id)
    {
        for (var at = Events[id]["broader"]; at.Length > 0; at = Events[at]["broader"]) yield return at;
    }
}
