namespace Dixit.Acquisition;

/// <summary>How inputs are read. What is said here wins over what an input tells of itself.</summary>
public sealed record InputOptions
{
    /// <summary>The format of every input, or null to find it out from name, headers and content.</summary>
    public InputFormat? Format { get; init; }

    /// <summary>ISO 639-1 code of the language of every report, or null to take the input's word and else to detect it.</summary>
    public string? Language { get; init; }

    /// <summary>EDTF date of publication of every report, or null to take the input's word.</summary>
    public string? Published { get; init; }

    /// <summary>Publisher of every report, or null to take the input's word.</summary>
    public string? Publisher { get; init; }

    /// <summary>True to fetch from private, loopback and link-local addresses as well.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>Is called with one line on what was passed over without being a problem, such as the pictures in an archive; null to hear nothing.</summary>
    public Action<string>? Tell { get; init; }

    /// <summary>The limits on size, time and redirects.</summary>
    public InputLimits Limits { get; init; } = new();
}
