using Dixit.Text;

namespace Dixit.Evaluation;

/// <summary>Counts of one role over all reports: spans that are exact, and words covered.</summary>
internal sealed class RoleTally
{
    private int _right, _found, _gold, _rightWords, _foundWords, _goldWords;

    public Score Exact => new(_gold, _found, _right);

    public Score Tokens => new(_goldWords, _foundWords, _rightWords);

    /// <summary>Adds one report; a span or a word counts once, however many statements have it.</summary>
    public void Add(HashSet<TextSpan> gold, HashSet<TextSpan> found, IReadOnlyList<TextSpan> words, int length)
    {
        _right += gold.Count(found.Contains);
        _found += found.Count;
        _gold += gold.Count;
        var (inGold, inFound) = (new Cover(gold, length), new Cover(found, length));
        foreach (var word in words)
        {
            var (g, f) = (inGold.Contains(word.Start), inFound.Contains(word.Start));
            if (g) _goldWords++;
            if (f) _foundWords++;
            if (g && f) _rightWords++;
        }
    }
}
