using System.Text;
using Dixit.Tests;
using Dixit.Web.Settings;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Running;

/// <summary>The guide's table of settings is that of the code; run with DIXIT_APPROVE_DOCS=1 to write it anew.</summary>
public sealed class SettingsReferenceTests
{
    private const string Page = "docs/guide/settings.md";

    [Fact]
    public async Task The_guide_tells_every_setting()
    {
        var reference = new StringBuilder("""
            # Settings

            `dixit serve` takes its settings from three places, each stronger than the one before:

            1. a file of JSON: `dixit.json` in the folder it runs in, or the one that `DIXIT_SETTINGS` or `--settings` names. Names with a dot may
               be groups (`{"log": {"format": "json"}}`), and what takes several values takes a list;
            2. the environment: `log.format` is `DIXIT_LOG_FORMAT`. With `_FILE` behind it, such a variable names a file whose first line is the
               value: for secrets;
            3. options: `--set log.format=json`, `--address`, `--ledger`.

            A value that is not allowed, or a name that is none, is refused before anything is served. The ledger that the file names is that of the
            other commands too.

            | Setting | In the environment | Where it is not set | Allowed | Meaning |
            |---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var setting in SettingsTable.All) reference.Append($"| `{setting.Name}` | `{setting.Variable}` | {setting.Usual} | {setting.Allowed} | {setting.Meaning} |\n");
        if (Environment.GetEnvironmentVariable("DIXIT_APPROVE_DOCS") == "1") await File.WriteAllTextAsync(Path.Combine(Repository.Root, Page), reference.ToString(), TestContext.Current.CancellationToken);
        Repository.Read(Page).ReplaceLineEndings("\n").ShouldBe(reference.ToString());
    }
}
