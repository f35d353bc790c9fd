using System.Collections.Immutable;

namespace Dixit.Tests.LedgerGold;

/// <summary>What is wrong with a gold file by itself: words that its reports do not have, unknown names, values outside their lists.</summary>
internal static class GoldComplaints
{
    private static readonly string[] Acts =
        ["state", "accuse", "deny", "admit", "confirm", "noinfo", "decline", "demand", "commit", "warn", "judge", "believe", "ask", "show"];

    public static IEnumerable<string> About(GoldLedger ledger) =>
    [
        .. ledger.Answers.Claims.SelectMany(claim => AboutClaim(claim, ledger)),
        .. ledger.Answers.Positions.SelectMany(position => AboutPosition(position, ledger)),
        .. ledger.Answers.Changes.SelectMany(change => AboutChange(change, ledger)),
        .. ledger.Answers.Copies.SelectMany(group => group).CountBy(id => id).Where(id => id.Value > 1).Select(id => $"{id.Key} is in two groups of copies"),
        .. ledger.Answers.Copies.SelectMany(group => group).Concat(ledger.Answers.Origins.SelectMany(origin => origin.Reports))
            .Where(id => !ledger.Reports.ContainsKey(id)).Select(id => $"no report {id}"),
        .. ledger.Answers.Origins.Where(origin => ledger.Answers.Claims.All(claim => claim.Id != origin.Claim)).Select(origin => $"origin of no claim: {origin.Claim}"),
        .. ledger.Answers.Dates.SelectMany(date => AboutDate(date, ledger)),
        .. ledger.Answers.Speakers.SelectMany(speaker => AboutWords(speaker.Report, speaker.Source, speaker.Occurrence, ledger)),
        .. ledger.Reports.Values.Where(report => !EdtfForm.Holds(report.Published) || report.Lang is not ("fr" or "en")).Select(report => $"{report.Id}: its date or language"),
    ];

    private static IEnumerable<string> AboutClaim(GoldClaim claim, GoldLedger ledger)
    {
        if (ledger.Answers.Claims.Count(other => other.Id == claim.Id) > 1) yield return $"claim {claim.Id} twice";
        foreach (var variant in claim.Variants)
            if (ledger.Answers.Positions.All(position => position.Variant != variant.Id)) yield return $"no position on {variant.Id}";
    }

    private static IEnumerable<string> AboutPosition(GoldPosition position, GoldLedger ledger)
    {
        var name = $"{position.Actor} on {position.Variant}";
        if (!Knows(ledger, position.Claim, position.Variant)) yield return $"{name}: no such claim or variant";
        if (!Acts.Contains(position.Act)) yield return $"{name}: act {position.Act}";
        if (position.Stance is not ("+" or "-" or "?")) yield return $"{name}: stance {position.Stance}";
        if (position.Modality is not ("plain" or "hedged")) yield return $"{name}: modality {position.Modality}";
        if (!EdtfForm.Holds(position.From)) yield return $"{name}: from {position.From}";
        if (position.Statements.IsEmpty) yield return $"{name}: no statement";
        foreach (var statement in position.Statements)
        {
            if (statement.Said is { } said && !EdtfForm.Holds(said)) yield return $"{name}: said {said}";
            foreach (var complaint in AboutWords(statement.Report, statement.Cue, 1, ledger)) yield return complaint;
            foreach (var content in statement.Contents)
                if (ledger.Reports.TryGetValue(statement.Report, out var report) && Occurrences.Of(content, report.Text) != 1)
                    yield return $"{statement.Report}: not once in the text: {content}";
        }
    }

    private static IEnumerable<string> AboutChange(GoldChange change, GoldLedger ledger)
    {
        var name = $"change of {change.Actor} on {change.Variant}";
        if (change.Kind is not ("stance" or "modality" or "scope" or "spokesman")) yield return $"{name}: kind {change.Kind}";
        if (!EdtfForm.Holds(change.Date)) yield return $"{name}: date {change.Date}";
        if (change.Statements is not [var before, var after]) yield return $"{name}: it takes two statements";
        else if (!Shown(change.FromVariant ?? change.Variant, change.From, before).Any()) yield return $"{name}: no position {change.From} with {string.Join(' ', before)}";
        else if (Shown(change.Variant, change.To, after).All(position => position.From != change.Date)) yield return $"{name}: no position {change.To} from {change.Date} with {string.Join(' ', after)}";

        IEnumerable<GoldPosition> Shown(string variant, string stance, ImmutableArray<string> statement) => ledger.Answers.Positions
            .Where(position => (position.Claim, position.Variant, position.Actor, position.Stance) == (change.Claim, variant, change.Actor, stance))
            .Where(position => position.Statements.Any(shown => shown.Report == statement[0] && shown.Cue == statement[1]));
    }

    private static IEnumerable<string> AboutDate(GoldDate date, GoldLedger ledger)
    {
        foreach (var value in (date.Also ?? []).Append(date.Value))
            if (!EdtfForm.Holds(value)) yield return $"{date.Report}: {date.Expression} is no {value}";
        if (date.Role is not ("said" or "content" or "other")) yield return $"{date.Report}: {date.Expression} has the role {date.Role}";
        foreach (var complaint in AboutWords(date.Report, date.Expression, date.Occurrence, ledger)) yield return complaint;
    }

    private static IEnumerable<string> AboutWords(string id, string words, int occurrence, GoldLedger ledger)
        => !ledger.Reports.TryGetValue(id, out var report) ? [$"no report {id}"]
            : Occurrences.Of(words, report.Text) < occurrence ? [$"{id}: not in the text ({occurrence}): {words}"] : [];

    private static bool Knows(GoldLedger ledger, string claim, string variant)
        => ledger.Answers.Claims.Any(known => known.Id == claim && known.Variants.Any(one => one.Id == variant));
}
