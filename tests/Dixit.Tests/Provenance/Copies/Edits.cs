using CsCheck;

namespace Dixit.Tests.Provenance;

/// <summary>What desks do to a wire before they print it. An edit takes the paragraphs of a report and gives those of its reprint.</summary>
internal static class Edits
{
    public delegate string[] Edit(string[] paragraphs);

    public static Gen<Edit> Headline(Prose prose) => prose.Sentence.Select(title => new Edit(p => [title, .. p]));

    /// <summary>Keeps the beginning, some 30 % to 60 % of the words.</summary>
    public static readonly Gen<Edit> Cut = Gen.Double[0.3, 0.6].Select(share => new Edit(p => Kept(p, share)));

    /// <summary>Other words in one place of nine to thirty, here and there one left out.</summary>
    public static readonly Gen<Edit> Light = Gen.Select(Gen.Int[9, 30], Gen.Int[0, 1_000_000], (each, seed) => new Edit(p => [.. p.Select((text, i) => Reworded(text, each, seed + i))]));

    public static Gen<Edit> Inserted(Prose prose) => Gen.Select(prose.Paragraph, Gen.Int[0, 99], (local, at) => new Edit(p => [.. p[..(at % p.Length)], local, .. p[(at % p.Length)..]]));

    public static readonly Gen<Edit> Shuffled = Gen.Int[0, 1_000_000].Select(seed => new Edit(p => { var q = p.ToArray(); new Random(seed).Shuffle(q); return q; }));

    /// <summary>No credits, other quotation marks, apostrophes and case.</summary>
    public static readonly Gen<Edit> Restyled = Gen.Bool.Select(upper => new Edit(p => [.. p.Select((text, i) =>
        (upper && i == 0 ? text.ToUpperInvariant() : text).Replace("(AFP) ", "").Replace('\'', '’').Replace("« ", "“").Replace(" »", "”").Replace(" ", "  "))]));

    public static Edit Then(this Edit first, Edit second) => p => second(first(p));

    private static string[] Kept(string[] paragraphs, double share)
    {
        var words = string.Join("\n ", paragraphs).Split(' ');
        return string.Join(' ', words.Take((int)Math.Ceiling(words.Length * share))).Split("\n ");
    }

    private static string Reworded(string text, int each, int seed)
    {
        var random = new Random(seed);
        return string.Join(' ', text.Split(' ').SelectMany(word => random.Next(each) > 0 ? [word] : random.Next(3) == 0 ? Array.Empty<string>() : [$"mot{random.Next(500)}"]));
    }
}
