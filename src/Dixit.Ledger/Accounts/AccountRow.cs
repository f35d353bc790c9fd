using Dixit.Ledger.Storage;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Accounts;

/// <summary>An account as it lies in the ledger.</summary>
internal sealed class AccountRow
{
    /// <summary>The columns, from <c>a</c>.</summary>
    public const string Columns = "a.id, a.name, a.email, a.password, a.role, a.disabled, a.stamp, a.created";

    public long Id { get; init; }
    public string Name { get; init; } = "";
    public string? Email { get; init; }
    public string? Password { get; init; }
    public string Role { get; init; } = "";
    public long Disabled { get; init; }
    public string Stamp { get; init; } = "";
    public string Created { get; init; } = "";

    public Account Account => new()
    {
        Id = Id, Name = Name, Email = Email, PasswordHash = Password, Role = Codes.Label<AccountRole>(Role), IsDisabled = Disabled != 0, SecurityStamp = Stamp,
        Created = Codes.Moment(Created),
    };
}
