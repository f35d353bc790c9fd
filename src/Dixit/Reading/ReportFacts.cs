namespace Dixit.Reading;

/// <summary>What is known of a report beside its text; null where it is not.</summary>
public sealed record ReportFacts
{
    /// <summary>Nothing is known.</summary>
    public static ReportFacts None { get; } = new();

    /// <summary>ISO 639-1 code of the language.</summary>
    public string? Language { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Who wrote it; several names are joined with a comma.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published, as EDTF.</summary>
    public string? Published { get; init; }

    /// <summary>These facts, and those of <paramref name="other"/> where these are silent.</summary>
    public ReportFacts Or(ReportFacts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new ReportFacts
        {
            Language = Language ?? other.Language,
            Title = Title ?? other.Title,
            Url = Url ?? other.Url,
            Publisher = Publisher ?? other.Publisher,
            Author = Author ?? other.Author,
            Published = Published ?? other.Published,
        };
    }
}
