namespace Dixit.Ledger.Views;

/// <summary>A report, as lists name it.</summary>
public sealed record ReportName
{
    /// <summary>The id that it was given on input.</summary>
    public required string Id { get; init; }

    /// <summary>Its number in the ledger, from 1, in the order of adding.</summary>
    public required long Number { get; init; }

    /// <summary>The headline, where known.</summary>
    public string? Title { get; init; }

    /// <summary>The publisher, where known.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published, as EDTF, where known.</summary>
    public string? Published { get; init; }

    /// <summary>ISO 639-1 code of the language, where known.</summary>
    public string? Language { get; init; }

    /// <summary>Its address, where known.</summary>
    public string? Url { get; init; }

    /// <summary>The newest version, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The number of the first report of those that are copies of one text with it: its own where it is that, or has none.</summary>
    public required long Copies { get; init; }
}
