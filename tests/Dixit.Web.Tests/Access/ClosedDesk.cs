using Dixit.Web.Tests.Given;
using Xunit;

namespace Dixit.Web.Tests.Access;

/// <summary>A desk with one account of each role, shared by the tests of a class.</summary>
public sealed class ClosedDesk : IAsyncLifetime
{
    internal RunningDesk Desk { get; private set; } = null!;

    internal Visitor Visitor() => new(Desk.Address);

    public async ValueTask InitializeAsync()
    {
        Desk = await RunningDesk.Empty();
        await Desk.Ledger.AddAll();
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
