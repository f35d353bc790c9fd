using Dixit.Attribution;
using Dixit.Claims.Lexicon;

namespace Dixit.Claims.Reading;

/// <summary>What a content comes down to when its wrappings are off: the word that means the event, and what the wrappings have made of it.</summary>
internal sealed record Event
{
    public required Place Place { get; init; }

    /// <summary>Its meaning, or null where the lexicon lacks the word.</summary>
    public EventSense? Sense { get; init; }

    public Aspect? Aspect { get; init; }

    /// <summary>The word that a wrapping lends the event as its subject, or null.</summary>
    public Place? Subject { get; init; }

    /// <summary>True where it is words that were said, of which the content says that they are true or false ("les accusations sont fausses").</summary>
    public bool IsWords { get; init; }

    /// <summary>True where the wrappings leave it open.</summary>
    public bool Opened { get; init; }

    /// <summary>True where the wrappings, or its own negation, turn the stance.</summary>
    public bool Turned { get; init; }

    /// <summary>The stance on the event of who holds the content with another.</summary>
    public Stance Under(Stance outer)
        => Opened ? Stance.Open : !Turned ? outer : outer switch { Stance.Holds => Stance.Rejects, Stance.Rejects => Stance.Holds, _ => outer };
}
