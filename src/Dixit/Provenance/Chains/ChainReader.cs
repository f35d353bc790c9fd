using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Provenance;

/// <summary>Reads for each statement the way from the outlets that its sentence names to the ultimate source.</summary>
internal sealed class ChainReader(CreditWords words)
{
    private const int LongestChain = 6;

    /// <summary>The chains, in the order of the statements.</summary>
    public ImmutableArray<Chain> Read(Report report, ImmutableArray<Tree> trees, ImmutableArray<Statement> statements)
    {
        var own = statements.ToDictionary(statement => statement.Id, statement => Own(report, trees, statement));
        var parents = statements.ToDictionary(statement => statement.Id, statement => statement.Parent);
        return [.. statements.Select(statement => new Chain(statement.Id, [.. Whole(statement.Id, 0)]))];

        // A statement within another came by the way of that one.
        IEnumerable<Link> Whole(int id, int depth) => parents[id] is { } parent && own.ContainsKey(parent) && depth < LongestChain
            ? Whole(parent, depth + 1).Where(link => !own[id].Exists(mine => IsSame(mine, link))).Concat(own[id]) : own[id];
    }

    // Who speaks within their own words vouches for themselves.
    private static bool IsSame(Link one, Link other) => one.Kind == other.Kind && one.Name == other.Name;

    private List<Link> Own(Report report, ImmutableArray<Tree> trees, Statement statement)
    {
        var sentence = SentenceOf(report.Text, trees, statement);
        var outlet = statement.Source.Select(sentence.HeadOf).FirstOrDefault(mention => mention is not null);
        return outlet is null ? [.. Channels(report, sentence, statement), .. SourceOf(report.Text, sentence, statement)] : [.. Cited(report.Text, sentence, statement, outlet)];
    }

    // The outlet is the source: it, whom it cites, whom these cite.
    private static IEnumerable<Link> Cited(string text, CitedSentence sentence, Statement statement, OutletMention outlet)
    {
        for (var length = 0; length < LongestChain; length++)
        {
            var cited = sentence.CitedBy(outlet, statement);
            yield return Of(text, outlet) with { Direct = cited is { } object_ && sentence.IsDocument(object_) };
            if (cited is not { } phrase) yield break;
            if (sentence.HeadOf(phrase) is not { } next)
            {
                yield return new(sentence.IsDocument(phrase) ? LinkKind.Documents : LinkKind.Source, phrase.In(text), phrase);
                yield break;
            }
            outlet = next;
        }
    }

    // Those that pass on first, then those that met the source; what stands in the content is not about the statement.
    private static IEnumerable<Link> Channels(Report report, CitedSentence sentence, Statement statement)
    {
        var around = sentence.Mentions.Where(m => !statement.Content.Any(c => c.Overlaps(m.Span))).Select(m => (Mention: m, Role: sentence.RoleOf(m))).ToList();
        foreach (var (mention, _) in around.Where(a => a.Role.Relays).Reverse()) yield return Of(report.Text, mention);
        foreach (var (mention, _) in around.Where(a => a.Role is { Meets: true, Relays: false })) yield return Of(report.Text, mention) with { Direct = true };
        if (sentence.Says("self", statement) && report.Publisher is { } publisher)
            yield return new(LinkKind.Outlet, publisher, default) { Outlet = Publishers.Identify(publisher, report.Url)?.Id, Direct = true };
    }

    private static IEnumerable<Link> SourceOf(string text, CitedSentence sentence, Statement statement)
    {
        if (statement.Source.IsEmpty) yield break;
        // "Le Monde rapporte … Il ajoute": who speaks was found elsewhere in the report, and is an outlet.
        if (Publishers.Surely(statement.Speaker) is { } outlet)
        {
            yield return new(LinkKind.Outlet, statement.Speaker, statement.Source[0]) { Outlet = outlet.Id };
            yield break;
        }
        var kind = sentence.IsDocument(statement.Source[0]) ? LinkKind.Documents : LinkKind.Source;
        var name = statement.Speaker.Length > 0 ? statement.Speaker : string.Join(' ', statement.Source.Select(span => span.In(text)));
        yield return new(kind, name, statement.Source[0]) { Statement = statement.Id };
    }

    private CitedSentence SentenceOf(string text, ImmutableArray<Tree> trees, Statement statement)
    {
        var tree = trees.FirstOrDefault(tree => tree.Words.Length > 0 && tree.Words[0].Span.Start <= statement.Cue.Start && statement.Cue.Start < tree.Words[^1].Span.End);
        return new(text, tree, tree is null ? statement.Source.Aggregate(statement.Cue, (all, span) => all.Union(span)) : new(tree.Words[0].Span.Start, tree.Words[^1].Span.End), words);
    }

    private static Link Of(string text, OutletMention mention) => new(LinkKind.Outlet, mention.Span.In(text), mention.Span) { Outlet = mention.Name.Outlet };
}
