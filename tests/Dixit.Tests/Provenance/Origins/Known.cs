using System.Collections.Immutable;
using Dixit.Provenance;

namespace Dixit.Tests.Provenance;

/// <summary>Reports of a claim in few words.</summary>
internal static class Known
{
    public static ClaimReport Report(string id, string? publisher, params ClaimStatement[] statements) => new(id, publisher, null, [], [.. statements]);

    public static ClaimReport Crediting(this ClaimReport report, params string[] outlets) => report with { Credits = [.. outlets] };

    public static ClaimReport In(this ClaimReport report, string copies) => report with { CopyGroup = copies };

    public static ClaimStatement By(string actor, string? said = null, string? words = null) => new([actor], "", said, [Source(actor)], words);

    public static ClaimStatement ByUnnamed(string source, string? words = null) => new([], source, null, [new(LinkKind.Source, source, default) { Statement = 0 }], words);

    /// <summary>The outlet's own word, no source told.</summary>
    public static ClaimStatement From(string outlet) => new(["actor of " + outlet], "", null, [Outlet(outlet)], null);

    public static ClaimStatement Through(this ClaimStatement statement, params string[] outlets) => statement with { Chain = [.. outlets.Select(Outlet), .. statement.Chain] };

    public static ClaimStatement Told(this ClaimStatement statement, string outlet) => statement with { Chain = [Outlet(outlet) with { Direct = true }, .. statement.Chain] };

    public static Link Source(string actor) => new(LinkKind.Source, actor, default) { Statement = 0, Actor = actor };

    public static Link Outlet(string id) => new(LinkKind.Outlet, id, default) { Outlet = id };

    public static ImmutableArray<Origin> Origins(params ClaimReport[] reports) => Dixit.Provenance.Origins.Of(reports).Known;
}
