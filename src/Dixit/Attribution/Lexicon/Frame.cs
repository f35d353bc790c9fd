using System.Globalization;

namespace Dixit.Attribution.Lexicon;

/// <summary>The kinds of complement in which a cue can find its content; docs/formats/lexicon.md describes each.</summary>
internal enum FrameKind { Clause, Question, Inf, Ger, Np, Quote, Obl, Target, Addressee, Pred, Sub, Abs, Raised }

/// <summary>One way in which a cue takes its content.</summary>
/// <param name="Kind">The kind of complement.</param>
/// <param name="Word">The preposition of <see cref="FrameKind.Obl"/>, the relative's of <see cref="FrameKind.Sub"/>; else empty.</param>
/// <param name="Deed">What the cue does in this frame.</param>
/// <param name="Weight">How reliably it makes a statement, from 0 to 1.</param>
internal sealed record Frame(FrameKind Kind, string Word, Deed Deed, double Weight)
{
    /// <summary>Reads <c>clause</c>, <c>obl:sur</c>, <c>np=judge-</c>, <c>clause:0.8</c>, <c>obl:for=demand+:0.7</c>.</summary>
    public static Frame Parse(string text, Deed deed, double weight)
    {
        var rest = text;
        var colon = rest.LastIndexOf(':');
        if (colon >= 0 && double.TryParse(rest[(colon + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var own))
            (rest, weight) = (rest[..colon], own);
        var equals = rest.IndexOf('=', StringComparison.Ordinal);
        if (equals >= 0) (rest, deed) = (rest[..equals], Deed.Parse(rest[(equals + 1)..]));
        var word = "";
        colon = rest.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0) (rest, word) = (rest[..colon], rest[(colon + 1)..].Replace('_', ' '));
        return Enum.TryParse<FrameKind>(rest, ignoreCase: true, out var kind)
            ? new(kind, word, deed, weight)
            : throw new FormatException($"'{text}' is no frame");
    }
}
