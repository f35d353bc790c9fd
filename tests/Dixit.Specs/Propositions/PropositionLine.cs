using Dixit.Attribution;
using Dixit.Claims;

namespace Dixit.Specs.Propositions;

/// <summary>How a spec writes what a statement holds: <c>+ transfer(agent: state:IR, theme: drone × small number) planned in 2021</c>.</summary>
internal static class PropositionLine
{
    private static readonly string[] Prefixes = ["thing:", "event:", "word:"];

    /// <summary>A holding as a line.</summary>
    public static string Of(Holding holding)
    {
        var proposition = holding.Proposition;
        var participants = string.Join(", ", proposition.Participants.Select(p => $"{p.Role.ToString().ToLowerInvariant()}: {Short(p.Key)}{(p.Quantity is null ? "" : $" × {p.Quantity}")}"));
        var line = $"{Labels.Name(holding.Stance)} {Short(proposition.Predicate)}({participants})";
        if (proposition.Aspect != Aspect.Done) line += $" {proposition.Aspect.ToString().ToLowerInvariant()}";
        if (proposition.Time is { } time) line += $" in {time}";
        if (proposition.Reported is { } reported) line += $" as {Labels.Name(reported.Stance)}{Labels.Name(reported.Act)} of {Short(reported.Actor)}";
        return holding.SecondHand ? line + " second-hand" : line;
    }

    private static string Short(string key) => Prefixes.FirstOrDefault(p => key.StartsWith(p, StringComparison.Ordinal)) is { } prefix ? key[prefix.Length..] : key;
}
