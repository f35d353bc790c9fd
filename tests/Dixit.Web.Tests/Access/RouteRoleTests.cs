using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Dixit.Ledger.Views;
using Dixit.Web.Accounts;
using Dixit.Web.Tests.Given;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Access;

/// <summary>Every endpoint of the route table and every role, from nobody to admin, by token and without.</summary>
public sealed partial class RouteRoleTests(ClosedDesk closed) : IClassFixture<ClosedDesk>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    // What is open to all, by name: a new one is to be thought of twice.
    private static readonly string[] Open =
    [
        "/assets/", "/favicon.ico", "/preferences", "/sign-in", "/sign-in.json", "/sign-in/openid", "/sign-out", "/health", "/ready",
    ];

    [Fact]
    public void Every_endpoint_names_a_role_or_is_open_on_purpose()
        => Endpoints().Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<LeastRole>() is null)
            .Select(e => e.RoutePattern.RawText).ShouldBeEmpty("say .RequireRole(Role.X), or .AllowAnonymous() where it is open to all");

    [Fact]
    public void What_is_open_to_all_is_known()
        => Endpoints().Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(e => e.RoutePattern.RawText!)
            .Where(p => !Open.Any(o => o.EndsWith('/') ? p.StartsWith(o, StringComparison.Ordinal) : p == o)).ShouldBeEmpty();

    [Fact]
    public async Task Who_has_too_low_a_role_is_kept_out_of_every_endpoint_and_who_has_it_is_let_in()
    {
        var admin = (await closed.Desk.Ledger.AccountNamed("admin", Now))!;
        var wrong = new List<string>();
        foreach (var endpoint in Endpoints().Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            var least = endpoint.Metadata.GetOrderedMetadata<LeastRole>().Max(l => l.Role);
            foreach (var method in Methods(endpoint))
            {
                if (await Status(endpoint, method, null) != HttpStatusCode.Unauthorized) wrong.Add($"{method} {endpoint.RoutePattern.RawText} lets in nobody");
                // Only those below are sent to what changes something: the others would do it.
                foreach (var role in Enum.GetValues<AccountRole>().Where(r => r < least || method == "GET"))
                {
                    var status = await Status(endpoint, method, await closed.Desk.Ledger.Token(admin, role));
                    var kept = status is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized;
                    if (role < least && !kept) wrong.Add($"{method} {endpoint.RoutePattern.RawText} lets in {role}: {status}");
                    if (role >= least && kept && !IsForPeople(endpoint)) wrong.Add($"{method} {endpoint.RoutePattern.RawText} keeps out {role}: {status}");
                }
            }
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_program_keeps_accounts_even_with_the_token_of_an_admin()
    {
        var token = await closed.Desk.Ledger.Token((await closed.Desk.Ledger.AccountNamed("admin", Now))!, AccountRole.Admin);
        var guarded = Endpoints().Where(e => e.RoutePattern.RawText!.StartsWith("/admin/", StringComparison.Ordinal) || e.RoutePattern.RawText.StartsWith("/account", StringComparison.Ordinal)).ToList();
        guarded.Count.ShouldBeGreaterThan(10);
        foreach (var endpoint in guarded)
            foreach (var method in Methods(endpoint))
                (await Status(endpoint, method, token)).ShouldBe(HttpStatusCode.Forbidden, endpoint.RoutePattern.RawText);
    }

    private IEnumerable<RouteEndpoint> Endpoints() => closed.Desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static bool IsForPeople(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<OnlyPeople>() is not null;

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    private async Task<HttpStatusCode> Status(RouteEndpoint endpoint, string method, string? token)
    {
        using var request = new HttpRequestMessage(new(method), Parameter().Replace(endpoint.RoutePattern.RawText!, "999999"));
        if (method != "GET") request.Content = new FormUrlEncodedContent([]);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var gives = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var response = await closed.Desk.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, gives.Token);
        return response.StatusCode;
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
