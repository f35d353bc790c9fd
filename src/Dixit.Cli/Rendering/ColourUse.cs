namespace Dixit.Cli.Rendering;

/// <summary>The values of <c>--color</c>: in terminals, everywhere, nowhere.</summary>
internal enum ColourUse { Auto, Always, Never }
