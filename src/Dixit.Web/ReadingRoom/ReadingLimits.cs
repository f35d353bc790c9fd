using Dixit.Acquisition;

namespace Dixit.Web.ReadingRoom;

/// <summary>How much a page reads at once. Whoever has more adds it by the command line, by a feed or by a watched folder.</summary>
internal static class ReadingLimits
{
    /// <summary>Characters of one text.</summary>
    public const int Characters = 200_000;

    /// <summary>Reports of one file.</summary>
    public const int Reports = 50;

    /// <summary>Bytes of one form, with the file in it.</summary>
    public const long FormBytes = 10_000_000;

    /// <summary>The limits on what is read and fetched.</summary>
    public static InputLimits Inputs { get; } = new() { MaxBytes = 8_000_000, MaxLineBytes = 4_000_000, Timeout = TimeSpan.FromSeconds(20) };
}
