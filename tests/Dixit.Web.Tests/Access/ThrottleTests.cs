using System.Net;
using Dixit.Ledger.Views;
using Dixit.Web.Accounts;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Access;

public sealed class ThrottleTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static readonly IPAddress Here = IPAddress.Parse("192.0.2.7");

    [Fact]
    public async Task After_five_failures_even_the_right_password_waits_and_a_restart_forgets_nothing()
    {
        var clock = new Clock();
        await using var desk = await RunningDesk.Empty(s => s with { Clock = clock });
        await desk.Ledger.Add(AccountRole.Admin);
        using (var signing = new SigningIn(desk.Ledger, clock))
            for (var i = 0; i < 5; i++) (await signing.Try("admin", "wrong", Here, Now)).ShouldBeOfType<Attempt.Wrong>();
        using var restarted = new SigningIn(desk.Ledger, clock);
        (await restarted.Try("ADMIN", Given.Accounts.Password, IPAddress.Parse("198.51.100.9"), Now)).ShouldBeOfType<Attempt.TooOften>().Wait.ShouldBe(TimeSpan.FromSeconds(10));
        clock.Pass(TimeSpan.FromSeconds(11));
        (await restarted.Try("admin", Given.Accounts.Password, Here, Now)).ShouldBeOfType<Attempt.Good>();
        (await restarted.Try("admin", Given.Accounts.Password, Here, Now)).ShouldBeOfType<Attempt.Good>();
    }

    [Fact]
    public async Task The_pause_doubles_up_to_a_quarter_of_an_hour()
    {
        var pauses = Enumerable.Range(0, 40).Select(Pause.OfAccount.After).ToList();
        pauses.Take(7).Select(p => p.TotalSeconds).ShouldBe([0, 0, 0, 0, 0, 10, 20]);
        pauses.Zip(pauses.Skip(1)).ShouldAllBe(p => p.Second >= p.First);
        pauses[^1].ShouldBe(TimeSpan.FromMinutes(15));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task One_address_that_tries_many_names_waits_and_another_does_not()
    {
        var clock = new Clock();
        await using var desk = await RunningDesk.Empty(s => s with { Clock = clock });
        await desk.Ledger.Add(AccountRole.Admin);
        using var signing = new SigningIn(desk.Ledger, clock);
        for (var i = 0; i < 20; i++) (await signing.Try($"name {i}", "wrong", Here, Now)).ShouldBeOfType<Attempt.Wrong>();
        (await signing.Try("admin", Given.Accounts.Password, Here, Now)).ShouldBeOfType<Attempt.TooOften>();
        (await signing.Try("admin", Given.Accounts.Password, IPAddress.Parse("198.51.100.9"), Now)).ShouldBeOfType<Attempt.Good>();
    }

    [Fact]
    public async Task A_network_of_IPv6_is_one_address()
    {
        await using var desk = await RunningDesk.Empty();
        await desk.Ledger.Add(AccountRole.Admin);
        using var signing = new SigningIn(desk.Ledger, TimeProvider.System);
        for (var i = 0; i < 20; i++) await signing.Try($"name {i}", "wrong", IPAddress.Parse($"2001:db8:1:2::{i + 1:x}"), Now);
        (await signing.Try("admin", Given.Accounts.Password, IPAddress.Parse("2001:db8:1:2:ffff::1"), Now)).ShouldBeOfType<Attempt.TooOften>();
    }

    [Fact]
    public async Task Many_tries_at_once_get_no_further_than_one_after_the_other()
    {
        await using var desk = await RunningDesk.Empty();
        await desk.Ledger.Add(AccountRole.Admin);
        using var signing = new SigningIn(desk.Ledger, TimeProvider.System);
        var attempts = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => signing.Try("admin", "wrong", Here, Now))));
        attempts.Count(a => a is Attempt.Wrong).ShouldBeLessThanOrEqualTo(5);
    }
}
