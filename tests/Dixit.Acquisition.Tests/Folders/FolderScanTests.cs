using System.Text.Json;
using Dixit.Acquisition.Folders;

namespace Dixit.Acquisition.Tests.Folders;

public sealed class FolderScanTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2022, 11, 8, 12, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("dixit-").FullName;
    private FolderState _state = FolderState.Empty;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void New_and_changed_files_are_handed_out_once()
    {
        Write("a.txt", "one", Noon.AddHours(-2));
        Write("below/b.HTML", "two", Noon.AddHours(-2));
        Look(Noon).Ready.Select(file => (file.Name, file.IsNew)).ShouldBe([("a.txt", true), ("below/b.HTML", true)]);
        Look(Noon).Ready.ShouldBeEmpty();
        Write("a.txt", "three", Noon.AddHours(-1));
        Look(Noon).Ready.Select(file => (file.Name, file.IsNew)).ShouldBe([("a.txt", false)]);
    }

    [Fact]
    public void A_file_that_is_touched_but_the_same_is_not_handed_out_again()
    {
        Write("a.txt", "one", Noon.AddHours(-2));
        Look(Noon).Ready.Length.ShouldBe(1);
        Write("a.txt", "one", Noon.AddHours(-1));
        Look(Noon).Ready.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_still_being_written_is_waited_for()
    {
        Write("a.txt", "half", Noon.AddSeconds(-1));
        Look(Noon).ShouldSatisfyAllConditions(look => look.Ready.ShouldBeEmpty(), look => look.Waiting.ShouldBe(1));
        Write("a.txt", "half and more", Noon.AddSeconds(1));
        Look(Noon.AddSeconds(2)).Ready.ShouldBeEmpty();
        Look(Noon.AddSeconds(4)).Ready.Select(file => file.Name).ShouldBe(["a.txt"]);
        Look(Noon.AddSeconds(6)).ShouldSatisfyAllConditions(look => look.Ready.ShouldBeEmpty(), look => look.Waiting.ShouldBe(0));
    }

    [Fact]
    public void Hidden_files_other_kinds_and_links_are_passed_over()
    {
        var outside = Directory.CreateTempSubdirectory("dixit-");
        try
        {
            File.WriteAllText(Path.Combine(outside.FullName, "secret.txt"), "secret");
            Directory.CreateSymbolicLink(Path.Combine(_folder, "linked"), outside.FullName);
            File.CreateSymbolicLink(Path.Combine(_folder, "linked.txt"), Path.Combine(outside.FullName, "secret.txt"));
            Directory.CreateSymbolicLink(Path.Combine(_folder, "round"), _folder);
            Write(".hidden.txt", "one", Noon.AddHours(-2));
            Write(".git/a.txt", "one", Noon.AddHours(-2));
            Write("a.png", "one", Noon.AddHours(-2));
            Write("a.txt", "one", Noon.AddHours(-2));
            Look(Noon.AddYears(50)).Ready.Select(file => file.Name).ShouldBe(["a.txt"]);
        }
        finally
        {
            outside.Delete(recursive: true);
        }
    }

    [Fact]
    public void Files_that_were_taken_away_are_told_once()
    {
        Write("a.txt", "one", Noon.AddHours(-2));
        Look(Noon);
        File.Delete(Path.Combine(_folder, "a.txt"));
        Look(Noon).Gone.ShouldBe(["a.txt"]);
        Look(Noon).Gone.ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_is_away_for_a_while_loses_nothing()
    {
        Write("a.txt", "one", Noon.AddHours(-2));
        Look(Noon);
        var away = FolderScan.Look(Path.Combine(_folder, "away"), _state, Noon);
        (away.Gone.Length, away.State).ShouldBe((0, _state));
        away.Problems.ShouldHaveSingleItem().ShouldEndWith("there is no such folder");
    }

    [Fact]
    public void More_files_than_are_looked_at_are_a_problem_and_none_of_them_is_gone()
    {
        for (var i = 0; i < 5; i++) Write($"{i}.txt", $"{i}", Noon.AddHours(-2));
        Look(Noon).Ready.Length.ShouldBe(5);
        var look = Look(Noon, new FolderLimits { MostFiles = 3 });
        (look.Ready.Length, look.Gone.Length, look.State.Files.Count).ShouldBe((0, 0, 5));
        look.Problems.ShouldHaveSingleItem().ShouldContain("more than 3 files");
    }

    [Fact]
    public void What_is_remembered_goes_through_json()
    {
        Write("a.txt", "one", Noon.AddHours(-2));
        Write("b.txt", "two", Noon.AddSeconds(-1));
        Look(Noon);
        _state = JsonSerializer.Deserialize<FolderState>(JsonSerializer.Serialize(_state))!;
        Look(Noon).Ready.Select(file => file.Name).ShouldBe(["b.txt"]);
        Look(Noon).Ready.ShouldBeEmpty();
    }

    private FolderSighting Look(DateTimeOffset now, FolderLimits? limits = null)
    {
        var sighting = FolderScan.Look(_folder, _state, now, limits);
        _state = sighting.State;
        return sighting;
    }

    private void Write(string name, string content, DateTimeOffset modified)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        File.SetLastWriteTimeUtc(path, modified.UtcDateTime);
    }
}
