using System.Collections.Immutable;
using Dixit.Ledger.Views;
using Dixit.Resolution;

namespace Dixit.Desk.Studying;

/// <summary>What was read in a report that no ledger has, in the shape in which a ledger would show it. Its actors have no numbers: 0 stands for one.</summary>
public static class StudyViews
{
    /// <summary>The report.</summary>
    public static ReportName Name(ReportStudy study) => Name(study.Read.Report);

    /// <summary>Its statements, numbered from 1; none holds a claim yet.</summary>
    public static ImmutableArray<StatementView> Statements(ReportStudy study)
    {
        var (report, actors) = (Name(study), study.Actors.Actors.ToDictionary(a => a.Key, a => new ActorName(0, a.Key, a.Kind, a.Name), StringComparer.Ordinal));
        var chains = study.Provenance.Chains.ToDictionary(c => c.Statement, c => c.Links);
        return [.. study.Read.Statements.Select((statement, place) => new StatementView
        {
            Id = 0,
            Number = statement.Id + 1,
            Report = report,
            Version = 1,
            Engine = study.EngineVersion,
            Statement = statement with { Id = statement.Id + 1, Parent = statement.Parent + 1 },
            Words = Spans.Text(study.Read.Report.Text, statement.Content),
            Said = place < study.Said.Length ? study.Said[place] : null,
            Speakers = place < study.Actors.Speakers.Length ? [.. study.Actors.Speakers[place].Select(key => Chain(study.Actors, actors, key)).OfType<SpeakerChain>()] : [],
            Chain = chains.GetValueOrDefault(statement.Id, []),
        })];
    }

    // Source of the rule: the ledger's own, which also knows what other reports tell of a speaker.
    private static SpeakerChain? Chain(ReportActors actors, Dictionary<string, ActorName> names, string key)
    {
        var chain = actors.Chain(key).ToList();
        if (chain.Count == 0) return null;
        var through = chain[..^1];
        var speaker = through.FirstOrDefault() is { Kind: ActorKind.Person or ActorKind.Described } first ? names[first.Key] : null;
        return new(names[chain[^1].Key], through.Find(a => a.Kind == ActorKind.Institution) is { } institution ? names[institution.Key] : null, speaker);
    }

    private static ReportName Name(Text.Report report) => new()
    {
        Id = report.Id, Number = 0, Title = report.Title, Publisher = report.Publisher, Published = report.Published, Language = report.Language, Url = report.Url, Copies = 0,
    };
}
