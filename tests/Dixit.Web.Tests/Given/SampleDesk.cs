using Xunit;

namespace Dixit.Web.Tests.Given;

/// <summary>A desk with the sample dispute, shared by the tests of a class, which only look at it.</summary>
public sealed class SampleDesk : IAsyncLifetime
{
    internal RunningDesk Desk { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Desk = await RunningDesk.Sample();

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
