using System.Collections.Immutable;
using System.Text.Json;
using Dixit.Desk.Json;

namespace Dixit.Desk.Watches;

/// <summary>What an alert tells, the same for every channel; docs/formats/alert.md has the fields. It holds all that it takes to show it.</summary>
public sealed record AlertPayload
{
    /// <summary>As <see cref="PageJson.Options"/>, on one line: what is signed and sent is small.</summary>
    private static readonly JsonSerializerOptions Compact = new(PageJson.Options) { WriteIndented = false };

    /// <summary><c>change</c>, <c>actor</c>, <c>variant</c>, <c>origin</c> or <c>altered</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>More of it, as a code.</summary>
    public string? Detail { get; init; }

    /// <summary>The number of the development.</summary>
    public required long Development { get; init; }

    /// <summary>What is watched.</summary>
    public required WatchedShape Watch { get; init; }

    /// <summary>What happened, in a line, by language.</summary>
    public required ImmutableSortedDictionary<string, string> Title { get; init; }

    /// <summary>The same with the words it rests on, as plain text, by language.</summary>
    public required ImmutableSortedDictionary<string, string> Text { get; init; }

    /// <summary>The claim.</summary>
    public ClaimSummaryShape? Claim { get; init; }

    /// <summary>The variant of it.</summary>
    public VariantShape? Variant { get; init; }

    /// <summary>Whose position it is.</summary>
    public ActorNameShape? Actor { get; init; }

    /// <summary>The statement that shows it, with its words, where they stand, and its address.</summary>
    public StatementShape? Statement { get; init; }

    /// <summary>The one before.</summary>
    public StatementShape? Before { get; init; }

    /// <summary>The report that brought it.</summary>
    public required ReportSummaryShape Report { get; init; }

    /// <summary>The day on which it was said, else published.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>When the desk came to know it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>As JSON.</summary>
    public JsonElement Json() => JsonSerializer.SerializeToElement(this, Compact);

    /// <summary>From the JSON of an alert.</summary>
    public static AlertPayload Of(JsonElement json) => json.Deserialize<AlertPayload>(Compact)!;
}

/// <summary>What a watch is of.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind"><c>question</c>, <c>actor</c> or <c>search</c>.</param>
/// <param name="Subject">The question, the key of the actor, or the words.</param>
public sealed record WatchedShape(long Id, string Kind, string Subject);
