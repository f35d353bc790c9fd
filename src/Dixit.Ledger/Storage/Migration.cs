using System.Reflection;

namespace Dixit.Ledger.Storage;

/// <summary>One numbered step of the schema, as <c>Schema/Engine/0001-name.sql</c> has it. Steps are only ever added.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sql">What it does.</param>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>The table that records the steps taken.</summary>
    public const string Record = "CREATE TABLE IF NOT EXISTS schema_migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied TEXT NOT NULL)";

    /// <summary>The steps for an engine, in order.</summary>
    public static IReadOnlyList<Migration> For(string engine)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"Dixit.Ledger.Schema.{engine}.";
        return [.. assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Load)];

        Migration Load(string resource)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var name = resource[prefix.Length..^".sql".Length];
            return new(int.Parse(name.AsSpan(0, 4)), name[5..], reader.ReadToEnd());
        }
    }
}
