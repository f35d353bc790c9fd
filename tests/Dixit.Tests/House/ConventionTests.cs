using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Dixit.Tests.House;

/// <summary>Conventions of the code; a convention exists when a test enforces it.</summary>
public sealed partial class ConventionTests
{
    [Theory]
    [InlineData("Dixit")]
    [InlineData("Dixit.Acquisition")]
    [InlineData("Dixit.Ledger")]
    [InlineData("Dixit.Cli")]
    public void Classes_are_sealed_static_or_abstract(string assembly)
        => Assembly.Load(assembly).GetTypes()
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.FullName!.Contains('<'))
            .Where(type => type.FullName != "Program")
            .Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void The_core_has_no_clock_no_chance_and_no_culture_of_its_own()
        => Repository.Files("src/Dixit", "*.cs").SelectMany(file => Ambient().Matches(Repository.Read(file)).Select(match => $"{file}: {match.Value}")).ShouldBeEmpty();

    [Fact]
    public void Source_files_are_small()
    {
        var lengths = Repository.Files("src", "*.cs").Select(file => (File: file, Lines: Repository.Read(file).Count(c => c == '\n'))).OrderBy(file => file.Lines).ToList();
        lengths[lengths.Count / 2].Lines.ShouldBeLessThan(60);
        lengths.Where(file => file.Lines > 250).Select(file => file.File).Count().ShouldBeLessThanOrEqualTo(lengths.Count / 20);
        lengths.Where(file => file.Lines > 400).Select(file => file.File).ShouldBeEmpty();
    }

    [Fact]
    public void Data_files_tell_their_source_and_licence()
    {
        foreach (var file in Repository.Files("data", "*.tsv"))
        {
            var header = string.Join(' ', Repository.Read(file).Split('\n').TakeWhile(line => line.StartsWith('#')));
            header.ShouldMatch(@"(?i)source\b|compiled for", $"{file} does not tell its source");
            header.ShouldMatch(@"(?i)licen[cs]e|\(MIT\)", $"{file} does not tell its licence");
        }
    }

    [Fact]
    public void Models_lie_beside_their_scores_and_licence()
    {
        var folders = Repository.Files("data/models", "parser*.bin").Select(file => file[..file.LastIndexOf('/')]).Distinct();
        foreach (var folder in folders)
            foreach (var beside in new[] { "SCORES.md", "LICENSE" }) File.Exists(Path.Combine(Repository.Root, folder, beside)).ShouldBeTrue($"{folder}/{beside}");
    }

    [Fact]
    public void Models_are_small_enough_to_commit()
    {
        foreach (var language in Repository.Files("data/models", "*").GroupBy(file => file.Split('/')[2]))
            language.Sum(file => new FileInfo(Path.Combine(Repository.Root, file)).Length).ShouldBeLessThanOrEqualTo(25 * 1024 * 1024, language.Key);
    }

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bStopwatch\b|\bEnvironment\.TickCount|\bRandom\.Shared\b|new Random\(\)|\bCurrentCulture\b(?!Ignore)|\bGuid\.NewGuid\b")]
    private static partial Regex Ambient();
}
