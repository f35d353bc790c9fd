using Dixit.Attribution.Grammar;
using Dixit.Syntax;

namespace Dixit.Attribution.Speakers;

/// <summary>A phrase of a report that names somebody who can speak.</summary>
/// <param name="Sentence">The number of its sentence.</param>
/// <param name="Head">Its head word.</param>
/// <param name="Start">Where the head stands in the text.</param>
/// <param name="Name">The fullest name that the report has for them.</param>
/// <param name="Kind">What they are: <c>person</c>, <c>group</c>, <c>institution</c>, <c>medium</c>, or empty where nothing tells.</param>
internal sealed record Mention(int Sentence, int Head, int Start, string Name, string Kind)
{
    /// <summary>True where a pronoun or a noun of this gender and number may stand for the mention; what is not known agrees.</summary>
    public bool Agrees(SyntaxGraph graph, string? gender, string? number)
    {
        var word = graph[Head];
        var own = graph.Child(Head, "conj") >= 0 ? "Plur" : word.Feature("Number") ?? (word.Upos == Upos.PROPN ? "Sing" : null);
        return (gender is not ("Masc" or "Fem") || word.Feature("Gender") is not { } its || its == gender || Kind is "institution" or "medium")
            && (number is not ("Sing" or "Plur") || own is null || own == number);
    }

    /// <summary>A person is no institution; everything else may be called by several kinds of nouns.</summary>
    public bool MayBe(string kind) => Kind.Length == 0 || kind.Length == 0 || (Kind == "person") == (kind == "person");
}
