using Dixit.Attribution;
using Dixit.Ledger.Views;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Dixit.Cli.Rendering;

/// <summary>Positions and quotations in the colours of a terminal.</summary>
internal static class PositionInk
{
    /// <summary>A stance and what the actor does, in its colour.</summary>
    public static Segment Marked(this PositionText text, PositionView position)
        => new($"{Labels.Name(position.Stance)} {text.Attitude(position)}", new Style(Ink.Of(Attitude.Of(position).Ink), decoration: Decoration.Bold));

    /// <summary>A quotation in its colours, each role told apart.</summary>
    public static IEnumerable<Segment> Coloured(IEnumerable<Piece> quote, Act act)
        => quote.Select(piece => new Segment(piece.Text, piece.Role == Role.Context ? Ink.Plain : Ink.Of(piece.Role, act)));
}
