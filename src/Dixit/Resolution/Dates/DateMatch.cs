namespace Dixit.Resolution.Dates;

/// <summary>What one element of a pattern matched.</summary>
/// <param name="Slot">The slot filled.</param>
/// <param name="Value">Its number.</param>
/// <param name="Token">Where it begins.</param>
/// <param name="Inner">The date, where it is one.</param>
/// <param name="IsShort">Whether it is a short form.</param>
/// <param name="Previous">What was matched before it.</param>
internal sealed record Filled(string Slot, int Value, int Token, DateMatch? Inner, bool IsShort, Filled? Previous);

/// <summary>A rule matched by the tokens [<paramref name="Start"/>, <paramref name="End"/>); <paramref name="From"/> and <paramref name="To"/> bound its span.</summary>
internal sealed record DateMatch(DatePattern Rule, int Start, int End, int From, int To, Filled? Last)
{
    /// <summary>The number in a slot, or null where it is not filled.</summary>
    public int? this[string slot] => Find(slot)?.Value;

    /// <summary>What fills a slot, or null.</summary>
    public Filled? Find(string slot)
    {
        for (var at = Last; at is not null; at = at.Previous)
            if (at.Slot == slot) return at;
        return null;
    }

    /// <summary>The dates in it, in order.</summary>
    public List<DateMatch> Dates()
    {
        var found = new List<DateMatch>();
        for (var at = Last; at is not null; at = at.Previous)
            if (at.Inner is not null) found.Insert(0, at.Inner);
        return found;
    }
}
