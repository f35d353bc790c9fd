using System.Net.Sockets;
using Npgsql;

namespace Dixit.Ledger.Storage.Postgres;

/// <summary>What errors of PostgreSQL mean to people, and the way out.</summary>
internal static class PostgresErrors
{
    /// <summary>The message, or null where the error is not the server's.</summary>
    public static string? Explain(Exception error, string name) => error switch
    {
        PostgresException server => server.SqlState switch
        {
            "28P01" or "28000" => $"{name}: the server does not let this user in (check the user and password of the address)",
            "3D000" => $"{name}: there is no such database (make it first: createdb)",
            "42501" => $"{name}: this user may not write there (grant it CREATE on the schema; nothing was changed)",
            "25006" => $"{name}: the server is read-only (a standby? name the primary; nothing was changed)",
            "53100" => $"{name}: the server's disk is full (free some space and run it again; nothing was changed)",
            "53300" => $"{name}: the server has no connection free (try again later)",
            "55P03" => $"{name}: is locked by another program (wait until it is done, or end it; nothing was changed)",
            "57P01" or "57P02" or "57P03" => $"{name}: the server is stopping or starting (try again; nothing was changed)",
            "XX001" or "XX002" => $"{name}: is damaged, the server says ({server.MessageText}); take the last backup",
            _ => null,
        },
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => $"{name}: the server does not answer (check the host and port, and that it runs)",
        _ => null,
    };
}
