using Dixit.Text;

namespace Dixit.Provenance;

/// <summary>What a link of a chain is.</summary>
public enum LinkKind
{
    /// <summary>A news outlet that passes something on.</summary>
    Outlet,

    /// <summary>A person or body that says it.</summary>
    Source,

    /// <summary>Documents, pictures, data.</summary>
    Documents,
}

/// <summary>One step on the way from a report to where it has something from.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name or description as the report has it.</param>
/// <param name="Span">Where the report names it; empty where it does so elsewhere.</param>
public sealed record Link(LinkKind Kind, string Name, TextSpan Span)
{
    /// <summary>For an outlet, its id in <c>data/world/outlets.tsv</c>, or null where it is not there.</summary>
    public string? Outlet { get; init; }

    /// <summary>For an outlet, whether it met what comes next itself: it was spoken to, or has seen the documents.</summary>
    public bool Direct { get; init; }

    /// <summary>For a source, the statement of the report whose source it is, or null where it is named within another's.</summary>
    public int? Statement { get; init; }

    /// <summary>For a source, the key of the actor it was resolved to; null where nobody has, or where it has no name ("two officials").</summary>
    public string? Actor { get; init; }
}
