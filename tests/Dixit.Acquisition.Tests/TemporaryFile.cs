namespace Dixit.Acquisition.Tests;

/// <summary>A file that lives as long as the test that made it.</summary>
internal sealed class TemporaryFile : IDisposable
{
    internal TemporaryFile(byte[] content, string extension = ".txt")
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"dixit-{Guid.NewGuid():N}{extension}");
        File.WriteAllBytes(Path, content);
    }

    internal string Path { get; }

    public void Dispose() => File.Delete(Path);
}
