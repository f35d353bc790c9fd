using AngleSharp.Dom;

namespace Dixit.Reading.Pages;

/// <summary>How much running text each box of a page holds, and which box holds the article.</summary>
internal sealed class TextWeight
{
    private const int Levels = 256;
    private readonly Dictionary<IElement, double> _text = [];
    private readonly Dictionary<IElement, double> _score = [];
    private readonly double _total;

    internal TextWeight(List<Block> blocks)
    {
        foreach (var block in blocks)
        {
            var text = block.Text.Length - block.LinkLength;
            _total += text;
            var (box, level) = (block.Parent, 0);
            var score = Score(block);
            for (; box is not null && level < Levels; box = box.ParentElement, level++)
            {
                _text[box] = _text.GetValueOrDefault(box) + text;
                if (level is > 0 and < 6 && score > 0)
                    _score[box] = _score.GetValueOrDefault(box) + score / (level == 1 ? 1 : level == 2 ? 2 : level * 3);
            }
        }
    }

    /// <summary>The share of the page's text outside links that <paramref name="box"/> holds.</summary>
    internal double Share(IElement box) => _total == 0 ? 0 : _text.GetValueOrDefault(box) / _total;

    internal IElement Best()
    {
        var best = _score.MaxBy(pair => pair.Value).Key ?? _text.MaxBy(pair => pair.Value).Key;
        return best;
    }

    private static double Score(Block block)
    {
        if (block.Text.Length < 25 || block.LinkDensity > 0.5) return 0;
        return (1 + block.Text.Count(c => c is ',' or '،' or '、') + Math.Min(block.Text.Length / 100, 3)) * (1 - block.LinkDensity);
    }
}
