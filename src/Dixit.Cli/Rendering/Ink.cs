using Dixit.Attribution;
using Spectre.Console;

namespace Dixit.Cli.Rendering;

/// <summary>The colours of the table. They come from the terminal's own sixteen, so that they suit dark and light themes.</summary>
internal static class Ink
{
    public static readonly Style Plain = Style.Plain;
    public static readonly Style Faint = new(decoration: Decoration.Dim);
    public static readonly Style Strong = new(decoration: Decoration.Bold);

    /// <summary>What the speaker does: red against something, yellow pressing, green granting, blue telling, magenta judging, cyan showing.</summary>
    public static Color Of(Act act) => act switch
    {
        Act.Accuse or Act.Deny => Color.Red,
        Act.Demand or Act.Warn => Color.Olive,
        Act.Admit or Act.Confirm => Color.Green,
        Act.Judge or Act.Believe => Color.Purple,
        Act.Show or Act.Commit => Color.Teal,
        Act.NoInfo or Act.Decline or Act.Ask => Color.Silver,
        _ => Color.Navy,
    };

    /// <summary>How a stretch of a passage looks.</summary>
    public static Style Of(Role role, Act act) => role switch
    {
        Role.Source => Strong,
        Role.Cue => new(Of(act), decoration: Decoration.Underline),
        Role.Content => Plain,
        _ => Faint,
    };
}
