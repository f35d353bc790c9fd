namespace Dixit.Ledger.Export;

/// <summary>Names of the things of a ledger in linked data.</summary>
internal static class Urns
{
    public const string Terms = "urn:dixit:terms:";

    public static string Claim(long id) => $"urn:dixit:claim:{id}";

    public static string Variant(long claim, long id) => $"urn:dixit:claim:{claim}:variant:{id}";

    public static string Actor(string key) => "urn:dixit:actor:" + Uri.EscapeDataString(key);

    public static string Report(string id) => "urn:dixit:report:" + Uri.EscapeDataString(id);

    /// <summary>Of a statement, by its name <c>report#3</c>.</summary>
    public static string Statement(string name)
    {
        var hash = name.LastIndexOf('#');
        return $"urn:dixit:report:{Uri.EscapeDataString(name[..hash])}:{name[(hash + 1)..]}";
    }
}
