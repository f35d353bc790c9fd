using System.Collections.Frozen;
using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Claims.Lexicon;

/// <summary>One meaning of a word for an event.</summary>
/// <param name="Concept">The event's key.</param>
/// <param name="Frame">Which place bears which role.</param>
/// <param name="Aspect">How far the word itself says that the event has come ("suspendre"), or null.</param>
/// <param name="IsNoun">True for a noun ("livraison"), whose participants stand around it as around a noun.</param>
/// <param name="Themes">The things that it must be about, with all kinds of them; empty where any will do.</param>
internal sealed record EventSense(string Concept, Frame Frame, Aspect? Aspect, bool IsNoun, ImmutableArray<string> Themes);

/// <summary>A light word that puts an event under an aspect ("s'apprêter à").</summary>
/// <param name="Aspect">The aspect; null where the word only says whether the event came about ("échouer à", "parvenir à").</param>
/// <param name="Rejects">True where the event did not come about.</param>
internal sealed record AspectWord(Aspect? Aspect, bool Rejects);

/// <summary>What a word around a clause makes of it.</summary>
internal enum Wrapping
{
    /// <summary>Nothing: "le fait que".</summary>
    Keep,

    /// <summary>Where it is negated, the clause is left open: "no evidence that".</summary>
    Evidence,

    /// <summary>Where it is negated, the clause is rejected: "it is not true that".</summary>
    Truth,

    /// <summary>The clause is rejected: "it is false that".</summary>
    Falsity,

    /// <summary>It says no more than that the event, its subject, happens: "avoir lieu".</summary>
    Happen,

    /// <summary>It says no more than that its subject does the event, its object: "procéder à".</summary>
    Light,

    /// <summary>It says of what kind the thing behind it is: "ce type d'armement".</summary>
    Kind,

    /// <summary>It is to speak of the clause or of what stands behind it: "commenter", which some will not do.</summary>
    Speech,
}

/// <summary>The words of one language for events, things, aspects and wrappings.</summary>
internal sealed class ConceptWords
{
    private ConceptWords() { }

    public required PhraseTable<EventSense> Verbs { get; init; }

    public required PhraseTable<EventSense> Nouns { get; init; }

    public required PhraseTable<EventSense> Adjectives { get; init; }

    public required PhraseTable<string> Things { get; init; }

    public required PhraseTable<AspectWord> Aspects { get; init; }

    public required PhraseTable<Wrapping> Wrappings { get; init; }

    public required FrozenDictionary<string, Frame> Frames { get; init; }

    /// <summary>Numbers in words, in figures: a count is the same in every language.</summary>
    public required FrozenDictionary<string, string> Numbers { get; init; }

    /// <summary>The frame of a word that the lexicon lacks.</summary>
    public Frame Unknown => Frames["act"];

    public static ConceptWords Read(string folder, Concepts concepts)
    {
        IReadOnlyList<TabTable.Row> Rows(string file) => TabTable.Read(Path.Combine(folder, file)).Rows;
        var frames = Rows("frames.tsv").ToFrozenDictionary(r => r.Key, r => new Frame(Frame.Places(r["verb"]), Frame.Places(r["noun"])), StringComparer.Ordinal);
        var byPart = new Dictionary<string, PhraseTable<EventSense>>(StringComparer.Ordinal) { ["verb"] = new(), ["noun"] = new(), ["adj"] = new() };
        foreach (var row in Rows("events.tsv"))
        {
            var key = Concepts.EventPrefix + row["concept"];
            var frame = row["frame"] is { Length: > 0 } own ? own : concepts.Frame(key);
            byPart[row["pos"]].Add(row.Key, new(key, frames.GetValueOrDefault(frame) ?? throw new FormatException($"{row.Place}: no frame '{frame}'"), AspectOf(row), row["pos"] == "noun",
                [.. row["theme"].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(t => Concepts.ThingPrefix + t)]));
        }
        return new()
        {
            Verbs = byPart["verb"],
            Nouns = byPart["noun"],
            Adjectives = byPart["adj"],
            Things = Table(Rows("things.tsv"), r => Concepts.ThingPrefix + r["concept"]),
            Aspects = Table(Rows("aspects.tsv"), r => new AspectWord(AspectOf(r), r["aspect"] == "fail")),
            Wrappings = Table(Rows("wrappings.tsv"), r => Enum.Parse<Wrapping>(r["effect"], ignoreCase: true)),
            Frames = frames,
            Numbers = Rows("date-words.tsv").Where(r => r["class"] == "NUMBER").SelectMany(r => r["words"].Split(", ").Select(w => (Word: w, Figures: r["value"])))
                .DistinctBy(n => n.Word).ToFrozenDictionary(n => n.Word, n => n.Figures, StringComparer.Ordinal),
        };
    }

    private static PhraseTable<T> Table<T>(IEnumerable<TabTable.Row> rows, Func<TabTable.Row, T> value)
    {
        var table = new PhraseTable<T>();
        foreach (var row in rows) table.Add(row.Key, value(row));
        return table;
    }

    private static Aspect? AspectOf(TabTable.Row row) => row["aspect"] switch
    {
        "" or "fail" or "succeed" => null,
        "start" => Aspect.Started,
        "continue" => Aspect.Continued,
        "stop" => Aspect.Stopped,
        "plan" => Aspect.Planned,
        "refuse" => Aspect.Refused,
        "able" or "risk" => Aspect.Able,
        "attempt" => Aspect.Attempted,
        "want" or "must" => Aspect.Wanted,
        var other => throw new FormatException($"{row.Place}: no aspect '{other}'"),
    };
}
