namespace Dixit.Text;

/// <summary>The words and rules under <c>data/</c>: tab-separated rows; empty lines and lines that begin with <c>#</c> are comments.</summary>
internal static class DataFile
{
    /// <summary>The folder that the build lays beside the program.</summary>
    internal static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The rows of the file at <paramref name="path"/> below <c>data/</c>, each cut at its tabs.</summary>
    internal static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(Path.Combine(Folder, path))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'));
}
