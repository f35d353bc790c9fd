using Dixit.Text;

namespace Dixit.Acquisition;

/// <summary>What came of one input, or of one line of a JSON lines input or record of an archive: a report or a problem.</summary>
/// <param name="Input">The path or address as it was given, or <c>-</c>.</param>
/// <param name="Line">The line of a JSON lines input or the record of an archive, from 1; null for other formats.</param>
public abstract record InputResult(string Input, long? Line);

/// <summary>The input was read.</summary>
/// <param name="Input">The path or address as it was given, or <c>-</c>.</param>
/// <param name="Line">The line of a JSON lines input or the record of an archive, from 1; null for other formats.</param>
/// <param name="Report">The report in it.</param>
public sealed record InputReport(string Input, long? Line, Report Report) : InputResult(Input, Line);

/// <summary>The input could not be read; the others are not concerned.</summary>
/// <param name="Input">The path or address as it was given, or <c>-</c>.</param>
/// <param name="Line">The line of a JSON lines input or the record of an archive, from 1; null for other formats.</param>
/// <param name="Message">What is wrong, in one line, without the input's name: <c>is a PDF, not text</c>.</param>
/// <param name="Hint">The way out, in one line, or null: <c>save it as text or HTML</c>.</param>
public sealed record InputProblem(string Input, long? Line, string Message, string? Hint = null) : InputResult(Input, Line)
{
    /// <summary>What stands in the way.</summary>
    public InputProblemKind Kind { get; init; }

    /// <summary>One line that names the input, the line, what is wrong and the way out.</summary>
    public override string ToString() =>
        $"{Input}{(Line is { } line ? $":{line}" : "")}: {Message}{(Hint is null ? "" : $" ({Hint})")}";
}
