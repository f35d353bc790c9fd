namespace Dixit.Provenance;

/// <summary>Who published a report, by the name and the address that it came with.</summary>
public static class Publishers
{
    /// <summary>The outlet of an address, else the one of exactly this name (the article may lack); null where neither is listed.</summary>
    /// <param name="publisher">The publisher's name as told, or null.</param>
    /// <param name="url">The report's address, or null.</param>
    public static Outlet? Identify(string? publisher, string? url) => AtAddress(url) ?? Named(publisher);

    /// <summary>The outlet that has an id, or null.</summary>
    public static Outlet? Listed(string id) => OutletTable.World.Find(id);

    private static Outlet? AtAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Length > 0 ? OutletTable.World.AtHost(address.Host) : null;

    private static Outlet? Named(string? publisher)
    {
        if (string.IsNullOrWhiteSpace(publisher)) return null;
        if (publisher.Contains('.', StringComparison.Ordinal) && !publisher.Contains(' ', StringComparison.Ordinal) && OutletTable.World.AtHost(publisher) is { } atHost) return atHost;
        return OutletTable.World.Named(publisher, surely: false);
    }

    /// <summary>The outlet of this name, where nothing else has it.</summary>
    internal static Outlet? Surely(string name) => OutletTable.World.Named(name, surely: true);
}
