namespace Dixit.Desk.Showing;

/// <summary>A stretch of words and its role; <see cref="Gap"/> stands for words that are left out.</summary>
public readonly record struct Piece(string Text, Role Role)
{
    public static readonly Piece Gap = new(" … ", Role.Context);
}
