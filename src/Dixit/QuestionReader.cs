using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Claims;
using Dixit.Claims.Asking;
using Dixit.Resolution;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit;

/// <summary>Reads questions in one language with the stages that read reports.</summary>
internal sealed class QuestionReader(Language language, PropositionReader propositions)
{
    private const string What = "what";
    private const string About = "about";

    private readonly QuestionWords _words = QuestionWords.Read(language.Code);

    /// <summary>What a question asks for, or null where nothing in it can be laid out.</summary>
    public Question? Read(string question)
    {
        var rewording = new Rewording(_words);
        var plain = rewording.Plain(question);
        if (plain.Length == 0) return null;
        if (_words.Without(What, plain) is { Length: > 0 } asked && Words(asked) is { } words) return words;
        var candidates = rewording.Candidates(plain).Select(c => (Reworded: c, Read: Parse(c.Text))).Where(c => !c.Read.Trees.IsEmpty).ToList();
        var likely = candidates.Where(c => c.Reworded.Auxiliary < 0 || Rewording.IsBorneOut(c.Read.Trees[0], c.Reworded)).ToList();
        return (likely.Count > 0 ? likely : candidates).Select(c => Stated(c.Reworded, c.Read.Report, c.Read.Trees)).OfType<Question>().MaxBy(q => q.Weight);
    }

    private Question? Stated(Reworded reworded, Report report, ImmutableArray<Tree> trees)
    {
        var stated = Stated(report, trees);
        return stated is null || !reworded.IsEmpty ? stated : stated with { Propositions = [.. stated.Propositions.Select(p => p.Aspect == Aspect.Planned ? p with { Aspect = Aspect.Done } : p)] };
    }

    private Question? Stated(Report report, ImmutableArray<Tree> trees)
    {
        var (statements, actors) = Study(report, trees);
        var laid = propositions.Lay(report, trees, actors, []).Where(Tells).ToImmutableArray();
        if (trees[0].Words.FirstOrDefault(w => w.Head < 0) is { } root && statements.FirstOrDefault(s => s.Level == 0 && s.Cue.Contains(root.Span)) is { } statement)
        {
            var held = propositions.Read(report, trees, statements, actors, []).Where(h => h.Statement == statement.Id).Select(h => h.Proposition).Where(Tells).ToImmutableArray();
            if (!held.IsEmpty) return new(language.Code, held.Any(p => !p.Participants.IsEmpty) || laid.IsEmpty ? held : laid, actors.Speakers[statement.Id].Select(actors.Find).FirstOrDefault(a => a is not null), statement.Act is Act.State ? null : statement.Act);
        }
        return laid.IsEmpty ? null : new(language.Code, laid);
    }

    /// <summary>"Que dit Téhéran des livraisons ?": whose words are asked for, and about what.</summary>
    private Question? Words(string asked)
    {
        var (report, trees) = Parse(asked + ".");
        if (trees.IsEmpty) return null;
        var (_, actors) = Study(report, trees);
        if (actors.Mentions is not [var mention, ..] || actors.Find(mention.Actor) is not { } actor) return null;
        var topic = Topic(asked, mention.Span.End);
        if (topic is null) return new(language.Code, [], actor);
        var (about, aboutTrees) = Parse(topic);
        var laid = propositions.Lay(about, aboutTrees, Study(about, aboutTrees).Actors, []).Where(Tells).ToImmutableArray();
        return new(language.Code, laid, actor);
    }

    private string? Topic(string asked, int from)
    {
        for (var at = from; at < asked.Length; at++)
            if (at > 0 && asked[at - 1] == ' ')
                foreach (var word in _words.Of(About))
                    if (QuestionWords.Begins(asked[at..], word) && asked[(at + word.Length)..].Trim() is { Length: > 0 } topic) return topic;
        return null;
    }

    private (Report Report, ImmutableArray<Tree> Trees) Parse(string text)
    {
        var report = Sentence(text);
        return (report, language.Parser.Parse(text, language.Segmenter.Segment(text, report.Paragraphs)));
    }

    private Report Sentence(string text) => new() { Id = "question", Text = text, Language = language.Code, Paragraphs = [new(0, text.Length)] };

    // An event says something by itself; a bare thing is a word to look for in texts.
    private static bool Tells(Proposition proposition)
        => proposition.Predicate.StartsWith("event:", StringComparison.Ordinal) || !proposition.Participants.IsEmpty;

    // Whom a question merely describes ("le maire") is nobody in particular, and what the lexicon calls him.
    private (ImmutableArray<Statement> Statements, ReportActors Actors) Study(Report report, ImmutableArray<Tree> trees)
    {
        var (statements, actors) = language.Resolver.Study(report, trees, language.Attributor.Attribute(report, trees));
        var known = actors.Actors.Where(a => a.Kind != ActorKind.Described).Select(a => a.Key).ToHashSet(StringComparer.Ordinal);
        return (statements, actors with
        {
            Actors = actors.Actors.RemoveAll(a => !known.Contains(a.Key)),
            Mentions = actors.Mentions.RemoveAll(m => !known.Contains(m.Actor)),
            Speakers = [.. actors.Speakers.Select(s => s.RemoveAll(k => !known.Contains(k)))],
        });
    }
}
