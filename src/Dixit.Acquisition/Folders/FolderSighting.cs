using System.Collections.Immutable;

namespace Dixit.Acquisition.Folders;

/// <summary>What one look into a folder found.</summary>
/// <param name="Ready">The files that are new or have other content than when they were last handed out, in the order of their paths.</param>
/// <param name="Gone">The paths below the folder of files that were handed out and are no longer there.</param>
/// <param name="Waiting">How many files are still being written.</param>
/// <param name="Problems">What could not be read, in words that name it.</param>
/// <param name="State">What to remember for the next look.</param>
public sealed record FolderSighting(ImmutableArray<FolderFile> Ready, ImmutableArray<string> Gone, int Waiting, ImmutableArray<string> Problems, FolderState State);

/// <summary>A file to be read.</summary>
/// <param name="Path">Its path, to open it by.</param>
/// <param name="Name">Its path below the folder, parted by <c>/</c>.</param>
/// <param name="Hash">SHA-256 of its content, in lower case hexadecimal.</param>
/// <param name="IsNew">True where it was never handed out before; false where its content changed.</param>
public sealed record FolderFile(string Path, string Name, string Hash, bool IsNew);
