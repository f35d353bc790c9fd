using Dixit.Attribution.Grammar;
using Dixit.Syntax;

namespace Dixit.Resolution.Dates;

/// <summary>Refuses what only looks like a date: "may" the verb, "Mars" the planet, "2014 soldiers".</summary>
/// <param name="Graph">The sentence.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Words">The words of the language.</param>
internal sealed record DateGuard(SyntaxGraph Graph, IReadOnlyList<DateToken> Tokens, DateWordList Words)
{
    /// <summary>True when nothing speaks against a match.</summary>
    public bool Allows(DateMatch match)
    {
        for (var at = match.Last; at is not null; at = at.Previous)
            if (at.Inner is not null && !Allows(at.Inner) || !Allows(at, match)) return false;
        return true;
    }

    /// <summary>The word that a token belongs to, or -1.</summary>
    public int WordAt(int token)
    {
        var offset = Tokens[token].Span.Start;
        for (var i = 0; i < Graph.Count; i++)
            if (Graph[i].Span.Contains(offset)) return i;
        return -1;
    }

    private bool Allows(Filled part, DateMatch match) => part.Slot switch
    {
        "WEEKDAY" => IsName(part.Token) && (!part.IsShort || match["DAY"] is not null),
        "MONTH" => IsName(part.Token) && (!part.IsShort || match["DAY"] is not null || match["YEAR"] is not null),
        // "Russia Today" is a name.
        "RELATIVEDAY" => !Tokens[part.Token].IsCapitalized || part.Token == 0 || !Tokens[part.Token - 1].IsCapitalized || !Tokens[part.Token - 1].IsWord,
        "FEAST" => WordAt(part.Token) is var feast and >= 0 && !Graph.Is(feast, "compound"),
        "YEAR" when match["MONTH"] is null => !IsCount(part),
        _ => true,
    };

    private bool IsName(int token)
    {
        if (WordAt(token) is var word and >= 0 && Graph[word].Upos is Upos.VERB or Upos.AUX) return false;
        if (Words.NamesAreCapitalized) return Tokens[token].IsCapitalized;
        return !Tokens[token].IsCapitalized || token == 0 || !Tokens[token - 1].IsWord && !Tokens[token - 1].IsNumber
            || Tokens[token].Span.In(Graph.Text).All(char.IsUpper);
    }

    // It counts a noun behind it, unless that is one thing ("the 2014 agreement") or things known ("the 2014 elections").
    private bool IsCount(Filled year)
    {
        var word = WordAt(year.Token);
        if (word < 0 || !Graph.Is(word, "nummod") || Graph[word].Head < word) return false;
        var head = Graph[word].Head;
        if (Graph[head].Feature("Number") == "Sing") return false;
        return year.Value % 10 == 0 || !Graph.Children(head).Any(c => c < word && Graph[c].Feature("Definite") == "Def");
    }
}
