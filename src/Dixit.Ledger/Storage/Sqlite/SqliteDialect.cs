using System.Data;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Dixit.Ledger.Storage.Sqlite;

internal sealed class SqliteDialect : Dialect
{
    public override string In(string column, string parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))";

    public override string InPairs(string columns, string first, string second)
        => $"({columns}) IN (SELECT a.value, json_extract({second}, '$[' || a.key || ']') FROM json_each({first}) a)";

    public override SqlMapper.ICustomQueryParameter List<T>(IEnumerable<T> values) => new Given(JsonSerializer.Serialize(values));

    public override string Index(string table) => $"INSERT INTO {table} (rowid, words) VALUES (@Id, @Words)";

    public override string Unindex(string table) => $"DELETE FROM {table} WHERE rowid = @Id";

    public override string Search(string table) => $"SELECT rowid FROM {table} WHERE {table} MATCH @Query ORDER BY rowid DESC LIMIT @Limit";

    public override string AllOf(IEnumerable<string> words) => string.Join(" AND ", words.Select(w => $"\"{w}\""));

    private sealed class Given(string json) : SqlMapper.ICustomQueryParameter
    {
        public void AddParameter(IDbCommand command, string name) => command.Parameters.Add(new SqliteParameter(name, json));
    }
}
