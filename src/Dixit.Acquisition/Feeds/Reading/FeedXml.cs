using System.Xml;
using System.Xml.Linq;

namespace Dixit.Acquisition.Feeds.Reading;

/// <summary>Walks through the XML of a feed, one element at a time, so that what was read before it breaks off is kept.</summary>
internal sealed class FeedXml : IDisposable
{
    private readonly XmlReader _reader;
    private readonly int _mostDepth;

    private FeedXml(XmlReader reader, int mostDepth) => (_reader, _mostDepth) = (reader, mostDepth);

    /// <summary>Opens the XML that begins at <paramref name="at"/>.</summary>
    public static FeedXml Open(string text, int at, FeedLimits limits)
    {
        var xml = XmlRepair.Of(text.AsSpan(at));
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false,
        };
        var context = new XmlParserContext(null, FeedNamespaces.Declared(xml), null, XmlSpace.None);
        return new FeedXml(XmlReader.Create(new StringReader(xml), settings, context), limits.MostDepth);
    }

    /// <summary>
    /// The elements in document order: those that <paramref name="isBox"/> names without what is in them, which follows, the others whole. Throws an
    /// <see cref="XmlException"/> where the XML breaks off, and a <see cref="FeedException"/> where it is nested too deep.
    /// </summary>
    public IEnumerable<XElement> Elements(Func<string, bool> isBox)
    {
        var open = 0;
        var more = _reader.Read();
        while (more)
        {
            if (_reader.NodeType == XmlNodeType.EndElement && --open == 0) yield break;
            if (_reader.NodeType == XmlNodeType.Element && isBox(_reader.LocalName))
            {
                if (!_reader.IsEmptyElement) open++;
                if (open > _mostDepth) throw TooDeep();
                yield return Begin();
            }
            else if (_reader.NodeType == XmlNodeType.Element) yield return Whole();
            more = _reader.Read();
        }
    }

    public void Dispose() => _reader.Dispose();

    private XElement Begin()
    {
        var element = new XElement(XName.Get(_reader.LocalName, _reader.NamespaceURI));
        while (_reader.MoveToNextAttribute())
            if (_reader.Prefix != "xmlns" && _reader.Name != "xmlns") element.SetAttributeValue(XName.Get(_reader.LocalName, _reader.NamespaceURI), _reader.Value);
        _reader.MoveToElement();
        return element;
    }

    // Leaves the reader at the element's end, so that what breaks off behind it does not take it away.
    private XElement Whole()
    {
        var top = Begin();
        if (_reader.IsEmptyElement) return top;
        var (around, depth) = (top, _reader.Depth);
        while (_reader.Read() && !(_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == depth))
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                if (_reader.Depth > _mostDepth) throw TooDeep();
                var child = Begin();
                around.Add(child);
                if (!_reader.IsEmptyElement) around = child;
            }
            else if (_reader.NodeType == XmlNodeType.EndElement) around = around.Parent!;
            else if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) around.Add(new XText(_reader.Value));
        }
        return top;
    }

    private FeedException TooDeep() => new($"nests its elements deeper than {_mostDepth}");
}
