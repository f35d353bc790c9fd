using Dixit.Provenance;
using Dixit.Text;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Provenance;

/// <summary>The table of outlets is whole and says nothing twice.</summary>
public sealed class OutletDataTests
{
    private static readonly string World = Path.Combine(AppContext.BaseDirectory, "data", "world");

    [Fact]
    public void Ids_hosts_and_names_are_of_one_outlet_each()
    {
        OutletTable.World.All.Select(outlet => outlet.Id).ShouldBeUnique();
        OutletTable.World.All.SelectMany(outlet => outlet.Hosts).ShouldBeUnique();
        OutletTable.World.All.SelectMany(outlet => outlet.Names.Select(name => (outlet.Id, Name: $"{name.Article} {string.Join(' ', name.Words)}".Trim().ToLowerInvariant())).Distinct())
            .Select(pair => pair.Name).ShouldBeUnique();
    }

    [Fact]
    public void Kinds_and_states_are_known()
    {
        var states = TabTable.Read(Path.Combine(World, "states.tsv")).Rows.Select(row => row.Key).ToHashSet();
        OutletTable.World.All.Select(outlet => outlet.Kind).Distinct().ShouldBeSubsetOf(["agency", "newspaper", "broadcaster", "magazine", "site"]);
        OutletTable.World.All.Select(outlet => outlet.State!).Where(state => !states.Contains(state)).ShouldBeEmpty();
        OutletTable.World.All.Length.ShouldBeGreaterThan(300);
    }

    [Theory]
    [InlineData("Le Monde", null, "le-monde")]
    [InlineData("le monde", null, "le-monde")]
    [InlineData("Monde", null, null)]
    [InlineData("New York Times", null, "nyt")]
    [InlineData("lefigaro.fr", null, "le-figaro")]
    [InlineData("Le Bulletin du canal", null, null)]
    [InlineData(null, "https://www.bbc.co.uk/news/1", "bbc")]
    [InlineData("Desk", "https://fr.reuters.com/x", "reuters")]
    [InlineData(null, "https://notbbc.com/", null)]
    [InlineData(null, "not an address", null)]
    public void Publishers_are_told_by_name_or_address(string? name, string? url, string? id) => Publishers.Identify(name, url)?.Id.ShouldBe(id);
}
