using System.Collections.Immutable;
using Dixit.Provenance;

namespace Dixit.Tests.Provenance;

/// <summary>Reports of a claim in few words.</summary>
internal static class Known
{
    public static ClaimReport Report(string id, string? publisher, params ImmutableArray<Link>[] chains) => new(id, publisher, null, [], [.. chains]);

    public static ClaimReport Crediting(this ClaimReport report, params string[] outlets) => report with { Credits = [.. outlets] };

    public static ClaimReport In(this ClaimReport report, string copies) => report with { CopyGroup = copies };

    public static ImmutableArray<Link> By(string actor) => [Source(actor)];

    public static ImmutableArray<Link> ByUnnamed(string source) => [new(LinkKind.Source, source, default) { Statement = 0 }];

    /// <summary>The outlet's own word, no source told.</summary>
    public static ImmutableArray<Link> From(string outlet) => [Outlet(outlet)];

    public static ImmutableArray<Link> Through(this ImmutableArray<Link> chain, params string[] outlets) => [.. outlets.Select(Outlet), .. chain];

    public static ImmutableArray<Link> Told(this ImmutableArray<Link> chain, string outlet) => [Outlet(outlet) with { Direct = true }, .. chain];

    public static Link Source(string actor) => new(LinkKind.Source, actor, default) { Statement = 0, Actor = actor };

    public static Link Outlet(string id) => new(LinkKind.Outlet, id, default) { Outlet = id };

    public static ImmutableArray<Origin> Origins(params ClaimReport[] reports) => Dixit.Provenance.Origins.Of(reports).Known;
}
