using Npgsql;

namespace Dixit.Ledger.Storage.Postgres;

/// <summary>
/// The address of a ledger in PostgreSQL: <c>postgres://user:password@host:port/database</c>, with Npgsql's own settings behind a question mark
/// (<c>?sslmode=require</c>, <c>?host=/run/postgresql</c> for a socket, <c>?search_path=desk</c>). What it leaves out comes from <c>PGPASSWORD</c> and the like.
/// </summary>
internal static class PostgresAddress
{
    public static bool IsOne(string location)
        => location.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || location.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Npgsql's settings, and what messages call the ledger: the address without the password.</summary>
    /// <exception cref="LedgerException">It is no such address.</exception>
    public static (NpgsqlConnectionStringBuilder Settings, string Name) Read(string address, TimeSpan patience)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.AbsolutePath.Length < 2)
            throw new LedgerException("the address of the ledger is not like postgres://user:password@host/database (special characters in the password are written %40 and so on)");
        var settings = new NpgsqlConnectionStringBuilder
        {
            Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]),
            Timeout = (int)Math.Clamp(patience.TotalSeconds, 1, 15),
            CommandTimeout = 0,
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
            IncludeErrorDetail = true,
            ApplicationName = "dixit",
        };
        if (uri.Host.Length > 0) settings.Host = uri.Host;
        if (uri.Port > 0) settings.Port = uri.Port;
        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0) settings.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) settings.Password = Uri.UnescapeDataString(user[1]);
        foreach (var setting in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('=', 2)))
            try
            {
                settings[setting[0].Replace('_', ' ')] = Uri.UnescapeDataString(setting[^1]);
            }
            catch (Exception error) when (error is ArgumentException or FormatException)
            {
                throw new LedgerException($"the address of the ledger has a setting that Npgsql does not know: {setting[0]}", error);
            }
        return (settings, $"postgres://{settings.Host}/{settings.Database}");
    }
}
