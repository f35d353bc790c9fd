namespace Dixit.Acquisition;

/// <summary>How much of an input is taken in before it is refused.</summary>
public sealed record InputLimits
{
    /// <summary>Bytes in one file or one fetched page, after decompression; 20 MB.</summary>
    public long MaxBytes { get; init; } = 20_000_000;

    /// <summary>Bytes in one line of a JSON lines stream; 20 MB. The stream itself has no limit.</summary>
    public int MaxLineBytes { get; init; } = 20_000_000;

    /// <summary>Bytes that an archive (WARC, WACZ) unpacks to; 50 GB. Each record in it is bounded by <see cref="MaxBytes"/>, and a larger one is passed over.</summary>
    public long MaxArchiveBytes { get; init; } = 50_000_000_000;

    /// <summary>How long one address may take from the first look-up to the last byte; 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many redirects are followed; 5.</summary>
    public int MaxRedirects { get; init; } = 5;
}
