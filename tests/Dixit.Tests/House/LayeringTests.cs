using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Dixit.Tests.House;

/// <summary>The arrows of the architecture: projects know those below them, stages of the core know earlier ones and the text.</summary>
public sealed partial class LayeringTests
{
    // A stage may use the stages of lower rank. What stands in the core's own folder is the façade, above all of them.
    private static readonly Dictionary<string, int> Ranks = new(StringComparer.Ordinal)
    {
        ["Text"] = 0, ["Reading"] = 1, ["Segmentation"] = 1, ["Syntax"] = 2, ["Neural"] = 3, ["Tagging"] = 3, ["Parsing"] = 4,
        ["Attribution"] = 5, ["Resolution"] = 6, ["Provenance"] = 6, ["Claims"] = 7, ["Evaluation"] = 8,
    };

    [Theory]
    [InlineData("src/Dixit", "")]
    [InlineData("src/Dixit.Acquisition", "Dixit")]
    [InlineData("src/Dixit.Ledger", "Dixit")]
    [InlineData("src/Dixit.Desk", "Dixit Dixit.Acquisition Dixit.Ledger")]
    [InlineData("src/Dixit.Web", "Dixit Dixit.Acquisition Dixit.Ledger Dixit.Desk")]
    [InlineData("src/Dixit.Cli", "Dixit Dixit.Acquisition Dixit.Ledger Dixit.Desk Dixit.Web")]
    [InlineData("tools/Dixit.Trainer", "Dixit")]
    public void A_project_knows_only_those_below_it(string project, string allowed)
    {
        var file = Repository.Files(project, "*.csproj").Single();
        var known = XDocument.Parse(Repository.Read(file)).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
        known.ShouldBeSubsetOf(allowed.Split(' '));
    }

    [Fact]
    public void A_stage_uses_earlier_stages_alone()
    {
        var wrong = new List<string>();
        foreach (var file in Repository.Files("src/Dixit", "*.cs").Where(file => file.Count(c => c == '/') > 2))
        {
            var stage = file.Split('/')[2];
            Ranks.ShouldContainKey(stage, $"{file}: give the stage a place in the order");
            foreach (Match use in StageName().Matches(WithoutComments(Repository.Read(file))))
            {
                var used = use.Groups["stage"].Value;
                if (used != stage && Ranks.TryGetValue(used, out var rank) && rank >= Ranks[stage]) wrong.Add($"{file} uses {used}");
            }
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_core_touches_no_network_and_no_console()
        => typeof(Dixit.Text.Report).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => name.StartsWith("System.Net", StringComparison.Ordinal) || name is "System.Console" or "System.Diagnostics.Process").ShouldBeEmpty();

    private static string WithoutComments(string code) => Comment().Replace(code, "");

    [GeneratedRegex(@"^using (static )?Dixit\.(?<stage>\w+)|(?<![\w.])Dixit\.(?<stage>\w+)\.", RegexOptions.Multiline)]
    private static partial Regex StageName();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
