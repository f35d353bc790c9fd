namespace Dixit.Acquisition.Folders;

/// <summary>
/// Looks into a folder that reports are put into. What was seen is remembered by the caller: <c>(sighting, state) = Look(folder, state, now)</c>, again and again.
/// Files half written are waited for; hidden ones are passed over, and so are links, which might lead out of the folder.
/// </summary>
public static class FolderScan
{
    /// <summary>Looks once; never throws for what is in the folder.</summary>
    /// <param name="folder">The folder; those in it are looked into as well.</param>
    /// <param name="remembered">What the last look returned, or <see cref="FolderState.Empty"/>.</param>
    /// <param name="now">The time: a file last written less than <see cref="FolderLimits.Settled"/> ago is ready only when the next look finds it the same.</param>
    /// <param name="limits">How much is looked at.</param>
    public static FolderSighting Look(string folder, FolderState remembered, DateTimeOffset now, FolderLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(remembered);
        limits ??= new FolderLimits();
        var (files, problem) = FolderFiles.In(folder, limits);
        // A folder that cannot be read now, as a disk that is not mounted, has lost no file.
        if (files is null) return new([], [], 0, [problem!], remembered);
        var look = new FolderLook(remembered, now - limits.Settled);
        foreach (var (name, file) in files) look.Take(name, file);
        var isWhole = problem is null;
        return look.Sighting(isWhole ? [.. remembered.Files.Where(known => known.Value.Hash is not null && !files.ContainsKey(known.Key)).Select(known => known.Key)] : [], problem);
    }
}
