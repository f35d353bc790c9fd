using System.Text.RegularExpressions;

namespace Dixit.Ledger.Tests;

/// <summary>Conventions of the SQL, which one engine would forgive and another not.</summary>
public sealed partial class SqlTests
{
    [Fact]
    public void Both_engines_have_the_same_steps_and_tables()
    {
        var (sqlite, postgres) = (Storage.Migration.For("Sqlite"), Storage.Migration.For("Postgres"));
        sqlite.Select(s => (s.Number, s.Name)).ShouldBe(postgres.Select(s => (s.Number, s.Name)));
        sqlite.Select(s => s.Number).ShouldBe(Enumerable.Range(1, sqlite.Count));
        foreach (var (one, other) in sqlite.Zip(postgres)) Tables(one.Sql).ShouldBe(Tables(other.Sql));
    }

    /// <summary>The columns of each table, without their types.</summary>
    private static IEnumerable<string> Tables(string sql)
        => Table().Matches(sql).Where(m => !m.Groups["name"].Value.EndsWith("_search", StringComparison.Ordinal))
            .Select(m => m.Groups["name"].Value + ": " + string.Join(' ', Column().Matches(m.Groups["body"].Value).Select(c => c.Value.Trim())));

    [GeneratedRegex(@"CREATE TABLE (?<name>\w+) \((?<body>.*?)\n\)", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex(@"^    [a-z_]+", RegexOptions.Multiline)]
    private static partial Regex Column();
}
