using System.Collections.Immutable;

namespace Dixit.Text;

/// <summary>One published text, as read. Every later object keeps offsets into <see cref="Text"/>, which never changes.</summary>
public sealed record Report
{
    /// <summary>The name it was given on input, or its path, address or number.</summary>
    public required string Id { get; init; }

    /// <summary>The text: of a plain file or a JSON line character for character; of a page the body of the article, without its title.</summary>
    public required string Text { get; init; }

    /// <summary>The stretches of <see cref="Text"/> that are paragraphs, in order, without the white space around them.</summary>
    public ImmutableArray<TextSpan> Paragraphs { get; init; } = [];

    /// <summary>ISO 639-1 code of the language (<c>fr</c>, <c>en</c>), or null where it is unknown.</summary>
    public string? Language { get; init; }

    /// <summary>The headline, where the input tells it.</summary>
    public string? Title { get; init; }

    /// <summary>Where it was published, where the input tells it.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it, where the input tells it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Who wrote it, where the input tells it.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published, as EDTF: <c>2022-11</c>, <c>2022-11-08</c>, <c>2022-11-08T14:30:00Z</c>; null where unknown.</summary>
    public string? Published { get; init; }
}
