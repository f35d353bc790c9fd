namespace Dixit.Tagging;

/// <summary>Where a word stands to the quotation marks of its sentence.</summary>
internal static class QuoteState
{
    /// <summary>Number of states.</summary>
    public const int Count = 4;

    private const byte Outside = 0, Inside = 1, Opening = 2, Closing = 3;

    /// <summary>The state of each word. Marks that do not tell their side open and close in turn.</summary>
    public static byte[] Of(IReadOnlyList<string> forms)
    {
        var states = new byte[forms.Count];
        var open = false;
        for (var i = 0; i < states.Length; i++)
        {
            var opens = forms[i] switch
            {
                "«" or "“" or "„" or "``" or "<<" => true,
                "»" or "”" or ">>" => false,
                "\"" or "''" => !open,
                _ => (bool?)null,
            };
            states[i] = opens switch { true => Opening, false => Closing, null => open ? Inside : Outside };
            open = opens ?? open;
        }
        return states;
    }
}
