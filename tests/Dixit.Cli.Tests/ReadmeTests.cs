using System.Text.RegularExpressions;
using Dixit.Tests;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests;

/// <summary>What the documentation shows is what the code does.</summary>
public sealed partial class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/guide/getting-started.md")]
    public void The_library_example_is_the_compiled_sample(string page)
    {
        var example = CSharp().Match(Read(page)).Groups["code"].Value;
        example.Trim().ShouldBe(Read("samples/library/Program.cs").Trim());
    }

    [Fact]
    public void Links_between_pages_lead_somewhere()
    {
        foreach (var page in Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(Repository.Root, "README.md")))
            foreach (Match link in Link().Matches(File.ReadAllText(page)))
                Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, link.Groups["to"].Value)).ShouldBeTrue($"{Path.GetRelativePath(Repository.Root, page)} → {link.Groups["to"].Value}");
    }

    [Fact]
    public void Every_format_has_a_page()
    {
        foreach (var format in Enum.GetNames<Cli.Rendering.OutputFormat>().Select(name => name.ToLowerInvariant()).Where(name => name is not ("table" or "json")))
            File.Exists(Path.Combine(Repository.Root, "docs", "formats", format + ".md")).ShouldBeTrue(format);
    }

    [Fact]
    public void Every_exit_code_is_documented()
    {
        var page = Read("docs/formats/exit-codes.md");
        foreach (var code in new[] { ExitCode.Fine, ExitCode.SomeFailed, ExitCode.Usage, ExitCode.Fault, ExitCode.Interrupted }) page.ShouldContain($"| {code} |");
    }

    private static string Read(string path) => Repository.Read(path).ReplaceLineEndings("\n");

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharp();

    [GeneratedRegex(@"\]\((?!https?:|#)(?<to>[^)#]+)[^)]*\)")]
    private static partial Regex Link();
}
