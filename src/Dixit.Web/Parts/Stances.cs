using Dixit.Attribution;

namespace Dixit.Web.Parts;

/// <summary>Stances as style sheets know them.</summary>
public static class Stances
{
    /// <summary><c>holds</c>, <c>rejects</c> or <c>open</c>.</summary>
    public static string Class(Stance stance) => stance switch { Stance.Holds => "holds", Stance.Rejects => "rejects", _ => "open" };
}
