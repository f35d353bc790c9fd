using Dixit.Attribution.Grammar;
using Dixit.Resolution.Lexicon;
using Dixit.Syntax;

namespace Dixit.Resolution.Names;

/// <summary>A run of words that make a proper name, titles left aside.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
internal readonly record struct NameRun(int First, int Last)
{
    public bool Contains(int i) => i >= First && i <= Last;

    public string In(SyntaxGraph graph) => graph.Text[graph[First].Span.Start..graph[Last].Span.End];

    /// <summary>The runs among the words of a phrase, in order. Titles that open a run are no part of it ("Mme Fatou Bensouda").</summary>
    public static List<NameRun> Among(SyntaxGraph graph, IReadOnlyList<int> words, PersonWords people)
    {
        var runs = new List<NameRun>();
        for (var at = 0; at < words.Count;)
        {
            var end = at;
            while (end < words.Count && (end == at || words[end] == words[end - 1] + 1) && Continues(graph, words, at, end, people)) end++;
            if (end == at) { at++; continue; }
            var first = at;
            while (first < end - 1 && TitleAt(graph, words[first], words[end - 1], people) is > 0 and var length) first += length;
            // "Le Figaro": an article with a capital in the midst of a sentence.
            if (first == at && at > 1 && graph[words[at - 2]].Upos is Upos.NOUN or Upos.ADJ && words[at - 1] == words[at] - 1 && words[at] > 1 && graph[words[at - 1]].Upos == Upos.DET && char.IsUpper(graph[words[at - 1]].Form[0])) first--;
            var last = end - 1;
            while (last > first && !IsNameWord(graph, words[last])) last--;
            // "Président" alone is a title; what stands behind one is a name, even "Mr. King".
            if (first != last || first > at || !IsTitle(graph[words[first]], people)) runs.Add(new(words[first], words[last]));
            at = end;
        }
        return runs;
    }

    /// <summary>Where a first name begins a person's name behind another name ("du site de Jababeka David Quentin"), that person's name alone.</summary>
    public NameRun? PersonBehind(SyntaxGraph graph, PersonWords people)
    {
        for (var i = First + 1; i < Last; i++)
            if (people.FirstName(graph[i].Form) is not null && people.FirstName(graph[First].Form) is null) return new(i, Last);
        return null;
    }

    /// <summary>True where the first word is all capitals ("l'agence RIA Novosti Valentine Sapounov").</summary>
    public bool BeginsWithAcronym(SyntaxGraph graph) => graph[First].Form is { Length: > 1 } form && form.All(char.IsUpper);

    /// <summary>True for a word that can stand in a proper name by itself.</summary>
    public static bool IsNameWord(SyntaxGraph graph, int i)
    {
        var word = graph[i];
        if (word.Form.Length == 0 || !char.IsUpper(word.Form[0])) return false;
        return word.Upos is Upos.PROPN or Upos.X || word.Upos is Upos.NOUN or Upos.ADJ && i > 0 && graph[i - 1].Form is not ("“" or "«" or "\"" or ":" or "-" or "–");
    }

    private static bool Continues(SyntaxGraph graph, IReadOnlyList<int> words, int at, int i, PersonWords people)
    {
        var w = words[i];
        if (IsNameWord(graph, w)) return true;
        if (i == at || i + 1 >= words.Count || words[i + 1] != w + 1) return false;
        var next = words[i + 1];
        // "Ban Ki-moon" cut at its hyphen; "Ursula von der Leyen", whose particles follow the first name.
        if (graph[w].Form is "-" or "‑") return graph[w].Span.Start == graph[w - 1].Span.End && graph[next].Span.Start == graph[w].Span.End;
        if (graph[w].Form == "&") return IsNameWord(graph, next); // "Brandt & Hale"
        if (graph[w - 1].Form is "-" or "‑") return graph[w - 1].Span.End == graph[w].Span.Start && char.IsLetter(graph[w].Form[0]);
        return people.Playing("name-particle").Contains(graph[w].Form) && i - at <= 2 && (IsNameWord(graph, next) || people.Playing("name-particle").Contains(graph[next].Form));
    }

    /// <summary>The number of words of the title that begins here and leaves a name behind it ("Foreign Minister Ann Hill", "Fox News Host Ann Hill"); 0 where none does.</summary>
    private static int TitleAt(SyntaxGraph graph, int first, int last, PersonWords people)
    {
        for (var length = Math.Min(PersonWords.LongestOffice, last - first); length > 0; length--)
        {
            if (people.Office(graph.Text[graph[first].Span.Start..graph[first + length - 1].Span.End]) is not null) return length;
            var leavesPerson = last - first - length > 0 || people.FirstName(graph[last].Form) is not null;
            if (length > 1 && leavesPerson && IsTitle(graph[first + length - 1], people) && people.FirstName(graph[first].Form) is null) return length;
        }
        return 0;
    }

    private static bool IsTitle(Word word, PersonWords people) => people.Office(word.Form) is not null;
}
