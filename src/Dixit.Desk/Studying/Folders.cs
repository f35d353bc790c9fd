using System.Collections.Immutable;
using Dixit.Acquisition.Folders;

namespace Dixit.Desk.Studying;

/// <summary>Folders among inputs stand for the reports in them.</summary>
public static class Folders
{
    private static readonly ImmutableArray<string> Endings = new FolderLimits().Endings;

    /// <summary>The inputs, every folder replaced by the text, HTML, JSON lines and archive files in it and below, in the order of their paths.</summary>
    public static ImmutableArray<string> Opened(IEnumerable<string> inputs) => [.. inputs.SelectMany(input => Directory.Exists(input) ? Files(input) : [input])];

    // A folder without reports stays, so that reading tells of it.
    private static List<string> Files(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(file => Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase))).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : [folder];
    }
}
