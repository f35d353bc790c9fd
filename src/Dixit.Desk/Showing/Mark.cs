using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Desk.Showing;

/// <summary>Words of a text, or a part of a statement with the marks inside it. A part that another one crosses comes in several marks.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Statement">The statement, or null for bare words.</param>
/// <param name="Role">What it is to the statement.</param>
/// <param name="Inside">What stands in it; nothing in bare words.</param>
public sealed record Mark(TextSpan Span, Statement? Statement, Role Role, ImmutableArray<Mark> Inside)
{
    /// <summary>Where the cue of the statement begins: the place that its address leads to.</summary>
    public bool IsAnchor => Role == Role.Cue && Statement is { } statement && Span.Start == statement.Cue.Start;

    /// <summary>The marks of stretches that follow on each other, each reaching as far as it can.</summary>
    public static ImmutableArray<Mark> Of(ReadOnlySpan<Stretch> stretches, int depth = 0)
    {
        var marks = ImmutableArray.CreateBuilder<Mark>();
        for (int start = 0, end; start < stretches.Length; start = end)
        {
            end = start + 1;
            if (depth == stretches[start].Parts.Length)
            {
                marks.Add(new(stretches[start].Span, null, Role.Context, []));
                continue;
            }
            var (statement, role) = stretches[start].Parts[depth];
            while (end < stretches.Length && stretches[end].Parts.Length > depth && stretches[end].Parts[depth] == (statement, role)) end++;
            marks.Add(new(stretches[start].Span.Union(stretches[end - 1].Span), statement, role, Of(stretches[start..end], depth + 1)));
        }
        return marks.ToImmutable();
    }
}
