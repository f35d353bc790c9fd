namespace Dixit.Acquisition;

/// <summary>An input opened for reading.</summary>
/// <param name="Name">The path or address as it was given, or <c>-</c>.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record InputSource(string Name, Stream Content) : IAsyncDisposable
{
    /// <summary>Where a fetched page was found in the end, after redirects.</summary>
    internal string? Address { get; init; }

    /// <summary>The media type that the server named.</summary>
    internal string? MediaType { get; init; }

    /// <summary>The encoding that the server named.</summary>
    internal string? Charset { get; init; }

    /// <summary>The path of the file, or the path in the address, whose ending may tell the format.</summary>
    internal string FileName => Address is null ? Name : new Uri(Address).AbsolutePath;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
