using System.Net;
using Dixit.Acquisition.Web;

namespace Dixit.Acquisition.Tests;

public sealed class PrivateAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:9/")]
    [InlineData("http://127.1:9/")]
    [InlineData("http://0x7f000001:9/")]
    [InlineData("http://2130706433:9/")]
    [InlineData("http://0.0.0.0:9/")]
    [InlineData("http://localhost:9/")]
    [InlineData("http://[::1]:9/")]
    [InlineData("http://[::ffff:127.0.0.1]:9/")]
    [InlineData("http://[64:ff9b::7f00:1]:9/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("https://10.0.0.1/")]
    public async Task Private_addresses_are_not_fetched_unasked(string address) =>
        (await Reading.ReadProblem(address)).ShouldContain("a private address");

    [Fact]
    public async Task A_server_on_this_machine_is_never_asked()
    {
        await using var server = new LocalServer(_ => LocalServer.Answer(Reading.Page(Reading.Story)));
        (await Reading.ReadProblem(server.Address)).ShouldContain("leads to 127.0.0.1, a private address");
        server.Requests.ShouldBe(0);
    }

    // The first server stands for a public one: its address alone is allowed.
    [Theory]
    [InlineData("127.0.0.2")]
    [InlineData("localhost")]
    public async Task A_redirect_to_a_private_address_is_not_followed(string host)
    {
        await using var hidden = new LocalServer(_ => LocalServer.Answer(Reading.Page(Reading.Story)), "127.0.0.2");
        var target = hidden.Address.Replace("127.0.0.2", host, StringComparison.Ordinal);
        await using var open = new LocalServer(_ => LocalServer.Redirect(target), "127.0.0.3");
        using var web = new WebSource(new InputLimits(), address => address.ToString() == "127.0.0.3");
        var error = await Should.ThrowAsync<InputException>(() => web.Open(open.Address, TestContext.Current.CancellationToken));
        error.Message.ShouldContain("a private address");
        (open.Requests, hidden.Requests).ShouldBe((1, 0));
    }

    [Fact]
    public async Task A_redirect_to_a_file_is_not_followed()
    {
        await using var server = new LocalServer(_ => LocalServer.Redirect("file:///etc/hostname"));
        (await Reading.ReadProblem(server.Address, new InputOptions { AllowPrivateAddresses = true })).ShouldContain("leads to file:");
    }

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("193.0.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    public void Addresses_of_the_internet_are_public(string address) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("10.255.255.255")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.1.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("198.18.0.1")]
    [InlineData("0.1.2.3")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2002:c0a8:101::1")]
    [InlineData("2001::1")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%3")]
    [InlineData("fec0::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("ff02::1")]
    public void All_others_are_not(string address) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBeFalse();
}
