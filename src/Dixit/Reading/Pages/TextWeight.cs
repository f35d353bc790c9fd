using AngleSharp.Dom;

namespace Dixit.Reading.Pages;

/// <summary>How much running text each box of a page holds, and which box holds the article.</summary>
internal sealed class TextWeight
{
    private const int Levels = 256;

    // A box without a name goes on with the text beside it only where it holds several paragraphs.
    private const int LongPiece = 600;
    private readonly Dictionary<IElement, double> _text = [];
    private readonly Dictionary<IElement, double> _score = [];
    private readonly Dictionary<IElement, double> _good = [];
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
                if (block.Text.Length >= 80 && block.LinkDensity < 0.3 && block.IsClosed) _good[box] = _good.GetValueOrDefault(box) + text;
                if (level is > 0 and < 6 && score > 0)
                    _score[box] = _score.GetValueOrDefault(box) + score / (level == 1 ? 1 : level == 2 ? 2 : level * 3);
            }
        }
    }

    /// <summary>The share of the page's text outside links that <paramref name="box"/> holds.</summary>
    internal double Share(IElement box) => _total == 0 ? 0 : _text.GetValueOrDefault(box) / _total;

    /// <summary>The box with the most running text close below it, and the boxes beside it and its ancestors that go on with the same text.</summary>
    internal List<IElement> Boxes()
    {
        foreach (var box in _score.Keys)
            if (BoxNames.Body.Has(box) || box.GetAttribute("itemprop") is { } property && property.Contains("articleBody")) _score[box] *= 1.3;
        var best = _score.Count > 0 ? _score.MaxBy(pair => pair.Value).Key : _text.MaxBy(pair => pair.Value).Key;
        var boxes = new List<IElement> { best };
        var enough = Math.Max(150, 0.08 * _good.GetValueOrDefault(best));
        var path = best;
        for (var level = 0; level < 6 && path.ParentElement is { } parent; level++, path = parent)
            foreach (var beside in parent.Children)
                if (beside != path && _good.GetValueOrDefault(beside) >= enough && GoesOn(beside, path)) boxes.Add(beside);
        return boxes;
    }

    private bool GoesOn(IElement beside, IElement path) =>
        beside.LocalName == path.LocalName
        && beside.ClassName == path.ClassName
        && (!string.IsNullOrEmpty(path.ClassName) || _good[beside] > LongPiece)
        && _good[beside] > 0.8 * _text[beside]
        && !IsRuledOff(beside);

    private static bool IsRuledOff(IElement box)
    {
        var first = box.FirstElementChild;
        while (first?.FirstElementChild is { } inner) first = inner;
        return first?.LocalName == "hr";
    }

    private static double Score(Block block)
    {
        if (block.Text.Length < 25 || block.LinkDensity > 0.5) return 0;
        return (block.IsClosed ? 1 : 0.3) * (1 + Math.Min(block.Text.Length, 800) / 50.0) * (1 - block.LinkDensity);
    }
}
