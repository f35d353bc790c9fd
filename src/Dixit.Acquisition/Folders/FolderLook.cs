using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Dixit.Acquisition.Folders;

/// <summary>One look into a folder, file by file.</summary>
/// <param name="remembered">What the last look left.</param>
/// <param name="settled">Files last written before this are whole.</param>
internal sealed class FolderLook(FolderState remembered, DateTimeOffset settled)
{
    private readonly ImmutableArray<FolderFile>.Builder _ready = ImmutableArray.CreateBuilder<FolderFile>();
    private readonly ImmutableArray<string>.Builder _problems = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableSortedDictionary<string, FileMark>.Builder _marks = FolderState.Empty.Files.ToBuilder();
    private int _waiting;

    public void Take(string name, FileInfo file)
    {
        var known = remembered.Files.GetValueOrDefault(name);
        try
        {
            var mark = new FileMark(file.Length, file.LastWriteTimeUtc, known?.Hash, IsSettled: true);
            if (known == mark) _marks[name] = mark;
            else if (mark.Modified >= settled && known != mark with { IsSettled = false }) Wait(name, mark);
            else Read(name, file, mark, known?.Hash);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _problems.Add($"{name}: cannot be read: {error.Message}");
            if (known is not null) _marks[name] = known;
        }
    }

    /// <summary>What was found.</summary>
    /// <param name="gone">The files that were handed out and are no more.</param>
    /// <param name="problem">What kept the folder from being seen whole: what was not seen is remembered as it was.</param>
    public FolderSighting Sighting(ImmutableArray<string> gone, string? problem)
    {
        if (problem is not null)
        {
            _problems.Add(problem);
            foreach (var (name, mark) in remembered.Files) _marks.TryAdd(name, mark);
        }
        return new(_ready.ToImmutable(), gone, _waiting, _problems.ToImmutable(), new FolderState(_marks.ToImmutable()));
    }

    private void Wait(string name, FileMark mark)
    {
        _marks[name] = mark with { IsSettled = false };
        _waiting++;
    }

    private void Read(string name, FileInfo file, FileMark mark, string? knownHash)
    {
        string hash;
        using (var content = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)) hash = Convert.ToHexStringLower(SHA256.HashData(content));
        file.Refresh();
        // What grew while it was read is not whole yet.
        if (file.Length != mark.Size || file.LastWriteTimeUtc != mark.Modified.UtcDateTime)
        {
            Wait(name, new FileMark(file.Length, file.LastWriteTimeUtc, knownHash, IsSettled: false));
            return;
        }
        _marks[name] = mark with { Hash = hash };
        if (hash != knownHash) _ready.Add(new FolderFile(file.FullName, name, hash, knownHash is null));
    }
}
