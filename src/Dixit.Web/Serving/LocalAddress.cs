namespace Dixit.Web.Serving;

/// <summary>Addresses to go back to that a form brings: only those of this desk are followed.</summary>
public static class LocalAddress
{
    /// <summary>The address where it is one of this desk, else the front page.</summary>
    public static string Of(string? address)
        => address is ['/', ..] && !(address is ['/', '/' or '\\', ..]) && !address.Any(char.IsControl) ? address : "/";
}
