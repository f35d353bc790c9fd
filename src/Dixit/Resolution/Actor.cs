namespace Dixit.Resolution;

/// <summary>What kind of somebody an actor is.</summary>
public enum ActorKind
{
    /// <summary>A human being with a name.</summary>
    Person,

    /// <summary>A ministry, company, court, party, agency, armed force…</summary>
    Institution,

    /// <summary>A state, or a union or territory that acts like one.</summary>
    State,

    /// <summary>Somebody whom the report describes and does not name ("deux responsables américains").</summary>
    Described,
}

/// <summary>Who holds a statement, or takes part in what one tells: a person, an institution, a state, or a described but unnamed source.</summary>
public sealed record Actor
{
    /// <summary>
    /// Who it is, the same in every report and language: <c>state:IR</c>, <c>body:pentagon</c>, <c>body:foreign-ministry/IR</c>,
    /// <c>body:acme fisheries</c>, <c>person:patrick ryder</c>. Of a described actor it holds in its report alone: <c>described:4</c>.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>What kind of somebody it is.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>How a reader would call it: the fullest name, or the description as it stands.</summary>
    public required string Name { get; init; }

    /// <summary>The office or title that the report gives a person ("porte-parole du Pentagone"), or null.</summary>
    public string? Office { get; init; }

    /// <summary>The <see cref="Key"/> of the actor in whose name it speaks (spokesman → institution → state), or null where it speaks for itself.</summary>
    public string? SpeaksFor { get; init; }

    /// <summary>Its Wikidata item, or null where that is not certain.</summary>
    public string? Wikidata { get; init; }
}
