using Dixit.Acquisition;
using Dixit.Desk.Studying;
using Dixit.Ledger;
using Dixit.Tests;

namespace Dixit.Web.Tests.Given;

/// <summary>A ledger with the sample dispute. It is read once; every test works on a copy.</summary>
internal static class SampleLedger
{
    private static readonly Lazy<Task<string>> Made = new(Make);

    /// <summary>A copy in a folder of its own.</summary>
    public static async Task<string> In(string folder)
    {
        var path = Path.Combine(folder, "dixit.db");
        File.Copy(await Made.Value, path);
        return path;
    }

    private static async Task<string> Make()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("dixit-sample-").FullName, "dixit.db");
        await using var ledger = await Ledgers.Open(path, ClaimMatching.OfConcepts, TimeProvider.System);
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "samples", "dispute"), "*.txt").Order(StringComparer.Ordinal);
        await foreach (var input in Inputs.Read(files, new(), Stream.Null))
            await ledger.Add(EngineOnDemand.Instance.Study(((InputReport)input).Report));
        return path;
    }
}
