using System.Globalization;

namespace Dixit.Tagging;

/// <summary>
/// A rule that makes a lemma of a form: change the casing, take letters off the end, put others there; or, where form and lemma begin
/// differently, the lemma itself. After the edit scripts of Chrupała (2008) and UDPipe.
/// </summary>
internal sealed record LemmaScript(char Casing, int Strip, string Ending)
{
    private const char Lower = 'l', Keep = 'k', Title = 't', Whole = '=';

    /// <summary>The shortest rule that makes <paramref name="lemma"/> of <paramref name="form"/>.</summary>
    public static LemmaScript Between(string form, string lemma)
    {
        LemmaScript best = new(Whole, 0, lemma);
        var shortest = int.MaxValue;
        foreach (var casing in (ReadOnlySpan<char>)[Lower, Keep, Title])
        {
            var cased = Cased(form, casing);
            var common = cased.AsSpan().CommonPrefixLength(lemma);
            var edits = cased.Length - common + lemma.Length - common;
            if (common == 0 || edits >= shortest) continue;
            (best, shortest) = (new(casing, cased.Length - common, lemma[common..]), edits);
        }
        return best;
    }

    /// <summary>The lemma that the rule makes of <paramref name="form"/>; the form in lower case where it is too short for the rule.</summary>
    public string Apply(string form)
    {
        if (Casing == Whole) return Ending;
        var cased = Cased(form, Casing);
        if (Strip == 0 && Ending.Length == 0) return cased;
        return Strip > cased.Length || Strip == cased.Length && Ending.Length == 0 ? cased : string.Concat(cased.AsSpan(0, cased.Length - Strip), Ending);
    }

    /// <summary>As the model file writes it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Casing}{Strip}|{Ending}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static LemmaScript Parse(string text)
    {
        var bar = text.IndexOf('|', StringComparison.Ordinal);
        return new(text[0], int.Parse(text.AsSpan(1, bar - 1), CultureInfo.InvariantCulture), text[(bar + 1)..]);
    }

    private static string Cased(string form, char casing) => casing switch
    {
        Keep => form,
        Title => string.Concat(form[..1].ToUpperInvariant(), form[1..].ToLowerInvariant()),
        _ => form.ToLowerInvariant(),
    };
}
