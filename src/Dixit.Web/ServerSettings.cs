namespace Dixit.Web;

/// <summary>How the desk is served.</summary>
public sealed record ServerSettings
{
    /// <summary>The path of an SQLite file, or <c>postgres://user:password@host/database</c>.</summary>
    public string Ledger { get; init; } = "dixit.db";

    /// <summary>The address to listen on, with scheme and port. Port 0 takes a free one.</summary>
    public string Address { get; init; } = "http://127.0.0.1:5180";

    /// <summary>The language of pages where neither the reader nor the browser says one.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Tells when something is added, corrected or due.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
