using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Provenance;

/// <summary>One statement of a claim, followed to where its report has it from.</summary>
/// <param name="Unit">The report with its copies: they know one thing once.</param>
/// <param name="Report">The report.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Actors">The named actors who vouch for it, none where the last that is known is an outlet.</param>
/// <param name="Channel">The outlet whom the source spoke to or that is the last known, or null where the report names none.</param>
/// <param name="IsBare">Whether an outlet is cited that tells no source.</param>
internal sealed record Trace(string Unit, ClaimReport Report, ClaimStatement Statement, ImmutableArray<string> Actors, string? Channel, bool IsBare)
{
    /// <summary>Whether somebody or something is told that it comes from.</summary>
    public bool IsTold => Actors.Length > 0 || Channel is not null || Statement.Source.Length > 0;

    /// <summary>When it was said, where that is known.</summary>
    public Period? Said => Period.TryParse(Statement.Said, out var said) && said != default ? said : null;

    /// <summary>The outlets behind it.</summary>
    public IEnumerable<string> Outlets => Statement.Chain.Where(link => link.Kind == LinkKind.Outlet).Select(KeyOf).Concat(Report.Publisher is { } publisher ? [publisher] : []);

    /// <summary>Follows the statements of a report.</summary>
    public static IEnumerable<Trace> Of(ClaimReport report) => report.Statements.Select(statement => Of(report, statement));

    private static Trace Of(ClaimReport report, ClaimStatement statement)
    {
        var actors = Vouching(statement);
        var outlets = statement.Chain.TakeWhile(link => link.Kind == LinkKind.Outlet).ToList();
        // A named source is the same whoever passes it on; who met it makes an interview. A source without a name is only as distinct as its outlet.
        var channel = actors.Length > 0 ? outlets.LastOrDefault(link => link.Direct) : outlets.LastOrDefault();
        var bare = actors.Length == 0 && outlets.Count > 0 && outlets.Count == statement.Chain.Length;
        var unit = report.CopyGroup is { } group ? "copies " + group : "report " + report.Id;
        return new(unit, report, statement, actors, channel is null ? null : KeyOf(channel), bare);
    }

    // Of a statement within a statement the outer speaker vouches: that is as far as the report's knowledge goes.
    private static ImmutableArray<string> Vouching(ClaimStatement statement)
    {
        var sources = statement.Chain.Where(link => link.Kind == LinkKind.Source).ToList();
        if (sources.Count > 1 || sources is [{ Statement: null }]) return sources[0].Actor is { } actor ? [actor] : [];
        return statement.Chain is [.., { Kind: LinkKind.Outlet }] ? [] : statement.Actors;
    }

    private static string KeyOf(Link outlet) => outlet.Outlet ?? outlet.Name;
}
