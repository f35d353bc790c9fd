namespace Dixit.Acquisition;

/// <summary>Opens files.</summary>
internal static class FileSource
{
    internal static InputSource Open(string path)
    {
        if (Directory.Exists(path)) throw new InputException("is a directory", $"name the files in it: {Path.Join(path, "*.txt")}");
        try
        {
            return new InputSource(path, new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, useAsync: true));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException("there is no such file", "check the path, or quote it where it holds spaces");
        }
        catch (UnauthorizedAccessException)
        {
            throw new InputException("may not be read", "check the file's permissions");
        }
        catch (Exception error) when (error is IOException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"cannot be opened: {error.Message}");
        }
    }
}
