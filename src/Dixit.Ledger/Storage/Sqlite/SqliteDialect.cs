using System.Data;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Dixit.Ledger.Storage.Sqlite;

internal sealed class SqliteDialect : Dialect
{
    public override string In(string column, string parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))";

    public override SqlMapper.ICustomQueryParameter List<T>(IEnumerable<T> values) => new Given(JsonSerializer.Serialize(values));

    public override string Index(string table) => $"INSERT INTO {table} (rowid, words) VALUES (@Id, @Words)";

    public override string Unindex(string table) => $"DELETE FROM {table} WHERE rowid = @Id";

    public override string Search(string table) => $"SELECT rowid AS Id, rank AS Rank FROM {table} WHERE {table} MATCH @Query ORDER BY rank, rowid LIMIT @Limit";

    public override string AnyOf(IEnumerable<string> words) => string.Join(" OR ", words.Select(w => $"\"{w}\""));

    public override string AllOf(IEnumerable<string> words) => string.Join(" AND ", words.Select(w => $"\"{w}\""));

    private sealed class Given(string json) : SqlMapper.ICustomQueryParameter
    {
        public void AddParameter(IDbCommand command, string name) => command.Parameters.Add(new SqliteParameter(name, json));
    }
}
