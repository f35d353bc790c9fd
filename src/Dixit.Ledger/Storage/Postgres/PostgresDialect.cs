using System.Data;
using Dapper;
using Npgsql;

namespace Dixit.Ledger.Storage.Postgres;

internal sealed class PostgresDialect : Dialect
{
    public override string In(string column, string parameter) => $"{column} = ANY({parameter})";

    public override string InPairs(string columns, string first, string second) => $"({columns}) IN (SELECT * FROM unnest({first}, {second}))";

    public override SqlMapper.ICustomQueryParameter List<T>(IEnumerable<T> values) => new Given<T>([.. values]);

    public override string Index(string table) => $"INSERT INTO {table} (id, words) VALUES (@Id, to_tsvector('simple', @Words))";

    public override string Unindex(string table) => $"DELETE FROM {table} WHERE id = @Id";

    public override string Search(string table) => $"SELECT id FROM {table} WHERE words @@ to_tsquery('simple', @Query) ORDER BY id DESC LIMIT @Limit";

    public override string AllOf(IEnumerable<string> words) => string.Join(" & ", words.Select(w => $"'{w}'"));

    private sealed class Given<T>(T[] values) : SqlMapper.ICustomQueryParameter
    {
        public void AddParameter(IDbCommand command, string name) => command.Parameters.Add(new NpgsqlParameter<T[]>(name, values));
    }
}
