using Shouldly;

namespace Dixit.Cli.Tests;

/// <summary>A folder of its own with a ledger in it, and commands run on that.</summary>
public abstract class TemporaryLedger : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("dixit-").FullName;

    protected string Ledger => Path.Combine(Folder, "test.db");

    /// <summary>Runs a command on the ledger.</summary>
    private protected Task<Run.Ended> On(params string[] arguments) => Run.Dixit([arguments[0], "--ledger", Ledger, .. arguments[1..]]);

    /// <summary>The same, where it has to end well; what it printed, paths of this folder taken out.</summary>
    protected async Task<string> Output(params string[] arguments)
    {
        var ended = await On(arguments);
        ended.Error.ShouldBeEmpty();
        ended.Code.ShouldBe(ExitCode.Fine);
        return ended.Output.Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    /// <summary>A file of the folder.</summary>
    protected string Saved(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
