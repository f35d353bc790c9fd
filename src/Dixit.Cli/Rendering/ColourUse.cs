namespace Dixit.Cli.Rendering;

/// <summary>The values of <c>--color</c>: in terminals, everywhere, nowhere.</summary>
internal enum ColourUse { Auto, Always, Never }

internal static class ColourUseExtensions
{
    /// <summary>True where colours are to be written.</summary>
    public static bool Shows(this ColourUse use, Surroundings surroundings) => use == ColourUse.Always || (use == ColourUse.Auto && surroundings.WantsColour);
}
