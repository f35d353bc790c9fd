using System.Collections.Frozen;
using Dixit.Resolution.Lexicon;
using Dixit.Resolution.Names;
using Dixit.Text;

namespace Dixit.Resolution;

/// <summary>What one noun phrase tells of whom it speaks of.</summary>
internal sealed record Portrait
{
    /// <summary>The proper name in it, title left aside, or null.</summary>
    public Name? Name { get; init; }

    /// <summary>Its title, office or role, or null.</summary>
    public Office? Office { get; init; }

    /// <summary>The office's title, or the lemma of its head.</summary>
    public string Noun { get; init; } = "";

    /// <summary>Its other content words in plain spelling, those of one state or institution made one.</summary>
    public FrozenSet<string> Modifiers { get; init; } = FrozenSet<string>.Empty;

    public Gender Gender { get; init; } = Gender.Any;

    public bool IsPlural { get; init; }

    /// <summary>True where an article or a demonstrative says that the reader knows it.</summary>
    public bool IsDefinite { get; init; }

    /// <summary>The possessive that determines it ("son porte-parole"), an index into the sentence's words, or -1.</summary>
    public int Possessive { get; init; } = -1;

    /// <summary>True for a person, false for a body or a state, null where nothing tells.</summary>
    public bool? IsPerson { get; init; }

    /// <summary>The kind of institution that its name is known as, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>The words of its phrase, in order.</summary>
    public required IReadOnlyList<int> Words { get; init; }

    /// <summary>The words of its proper name; none where it has none.</summary>
    public NameRun? Run { get; init; }

    /// <summary>The first and the last word of its title, office or role; -1 where it has none.</summary>
    public (int First, int Last) OfficeAt { get; init; } = (-1, -1);

    /// <summary>The phrase as it stands.</summary>
    public required string Text { get; init; }

    /// <summary>From its first word to its last.</summary>
    public required TextSpan Span { get; init; }
}
