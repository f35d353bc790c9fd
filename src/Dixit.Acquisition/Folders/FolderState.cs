using System.Collections.Immutable;

namespace Dixit.Acquisition.Folders;

/// <summary>What is remembered of a folder between two looks. It can be written as JSON and read again.</summary>
/// <param name="Files">The files by their paths below the folder, parted by <c>/</c>.</param>
public sealed record FolderState(ImmutableSortedDictionary<string, FileMark> Files)
{
    /// <summary>Nothing was seen yet.</summary>
    public static FolderState Empty { get; } = new(ImmutableSortedDictionary.Create<string, FileMark>(StringComparer.Ordinal));
}

/// <summary>What is remembered of a file.</summary>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Modified">When it was last written, in UTC.</param>
/// <param name="Hash">SHA-256 of the content that was handed out, in lower case hexadecimal; null where it was not handed out yet.</param>
/// <param name="IsSettled">False while it may still be written.</param>
public sealed record FileMark(long Size, DateTimeOffset Modified, string? Hash, bool IsSettled);
