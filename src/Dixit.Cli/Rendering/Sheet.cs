using Spectre.Console;
using Spectre.Console.Rendering;

namespace Dixit.Cli.Rendering;

/// <summary>Paper for people: styled words, wrapped and indented, with colours where they are wanted.</summary>
/// <param name="output">Where it is written.</param>
/// <param name="width">Columns; fewer than 40 are not believed.</param>
/// <param name="colour">Whether styles are written.</param>
internal sealed class Sheet(Stream output, int width, bool colour) : IAsyncDisposable
{
    // Longer lines tire the eye.
    private const int WidestText = 110;
    private readonly StreamWriter _text = new(output, Surroundings.Utf8, leaveOpen: true) { NewLine = "\n" };
    private IAnsiConsole? _console;

    /// <summary>The sheet that a command prints on.</summary>
    public static Sheet Of(Surroundings surroundings, ColourUse use)
        => new(surroundings.Output, surroundings.Width, use.Shows(surroundings));

    /// <summary>Columns.</summary>
    public int Width { get; } = Math.Max(width, 40);

    /// <summary>Whether styles show.</summary>
    public bool InColour => colour;

    private IAnsiConsole Console => _console ??= AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        Out = new AnsiConsoleOutput(_text),
    });

    /// <summary>Columns that are left for text behind an indentation.</summary>
    public int Room(int indent) => Math.Min(Width - indent, WidestText);

    /// <summary>A paragraph, every line of it indented.</summary>
    public void Paragraph(int indent, params IEnumerable<Segment> segments) => Hanging([new(new string(' ', indent))], segments);

    /// <summary>A paragraph whose further lines begin under the end of what leads the first one.</summary>
    public void Hanging(IEnumerable<Segment> lead, IEnumerable<Segment> segments)
    {
        List<Segment> before = [.. lead];
        var indent = Segment.CellCount(before);
        foreach (var line in Wrapping.Lines(segments, Room(indent)))
        {
            Unbroken([.. before, .. line]);
            before = [new(new string(' ', indent))];
        }
    }

    /// <summary>One line, as it is.</summary>
    public void Unbroken(IEnumerable<Segment> segments) => Console.Write(new Segments([.. segments, Segment.LineBreak]));

    /// <summary>An empty line.</summary>
    public void Line() => _text.WriteLine();

    /// <summary>Hands what was written on.</summary>
    public Task Flush() => _text.FlushAsync();

    public ValueTask DisposeAsync() => _text.DisposeAsync();

    private sealed class Segments(List<Segment> segments) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => segments;
    }
}
