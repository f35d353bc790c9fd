namespace Dixit.Ledger.Views;

/// <summary>Which claims to list.</summary>
public sealed record ClaimFilter
{
    /// <summary>Words that the claim or one of its variants has, all of them, in any form of case and accents.</summary>
    public string? Text { get; init; }

    /// <summary>The key of an actor that holds a position on it.</summary>
    public string? Actor { get; init; }

    /// <summary>Only claims with a statement from this day on.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only claims with a statement up to this day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>From which page on.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many a page.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>Which changes to list, the newest first.</summary>
public sealed record ChangeFilter
{
    /// <summary>The key of the actor that changed.</summary>
    public string? Actor { get; init; }

    /// <summary>From this day on.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Up to this day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>From which page on.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many a page.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>Which actors to list, those with most statements first.</summary>
public sealed record ActorFilter
{
    /// <summary>How a name of it begins, in any form of case and accents.</summary>
    public string? Name { get; init; }

    /// <summary>From which page on.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many a page.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>Which reports to list, the newest addition first.</summary>
public sealed record ReportFilter
{
    /// <summary>Published from this day on.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Published up to this day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>From which page on.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many a page.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>Which corrections to list, the newest first.</summary>
public sealed record CorrectionFilter
{
    /// <summary>Only those of this target: <c>report#3</c>, <c>claim 12</c>, <c>actor person:jane doe</c>.</summary>
    public string? Target { get; init; }

    /// <summary>From which page on.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many a page.</summary>
    public int Limit { get; init; } = 50;
}
