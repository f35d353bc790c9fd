using System.Collections.Immutable;
using CsCheck;
using Dixit.Attribution;
using Dixit.Resolution;
using Dixit.Segmentation;
using Dixit.Syntax;
using Dixit.Text;
using Xunit;

namespace Dixit.Tests.Resolution;

/// <summary>Whatever the words, the trees and the statements are, each statement gets a speaker and nothing else of it changes.</summary>
public sealed class SpeakerResolverPropertyTests
{
    private static readonly string[] Forms =
    [
        "Paul", "Weber", "M.", "V.", "HRW", "Human", "Rights", "Watch", "le", "Le", "la", "ministre", "porte-parole", "premier", "ONG", "Moscou", "et", ",", "«", "»", "(", ")", "-",
        "il", "-t-il", "elle", "ils", "je", "nous", "on", "qui", "son", "ses", "ce", "dernier", "celui-ci", "a", "dit", "de", "du", "que", "\uD800", "é", "’", "beaucoup", "ancien",
    ];

    private static readonly string[] Relations = ["nsubj", "obj", "nmod", "appos", "flat:name", "conj", "cc", "det", "case", "punct", "acl:relcl", "ccomp", "expl:subj", "amod", "compound"];
    private static readonly string[] Features = ["_", "Poss=Yes", "PronType=Rel", "PronType=Dem|Number=Plur", "Definite=Def|Gender=Fem|Number=Sing|PronType=Art", "Gender=Masc|Number=Plur"];
    private static readonly SpeakerResolver Resolver = SpeakerResolver.For("fr");

    private static readonly Gen<ImmutableArray<Word>> Sentence =
        Gen.Select(Gen.Int[0, Forms.Length - 1].Select(n => Forms[n]), Gen.Enum<Upos>(), Gen.Int[0, Features.Length - 1].Select(n => Features[n]), Gen.Int[0, 99], Gen.Int[0, Relations.Length - 1].Select(n => Relations[n])).Array[1, 14]
            .Select(words => words.Select((w, i) => new Word
            {
                Index = i, Token = i, Span = default, Form = w.Item1, Lemma = w.Item1.ToLowerInvariant(), Upos = w.Item2, Features = w.Item3,
                Head = i == 0 ? -1 : w.Item4 % i, Relation = i == 0 ? "root" : w.Item5,
            }).ToImmutableArray());

    private static readonly Gen<(ImmutableArray<Word>[] Sentences, (int Source, int Length, int Cue, int Parent)[] Statements)> Anything =
        Gen.Select(Sentence.Array[1, 5], Gen.Select(Gen.Int[0, 99], Gen.Int[0, 4], Gen.Int[0, 99], Gen.Int[0, 9]).Array[1, 8]);

    [Fact]
    public void Every_statement_gets_a_speaker_and_nothing_else_changes() => Anything.Sample(made =>
    {
        var (report, trees) = Lay(made.Sentences);
        var words = trees.SelectMany(t => t.Words).ToArray();
        var statements = made.Statements.Select((s, i) => new Statement
        {
            Id = i, Cue = words[s.Cue % words.Length].Span, Content = [words[^1].Span], Parent = s.Parent < made.Statements.Length && s.Parent != i ? s.Parent : null,
            Source = [.. words.Skip(s.Source % words.Length).Take(s.Length).Select(w => w.Span)],
        }).ToImmutableArray();
        var resolved = Resolver.Resolve(report, trees, statements);
        return resolved.Select(s => s with { Speaker = "" }).Zip(statements).All(p => p.First.Source == p.Second.Source && p.First.Cue == p.Second.Cue && p.First.Id == p.Second.Id)
            && resolved.Length == statements.Length
            && resolved.All(s => !s.Source.IsEmpty || s.Speaker.Length == 0)
            && resolved.Select(s => s.Speaker).SequenceEqual(Resolver.Resolve(report, trees, statements).Select(s => s.Speaker))
            && Holds(Resolver.Study(report, trees, statements), resolved, report);
    }, iter: 2000);

    // The same speakers by name; every key has its actor, and every mention stands in the text.
    private static bool Holds((ImmutableArray<Statement> Statements, ReportActors Actors) study, ImmutableArray<Statement> resolved, Report report)
    {
        var keys = study.Actors.Actors.Select(a => a.Key).ToHashSet();
        return study.Statements.Select(s => s.Speaker).SequenceEqual(resolved.Select(s => s.Speaker))
            && keys.Count == study.Actors.Actors.Length
            && study.Actors.Speakers.Length == resolved.Length
            && study.Actors.Speakers.SelectMany(s => s).All(keys.Contains)
            && study.Actors.Actors.All(a => a.SpeaksFor is null || keys.Contains(a.SpeaksFor) && a.SpeaksFor != a.Key)
            && study.Actors.Mentions.All(m => keys.Contains(m.Actor) && m.Span.Start <= m.Head && m.Head < m.Span.End && m.Span.End <= report.Text.Length)
            && study.Actors.Mentions.Select(m => m.Head).SequenceEqual(study.Actors.Mentions.Select(m => m.Head).Distinct().Order());
    }

    private static (Report Report, ImmutableArray<Tree> Trees) Lay(ImmutableArray<Word>[] sentences)
    {
        var (text, trees) = ("", ImmutableArray.CreateBuilder<Tree>());
        foreach (var sentence in sentences)
        {
            var start = text.Length;
            var placed = ImmutableArray.CreateBuilder<Word>();
            foreach (var word in sentence)
            {
                placed.Add(word with { Span = new(text.Length, text.Length + word.Form.Length) });
                text += word.Form + (word.Index % 5 == 4 ? "" : " ");
            }
            text += " ";
            var span = new TextSpan(start, placed[^1].Span.End);
            trees.Add(new(new(span, [.. placed.Select(w => new Token(w.Span, [w.Form]))]), placed.ToImmutable()));
        }
        return (new() { Id = "made", Text = text, Language = "fr" }, trees.ToImmutable());
    }
}
