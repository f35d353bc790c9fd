namespace Dixit.Attribution.Lexicon;

/// <summary>What a speaker does, and with which commitment: the pair that a cue stands for.</summary>
internal readonly record struct Deed(Act Act, Stance Stance)
{
    /// <summary>Reads <c>accuse+</c>, <c>deny-</c>, <c>noinfo?</c>; without a sign, the stance is <c>+</c>.</summary>
    public static Deed Parse(string text)
    {
        var sign = text.Length > 0 ? text[^1] : ' ';
        var stance = sign switch { '-' => Stance.Rejects, '?' => Stance.Open, _ => Stance.Holds };
        var name = sign is '+' or '-' or '?' ? text[..^1] : text;
        return Enum.TryParse<Act>(name, ignoreCase: true, out var act)
            ? new(act, stance)
            : throw new FormatException($"'{text}' is no act with a sign");
    }
}
