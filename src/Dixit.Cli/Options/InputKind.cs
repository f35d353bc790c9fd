using Dixit.Acquisition;

namespace Dixit.Cli.Options;

/// <summary>The values of <c>--from</c>.</summary>
internal enum InputKind { Auto, Text, Html, Jsonl }

internal static class InputKindExtensions
{
    /// <summary>The format to read every input as, or null to find it out.</summary>
    public static InputFormat? AsInputFormat(this InputKind kind) => kind switch
    {
        InputKind.Text => InputFormat.Text,
        InputKind.Html => InputFormat.Html,
        InputKind.Jsonl => InputFormat.JsonLines,
        _ => null,
    };
}
