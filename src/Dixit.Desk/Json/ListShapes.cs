using System.Collections.Immutable;

namespace Dixit.Desk.Json;

/// <summary>Some of a list.</summary>
public interface IListShape
{
    /// <summary>The cursor of the next page; not there on the last one.</summary>
    string? Next { get; }
}

/// <summary>Some of the claims.</summary>
/// <param name="Claims">Those on the page.</param>
/// <param name="Next">The cursor for <c>after</c>; not there on the last page.</param>
public sealed record ClaimListShape(ImmutableArray<ClaimSummaryShape> Claims, string? Next) : IListShape;

/// <summary>Some of the actors.</summary>
/// <param name="Actors">Those on the page.</param>
/// <param name="Next">The cursor for <c>after</c>; not there on the last page.</param>
public sealed record ActorListShape(ImmutableArray<ActorSummaryShape> Actors, string? Next) : IListShape;

/// <summary>Some of the reports.</summary>
/// <param name="Reports">Those on the page.</param>
/// <param name="Next">The cursor for <c>after</c>; not there on the last page.</param>
public sealed record ReportListShape(ImmutableArray<ReportSummaryShape> Reports, string? Next) : IListShape;

/// <summary>Some statements.</summary>
/// <param name="Statements">Those on the page.</param>
/// <param name="Next">The cursor for <c>after</c>; not there on the last page.</param>
public sealed record StatementListShape(ImmutableArray<StatementShape> Statements, string? Next) : IListShape;

/// <summary>Some of the changes.</summary>
/// <param name="Changes">Those on the page.</param>
/// <param name="Next">The cursor for <c>after</c>; not there on the last page.</param>
public sealed record ChangeListShape(ImmutableArray<ChangeShape> Changes, string? Next) : IListShape;

/// <summary>Some of what is new.</summary>
/// <param name="Developments">Those on the page.</param>
/// <param name="Next">The cursor for <c>after</c>; not there on the last page.</param>
public sealed record DevelopmentListShape(ImmutableArray<DevelopmentShape> Developments, string? Next) : IListShape;

/// <summary>Some of what people corrected.</summary>
/// <param name="Corrections">Those on the page.</param>
/// <param name="Next">The cursor for <c>after</c>; not there on the last page.</param>
public sealed record CorrectionListShape(ImmutableArray<CorrectionShape> Corrections, string? Next) : IListShape;

/// <summary>Some of the feeds.</summary>
/// <param name="Feeds">Those on the page.</param>
/// <param name="Next">The cursor for <c>after</c>; not there on the last page.</param>
public sealed record FeedListShape(ImmutableArray<FeedShape> Feeds, string? Next) : IListShape;

/// <summary>Some of the watches.</summary>
/// <param name="Watches">Those on the page.</param>
/// <param name="Next">The cursor for <c>after</c>; not there on the last page.</param>
public sealed record WatchListShape(ImmutableArray<WatchShape> Watches, string? Next) : IListShape;

/// <summary>Some of the alerts.</summary>
/// <param name="Alerts">Those on the page.</param>
/// <param name="Next">The cursor for <c>after</c>; not there on the last page.</param>
public sealed record AlertListShape(ImmutableArray<AlertShape> Alerts, string? Next) : IListShape;
