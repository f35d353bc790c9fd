using CsCheck;
using Dixit.Provenance;
using Dixit.Text;

namespace Dixit.Tests.Provenance;

/// <summary>Two generated reports, of what kind they are, and what comparing them says.</summary>
internal sealed record Pair(string Kind, bool AreCopies, string First, string Second)
{
    public Fingerprint FirstPrint { get; } = Fingerprint.Of(new Report { Id = "1", Text = First });

    public Fingerprint SecondPrint { get; } = Fingerprint.Of(new Report { Id = "2", Text = Second });

    public bool IsCandidate => FirstPrint.Bands.Intersect(SecondPrint.Bands).Any();

    public CopyLikeness Likeness { get; } = Copies.Compare(Fingerprint.Of(new Report { Id = "1", Text = First }), First, Fingerprint.Of(new Report { Id = "2", Text = Second }), Second);

    public CopyEvidence Evidence { get; } = Weighed(WordRun.Of(First), WordRun.Of(Second));

    /// <summary>Reprints by kind of edit: each must be found.</summary>
    public static Gen<Pair> Reprint { get; } = Of(prose => Gen.OneOf(
        Made("restyled", prose, Edits.Restyled),
        Made("another headline", prose, Edits.Headline(prose)),
        Made("cut to 30-60 %", prose, Edits.Cut),
        Made("light edits", prose, Edits.Light),
        Made("paragraph put in", prose, Edits.Inserted(prose)),
        Made("shuffled", prose, Edits.Shuffled),
        Made("cut, light edits", prose, Gen.Select(Edits.Cut, Edits.Light, Edits.Then)),
        Made("cut, paragraph put in, headline", prose, Gen.Select(Edits.Cut, Edits.Inserted(prose), Edits.Headline(prose), (a, b, c) => a.Then(b).Then(c))),
        Gen.Select(Story(prose), Gen.Select(Edits.Cut, Edits.Headline(prose), Edits.Then), Gen.Select(Edits.Light, Edits.Inserted(prose), Edits.Headline(prose), (a, b, c) => a.Then(b).Then(c)), (wire, one, other) =>
            new Pair("two reprints, one of them cut", true, Joined(one(wire)), Joined(other(wire)))),
        Made("all but a cut", prose, Gen.Select(Edits.Light, Edits.Shuffled, Edits.Restyled, Edits.Inserted(prose), (a, b, c, d) => a.Then(b).Then(c).Then(d)))));

    /// <summary>Reports that share something and are no copies.</summary>
    public static Gen<Pair> Unlike { get; } = Of(prose => Gen.OneOf(
        Gen.Select(Story(prose), Story(prose), (a, b) => new Pair("same matter", false, Joined(a), Joined(b))),
        Gen.Select(Story(prose), Story(prose), prose.Sentence.Array[1, 3], Gen.Int[0, 9], (a, b, said, at) =>
            new Pair("same quotations", false, Joined(With(a, at, Quoted(said))), Joined(With(b, at / 2, Quoted(said))))),
        Gen.Select(Story(prose), Story(prose), prose.Paragraph, (a, b, background) =>
            new Pair("same background", false, Joined([.. a, background]), Joined([.. b, background]))),
        Gen.Select(Story(prose), Story(prose), prose.Paragraph, prose.Sentence.Array[1, 2], (a, b, background, said) =>
            new Pair("same background and quotations", false, Joined([.. a, Quoted(said), background]), Joined([.. With(b, 0, Quoted(said)), background]))),
        Gen.Select(Form, Form, (a, b) => new Pair("same form filled in", false, a, b))));

    /// <summary>The pairs of a generator, the same ones every time.</summary>
    public static List<Pair> Drawn(Gen<Pair> pairs, int count)
    {
        var random = PCG.Parse("0N0XIzNsQ0O2");
        return [.. Enumerable.Range(0, count).Select(_ => pairs.Generate(random, null, out var _))];
    }

    private static CopyEvidence Weighed(WordRun a, WordRun b) => Copies.Weigh(a, SharedRuns.Covered(a, b), b, SharedRuns.Covered(b, a));

    private static Gen<Pair> Of(Func<Prose, Gen<Pair>> pairs) => Gen.OneOf(pairs(Prose.French), pairs(Prose.English));

    private static Gen<Pair> Made(string kind, Prose prose, Gen<Edits.Edit> edit) =>
        Gen.Select(Story(prose), edit, (wire, change) => new Pair(kind, true, Joined(["PARIS (AFP) – " + wire[0], .. wire[1..]]), Joined(change(wire))));

    private static Gen<string> Form => Gen.Select(Gen.Int[1, 9999], Gen.Int[0, 3], Gen.Bool, Row).Array[6, 12].Select(rows => string.Join('\n', rows));

    private static string Row(int n, int name, bool up) => ((string[])["Norval", "Ardoise", "Lambrune", "Kestrel"])[name] is var company
        ? $"Shares of {company} closed {(up ? "up" : "down")} by {n} cents on Tuesday at {n * 7} euros, after trading between {n * 6} and {n * 8} euros; {n * 113} shares of {company} changed hands." : "";

    // Three to six paragraphs are 300 to 700 words, a page or so.
    private static Gen<string[]> Story(Prose prose) => prose.Paragraph.Array[3, 6];

    private static string Quoted(string[] sentences) => $"« {string.Join(' ', sentences)} »";

    private static string[] With(string[] story, int at, string paragraph) => [.. story[..(at % story.Length)], paragraph, .. story[(at % story.Length)..]];

    private static string Joined(string[] paragraphs) => string.Join("\n\n", paragraphs);
}
