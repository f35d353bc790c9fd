namespace Dixit.Tagging;

/// <summary>What the network is told of a word's surroundings: its <see cref="QuoteState"/>, and whether it is the first word.</summary>
internal static class ContextState
{
    /// <summary>Number of states.</summary>
    public const int Count = 2 * QuoteState.Count;

    /// <summary>The state of each word of a sentence.</summary>
    public static byte[] Of(IReadOnlyList<string> forms)
    {
        var states = QuoteState.Of(forms);
        if (states.Length > 0) states[0] += QuoteState.Count;
        return states;
    }
}
