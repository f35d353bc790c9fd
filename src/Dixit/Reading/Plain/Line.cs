using Dixit.Text;

namespace Dixit.Reading.Plain;

/// <summary>One line of a text, without its end and the white space around it.</summary>
/// <param name="Span">Where its words stand; empty for a blank line.</param>
/// <param name="Indent">How many characters of white space stand before them.</param>
internal readonly record struct Line(TextSpan Span, int Indent)
{
    /// <summary>The lines of <paramref name="text"/>, whatever ends them.</summary>
    internal static IEnumerable<Line> Of(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r' or '\u2028' or '\u2029' or '\u0085' or '\v' or '\f')) continue;
            var words = new TextSpan(start, i).Trim(text);
            yield return new Line(words, words.Start - start);
            if (i + 1 < text.Length && text[i] == '\r' && text[i + 1] == '\n') i++;
            start = i + 1;
        }
    }
}
