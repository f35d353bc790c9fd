namespace Dixit.Acquisition;

/// <summary>Numbers of bytes as people read them.</summary>
internal static class Size
{
    internal static string Of(long bytes) => bytes >= 1_000_000 ? $"{bytes / 1e6:0.#} MB" : bytes >= 1000 ? $"{bytes / 1e3:0.#} kB" : $"{bytes} bytes";
}
