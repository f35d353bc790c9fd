using CsCheck;
using Dixit.Attribution;
using Dixit.Text;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Attribution;

/// <summary>What holds of the statements of any text, however broken: word salad with cues, marks and pronouns in it.</summary>
public sealed class AnyTextTests
{
    private const string French = "le la maire préfète ministre a dit déclaré affirme que qu'il « » “ ” \" ' , . : ; – — ( ) selon d'après pour Kiev qui il elle nous je "
        + "accusé de l'Iran et ne pas -t-il a-t-il 1,5 % \u200B é 漢字 🌉 Mme M. avoir été par si aucune information rapport \n\n";

    private const string English = "the mayor said that he she we I denied accused Iran of selling and did not “ ” \" ' ’ , . : ; — – ( ) according to for who which "
        + "told reporters Mr. U.S. it was called a & 1.5 % 漢字 🌉 by whether calls n't 's adding saying no evidence report \n\n";

    private static readonly Engine s_engine = Engine.Load();

    [Theory]
    [InlineData("fr", French)]
    [InlineData("en", English)]
    public void Statements_lie_in_the_text_and_nest(string language, string vocabulary)
    {
        var words = vocabulary.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Gen.Int[0, words.Length - 1].Array[1, 60].Sample(chosen =>
        {
            var text = string.Join(' ', chosen.Select(i => words[i]));
            var read = s_engine.Read(new Report { Id = "any", Text = text, Language = language, Paragraphs = [new TextSpan(0, text.Length).Trim(text)] });
            foreach (var statement in read.Statements) Check(statement, text, read.Statements);
        }, iter: 400);
    }

    private static void Check(Statement statement, string text, IReadOnlyList<Statement> all)
    {
        statement.Cue.IsEmpty.ShouldBeFalse();
        statement.Content.ShouldNotBeEmpty();
        foreach (var span in statement.Source.Concat(statement.Content).Append(statement.Cue))
        {
            span.Start.ShouldBeInRange(0, span.End - 1);
            span.End.ShouldBeLessThanOrEqualTo(text.Length);
        }
        statement.Content.ShouldBe(statement.Content.Order());
        statement.Content.ShouldAllBe(span => !span.Overlaps(statement.Cue));
        statement.Confidence.ShouldBeInRange(0, 1);
        if (statement.Parent is { } parent) statement.Level.ShouldBe(all[parent].Level + 1);
        else statement.Level.ShouldBe(0);
    }
}
