using AngleSharp.Dom;

namespace Dixit.Reading.Pages;

/// <summary>A run of a page's text that no block element or double line break interrupts, with what is known of where it stands.</summary>
/// <param name="Text">The words, with HTML white space collapsed; a single <c>br</c> is a line feed.</param>
/// <param name="LinkLength">How many of its characters stand inside links.</param>
/// <param name="OutwardLength">How many of these stand in links to other sites.</param>
/// <param name="EmphasisLength">How many of its characters stand inside <c>b</c>, <c>strong</c>, <c>em</c> or <c>i</c>.</param>
/// <param name="Parent">The nearest block element around it.</param>
/// <param name="Order">The number of the block in the page.</param>
internal sealed record Block(string Text, int LinkLength, int OutwardLength, int EmphasisLength, IElement Parent, int Order)
{
    /// <summary>The share of the text inside links.</summary>
    internal double LinkDensity => (double)LinkLength / Text.Length;

    /// <summary>True for h1 to h6.</summary>
    internal bool IsHeading => Parent.LocalName is ['h', >= '1' and <= '6'];

    /// <summary>True where the words end like a sentence.</summary>
    internal bool IsClosed => Text.AsSpan().TrimEnd(" \"'”’»)]」") is [.., '.' or '!' or '?' or '…' or ':' or ';' or '。' or '！' or '？'];
}
