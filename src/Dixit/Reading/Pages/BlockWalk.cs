using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dixit.Reading.Pages;

/// <summary>Lays a tree of elements out as the blocks of text that a reader sees. Depth costs no stack.</summary>
internal sealed class BlockWalk
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
        "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    private static readonly HashSet<string> Emphasis = new(StringComparer.Ordinal) { "b", "strong", "em", "i" };

    private const int LongestCell = 100;

    private readonly List<Block> _blocks = [];
    private readonly Dictionary<IElement, bool> _rows = [];
    private readonly StringBuilder _text = new();
    private readonly IElement _root;
    private readonly Links _site;
    private int _links, _outward, _emphases, _linked, _linkedOutward, _emphasized, _breaks;
    private bool _space;

    private BlockWalk(IElement root, Links site) => (_root, _site) = (root, site);

    /// <summary>The blocks below <paramref name="root"/> in reading order, without the subtrees that <paramref name="skip"/> names.</summary>
    internal static List<Block> Of(IElement root, Links site, Func<IElement, bool> skip)
    {
        var walk = new BlockWalk(root, site);
        walk.Run(skip);
        return walk._blocks;
    }

    // A node of AngleSharp finds its next sibling by counting; keeping the places on a stack of our own costs no such search.
    private void Run(Func<IElement, bool> skip)
    {
        var block = _root;
        var open = new Stack<(INode Node, int Next)>();
        open.Push((_root, 0));
        while (open.TryPop(out var place))
        {
            if (place.Next == place.Node.ChildNodes.Length)
            {
                if (place.Node != _root) Leave((IElement)place.Node, ref block);
                continue;
            }
            open.Push((place.Node, place.Next + 1));
            var node = place.Node.ChildNodes[place.Next];
            if (node is IText text) Add(text.Data, block.LocalName == "pre");
            else if (node is IHtmlBreakRowElement) Break(block);
            else if (node is IElement element && !skip(element))
            {
                Enter(element, ref block);
                open.Push((element, 0));
            }
        }
        Flush(block);
    }

    private void Enter(IElement element, ref IElement block)
    {
        if (IsInline(element))
        {
            Count(element, 1);
            return;
        }
        Flush(block);
        block = element;
    }

    private void Leave(IElement element, ref IElement block)
    {
        if (IsInline(element))
        {
            Count(element, -1);
            if (element.LocalName is "td" or "th") _space = true;
            return;
        }
        Flush(block);
        var outer = element.ParentElement;
        while (outer is not null && outer != _root && IsInline(outer)) outer = outer.ParentElement;
        block = outer ?? _root;
    }

    private bool IsInline(IElement element) =>
        Inline.Contains(element.LocalName)
        || (element.LocalName.Contains('-') && element.ParentElement is { } around && (around.LocalName is "p" or "li" || Inline.Contains(around.LocalName)))
        || (element.LocalName is "td" or "th" && element.ParentElement is { } row && IsOneLine(row));

    // The cells of a row of figures are read as one line; the columns that a page is laid out in are not.
    private bool IsOneLine(IElement row)
    {
        if (_rows.TryGetValue(row, out var oneLine)) return oneLine;
        return _rows[row] = row.ChildElementCount > 1 && row.Children.All(
            cell => cell.Children.All(child => Inline.Contains(child.LocalName)) && cell.TextContent.Length < LongestCell);
    }

    private void Count(IElement element, int by)
    {
        if (element.LocalName == "a")
        {
            _links += by;
            if (_site.LeadsOut(element)) _outward += by;
        }
        if (Emphasis.Contains(element.LocalName)) _emphases += by;
    }

    private void Break(IElement block)
    {
        if (++_breaks == 2) Flush(block);
    }

    private void Add(string data, bool keepsLines)
    {
        foreach (var character in data)
        {
            if (character is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (keepsLines && character == '\n') _breaks = 1;
                _space = true;
                continue;
            }
            if (_text.Length > 0 && _breaks == 1) _text.Append('\n');
            else if (_text.Length > 0 && _space) Append(' ');
            (_breaks, _space) = (0, false);
            Append(character);
        }
    }

    private void Append(char character)
    {
        _text.Append(character);
        if (_links > 0) _linked++;
        if (_outward > 0) _linkedOutward++;
        if (_emphases > 0) _emphasized++;
    }

    private void Flush(IElement block)
    {
        if (_text.Length > 0 && !string.IsNullOrWhiteSpace(_text.ToString()))
            _blocks.Add(new Block(_text.ToString(), _linked, _linkedOutward, _emphasized, block, _blocks.Count));
        _text.Clear();
        (_linked, _linkedOutward, _emphasized, _breaks, _space) = (0, 0, 0, 0, false);
    }
}
