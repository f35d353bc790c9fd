namespace Dixit.Parsing;

/// <summary>Classes of the distance from a word to a head, finer where it is short.</summary>
internal static class Distance
{
    /// <summary>Number of classes: nine to either side, and the root.</summary>
    public const int Classes = 19;

    /// <summary>The class for the word and head at these places of the sentence; a head of -1 is the root.</summary>
    public static int Class(int word, int head)
    {
        if (head < 0) return Classes - 1;
        var away = Math.Abs(head - word);
        var size = away switch { <= 4 => Math.Max(away, 1) - 1, <= 6 => 4, <= 9 => 5, <= 14 => 6, <= 24 => 7, _ => 8 };
        return head < word ? size : size + 9;
    }
}
