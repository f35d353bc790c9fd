using System.Collections.Immutable;
using Dixit.Syntax;

namespace Dixit.Claims.Asking;

/// <summary>A question worded as a statement.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Auxiliary">The offset of the auxiliary that has been moved behind the subject, or -1.</param>
/// <param name="IsEmpty">True where that auxiliary says nothing of how far the event has come.</param>
internal readonly record struct Reworded(string Text, int Auxiliary, bool IsEmpty);

/// <summary>
/// Puts the words of a question back into the order of a statement, as parsers and grammar know that better: "L'Iran a-t-il livré…" → "L'Iran a livré…",
/// "Did the firm hide…" → "The firm did hide…".
/// </summary>
internal sealed class Rewording(QuestionWords words)
{
    private const int LongestSubject = 9;
    private const string Opener = "opener";
    private const string Clitic = "clitic";
    private const string Auxiliary = "auxiliary";

    /// <summary>The question as one line without its mark, with plain apostrophes, and without what only asks ("Est-ce que", "Why").</summary>
    public string Plain(string question)
    {
        var text = string.Join(' ', question.Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('?', '!', '.', ' ');
        while (words.Without(Opener, text) is { } rest) text = rest;
        return text;
    }

    /// <summary>The ways to word a plain question as a statement, of which a tree must tell the right one; one where there is no doubt.</summary>
    public ImmutableArray<Reworded> Candidates(string plain)
    {
        var tokens = plain.Split(' ');
        if (words.Instead(Auxiliary, tokens[0]) is not { } auxiliary) return [new(Sentence(WithoutClitic(tokens)), -1, false)];
        var isEmpty = !string.Equals(auxiliary, tokens[0], StringComparison.OrdinalIgnoreCase);
        return [.. Enumerable.Range(1, Math.Min(LongestSubject, Math.Max(0, tokens.Length - 2)))
            .Select(at => new Reworded(Sentence([.. tokens[1..(at + 1)], auxiliary, .. tokens[(at + 1)..]]), tokens[1..(at + 1)].Sum(t => t.Length + 1), isEmpty))];
    }

    /// <summary>True where a tree bears out that the auxiliary stands right behind the subject.</summary>
    /// <param name="tree">The tree of a candidate.</param>
    /// <param name="reworded">The candidate.</param>
    public static bool IsBorneOut(Tree tree, Reworded reworded)
    {
        var auxiliary = tree.Words.FirstOrDefault(w => w.Span.Start >= reworded.Auxiliary);
        if (auxiliary is null || auxiliary.Head < 0 || tree.Words[auxiliary.Head].Head >= 0 || !(auxiliary.Relation.StartsWith("aux", StringComparison.Ordinal) || auxiliary.Relation == "cop")) return false;
        var subject = tree.Words.FirstOrDefault(w => w.Head == auxiliary.Head && w.Relation.StartsWith("nsubj", StringComparison.Ordinal) && w.Index < auxiliary.Index);
        return subject is not null && tree.Words.Take(auxiliary.Index).All(w => IsUnder(tree, w.Index, subject.Index));
    }

    private static bool IsUnder(Tree tree, int word, int ancestor)
    {
        for (var at = word; at >= 0; at = tree.Words[at].Head)
            if (at == ancestor) return true;
        return false;
    }

    // The clitic repeats a subject that stands before the verb ("L'Iran a-t-il") or is the subject itself ("A-t-il").
    private string[] WithoutClitic(string[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
            foreach (var clitic in words.Of(Clitic))
            {
                if (!tokens[i].EndsWith(clitic, StringComparison.OrdinalIgnoreCase) || tokens[i].Length == clitic.Length) continue;
                var verb = tokens[i][..^clitic.Length];
                var isSubject = i == 0 || i == 1 && tokens[0].Length <= 2;
                string[] instead = isSubject ? [clitic.Split('-')[^1], .. tokens[..i].Select(t => t.ToLowerInvariant()), verb.ToLowerInvariant()] : [.. tokens[..i], verb];
                return [.. instead, .. tokens[(i + 1)..]];
            }
        return tokens;
    }

    private static string Sentence(string[] tokens)
    {
        var text = string.Join(' ', tokens);
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..] + ".";
    }
}
