using System.Collections.Immutable;

namespace Dixit.Acquisition.Folders;

/// <summary>How much of a folder is looked at.</summary>
public sealed record FolderLimits
{
    /// <summary>The endings of files that hold reports.</summary>
    public ImmutableArray<string> Endings { get; init; } = [".txt", ".html", ".htm", ".jsonl", ".warc", ".warc.gz", ".wacz"];

    /// <summary>Files that are looked at; 100,000.</summary>
    public int MostFiles { get; init; } = 100_000;

    /// <summary>How deep folders in it are looked into; 16.</summary>
    public int MostDepth { get; init; } = 16;

    /// <summary>A file last written this long ago is taken for whole; 10 seconds.</summary>
    public TimeSpan Settled { get; init; } = TimeSpan.FromSeconds(10);
}
