namespace Dixit.Acquisition.Folders;

/// <summary>Lists the files of a folder that may hold reports.</summary>
internal static class FolderFiles
{
    /// <summary>The files by their paths below the folder, in order; null where the folder cannot be read; with a problem where not all were listed.</summary>
    public static (SortedDictionary<string, FileInfo>? Files, string? Problem) In(string folder, FolderLimits limits)
    {
        if (!Directory.Exists(folder)) return (null, $"{folder}: there is no such folder");
        var files = new SortedDictionary<string, FileInfo>(StringComparer.Ordinal);
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", Everything(limits)))
            {
                if (file.LinkTarget is not null || !limits.Endings.Any(ending => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) continue;
                var name = Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
                if (name.Split('/').Any(part => part.StartsWith('.'))) continue;
                if (files.Count == limits.MostFiles) return (files, $"{folder}: holds more than {limits.MostFiles} files; the others are not looked at");
                files.Add(name, file);
            }
            return (files, null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (files.Count > 0 ? files : null, $"{folder}: cannot be read: {error.Message}");
        }
    }

    // Links are reparse points: neither those to files nor those to folders are followed.
    private static EnumerationOptions Everything(FolderLimits limits) => new()
    {
        RecurseSubdirectories = true, MaxRecursionDepth = limits.MostDepth, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };
}
