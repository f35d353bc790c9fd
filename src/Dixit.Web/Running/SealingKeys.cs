using Microsoft.AspNetCore.DataProtection;

namespace Dixit.Web.Running;

/// <summary>The keys that sessions are sealed with: files in a folder beside the ledger that nobody else may read. Who has them can make sessions.</summary>
internal static class SealingKeys
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static void AddSealingKeys(this IServiceCollection services, ServerSettings settings)
        => services.AddDataProtection().SetApplicationName("dixit").PersistKeysToFileSystem(Made(Folder(settings)));

    private static string Folder(ServerSettings settings)
        => settings.Keys ?? (settings.Ledger.Contains("://", StringComparison.Ordinal) ? "dixit.keys" : settings.Ledger + ".keys");

    // Whatever the folder was, it is closed to others before a key is written to it.
    private static DirectoryInfo Made(string path)
    {
        if (OperatingSystem.IsWindows()) return Directory.CreateDirectory(path);
        var folder = Directory.CreateDirectory(path, OwnerOnly);
        File.SetUnixFileMode(path, OwnerOnly);
        return folder;
    }
}
