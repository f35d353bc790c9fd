using Microsoft.Data.Sqlite;

namespace Dixit.Ledger.Storage.Sqlite;

/// <summary>What errors of SQLite mean to people, and the way out.</summary>
internal static class SqliteErrors
{
    /// <summary>The message, or null where the error is not the file's.</summary>
    public static string? Explain(Exception error, string path) => error switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode switch
        {
            1 => $"{path}: is damaged, its tables are not those that Dixit makes (take the last backup; nothing was changed)",
            5 or 6 => $"{path}: is locked by another program (wait until it is done, or end it; nothing was changed)",
            8 => $"{path}: cannot be written (check the permissions of the file and of its folder; nothing was changed)",
            10 when sqlite.SqliteExtendedErrorCode == 2570 => $"{path}: the disk is full (free some space and run it again; nothing was changed)",
            10 => $"{path}: the disk cannot be read or written there (check the disk; what was kept before is unchanged)",
            11 => $"{path}: is damaged (take the last backup, or save what can be read with the sqlite3 program's .recover; nothing was changed)",
            13 => $"{path}: the disk is full (free some space and run it again; nothing was changed)",
            14 => $"{path}: cannot be opened or made (check that its folder exists and may be written)",
            26 => $"{path}: is no ledger (name another file with --ledger)",
            _ => null,
        },
        UnauthorizedAccessException => $"{path}: may not be opened (check the permissions of the file and of its folder)",
        DirectoryNotFoundException => $"{path}: its folder does not exist (make it first)",
        IOException io => $"{path}: {io.Message}",
        _ => null,
    };
}
