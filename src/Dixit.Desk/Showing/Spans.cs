using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Desk.Showing;

/// <summary>Stretches of a text as one string.</summary>
public static class Spans
{
    /// <summary>What stands between the parts of a discontinuous stretch.</summary>
    public const string Gap = " … ";

    public static string Text(string text, ImmutableArray<TextSpan> spans) => string.Join(Gap, spans.Select(span => span.In(text)));
}
