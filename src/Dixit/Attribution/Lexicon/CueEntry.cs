using System.Collections.Immutable;
using System.Globalization;
using Dixit.Text;

namespace Dixit.Attribution.Lexicon;

internal enum CueKind { Verb, Noun, Adj, Prep }

/// <summary>One line of a cue lexicon: a word or expression that signals statements.</summary>
internal sealed record CueEntry
{
    public required CueKind Kind { get; init; }

    /// <summary>The lemmas, head first; one for all but multiword expressions.</summary>
    public required ImmutableArray<string> Lemmas { get; init; }

    /// <summary>True where the verb must be reflexive (<c>se féliciter</c>).</summary>
    public bool Reflexive { get; init; }

    public required Deed Deed { get; init; }

    /// <summary>True where the cue makes a statement only when negated ("ne cache pas que"); the act column is <c>0</c>.</summary>
    public bool OnlyNegated { get; init; }

    /// <summary>The <c>negated</c> column: <c>~</c>, <c>?</c>, <c>0</c>, a deed, or empty for the default.</summary>
    public required string Negated { get; init; }

    public required ImmutableArray<Frame> Frames { get; init; }

    public string Example { get; init; } = "";

    /// <summary>The lemma as written in the lexicon.</summary>
    public string Name => string.Join(' ', Lemmas);

    /// <summary>The frame of a kind, if the entry has it.</summary>
    public Frame? this[FrameKind kind] => Frames.FirstOrDefault(f => f.Kind == kind);

    /// <summary>What a negated cue does, or null where it makes no statement.</summary>
    public Deed? UnderNegation(Deed deed) => Negated switch
    {
        "0" => null,
        "?" => deed with { Stance = Stance.Open },
        "" or "~" => deed with { Stance = deed.Stance switch { Stance.Holds => Stance.Rejects, Stance.Rejects => Stance.Holds, _ => Stance.Open } },
        _ => Deed.Parse(Negated),
    };

    public static CueEntry Parse(TabTable.Row row)
    {
        try
        {
            var onlyNegated = row["act"] == "0";
            var deed = Deed.Parse(onlyNegated ? row["negated"] : row["act"]);
            var weight = row["weight"].Length == 0 ? 1 : double.Parse(row["weight"], CultureInfo.InvariantCulture);
            var negated = row["negated"];
            if (negated is not ("" or "~" or "?" or "0")) _ = Deed.Parse(negated);
            var lemmas = row["lemma"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var reflexive = lemmas.Length > 1 && lemmas[0] == "se";
            return new()
            {
                Kind = Enum.Parse<CueKind>(row["kind"], ignoreCase: true),
                Lemmas = [.. reflexive ? lemmas[1..] : lemmas],
                Reflexive = reflexive,
                Deed = deed,
                OnlyNegated = onlyNegated,
                Negated = negated,
                Frames = [.. row["frames"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => Frame.Parse(f, deed, weight))],
                Example = row["example"],
            };
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new FormatException($"{row.Place}: {e.Message}", e);
        }
    }
}
