using System.Reflection;
using PublicApiGenerator;
using Shouldly;
using Xunit;

namespace Dixit.Tests.House;

/// <summary>
/// The public API is what its approved listing says. After a change that is meant, run the tests once with DIXIT_APPROVE_API=1 and commit
/// the listing with the change.
/// </summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("Dixit")]
    [InlineData("Dixit.Acquisition")]
    public void The_public_api_is_approved(string name)
    {
        var approved = $"tests/Dixit.Tests/House/PublicApi.{name}.txt";
        var api = Assembly.Load(name).GeneratePublicApi(new() { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n";
        var path = Path.Combine(Repository.Root, approved);
        if (Environment.GetEnvironmentVariable("DIXIT_APPROVE_API") == "1") File.WriteAllText(path, api);
        var (wanted, found) = (File.Exists(path) ? Repository.Read(approved).ReplaceLineEndings("\n").Split('\n') : [], api.Split('\n'));
        found.Except(wanted).Select(line => "new: " + line.Trim()).Concat(wanted.Except(found).Select(line => "gone: " + line.Trim()))
            .ShouldBeEmpty($"run ./test with DIXIT_APPROVE_API=1 where the change of {name} is meant");
    }
}
