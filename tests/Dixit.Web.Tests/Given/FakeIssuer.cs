using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Dixit.Web.Tests.Given;

/// <summary>A small issuer of OpenID Connect on a free port: it vouches for whoever comes as whom the test says.</summary>
internal sealed class FakeIssuer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "1" };
    private string _nonce = "", _challenge = "";

    private FakeIssuer(WebApplication server) => _server = server;

    public Uri Address => new(_server.Urls.Single());

    /// <summary>Who comes: the subject of the next token, and the name that goes with it.</summary>
    public (string Subject, string Name) Person { get; set; } = ("1", "odile");

    /// <summary>With what the next token is signed; null for the key that the issuer publishes.</summary>
    public RsaSecurityKey? OtherKey { get; set; }

    public static async Task<FakeIssuer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var issuer = new FakeIssuer(builder.Build());
        issuer._server.MapGet("/.well-known/openid-configuration", issuer.Describe);
        issuer._server.MapGet("/keys", issuer.Keys);
        issuer._server.MapGet("/authorize", issuer.Authorize);
        issuer._server.MapPost("/token", issuer.Token);
        await issuer._server.StartAsync();
        return issuer;
    }

    private string Name => Address.AbsoluteUri;

    private IResult Describe() => Results.Json(new
    {
        issuer = Name, authorization_endpoint = Name + "authorize", token_endpoint = Name + "token", jwks_uri = Name + "keys", response_types_supported = new[] { "code" },
        subject_types_supported = new[] { "public" }, id_token_signing_alg_values_supported = new[] { "RS256" },
    });

    private IResult Keys()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(_key);
        return Results.Json(new { keys = new[] { new { kty = key.Kty, kid = key.Kid, n = key.N, e = key.E, alg = "RS256", use = "sig" } } });
    }

    private IResult Authorize(HttpRequest request)
    {
        (_nonce, _challenge) = (request.Query["nonce"].ToString(), request.Query["code_challenge"].ToString());
        return Results.Redirect(QueryHelpers.AddQueryString(request.Query["redirect_uri"].ToString(), new Dictionary<string, string?> { ["code"] = "abc", ["state"] = request.Query["state"] }));
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (form["code"] != "abc" || challenge != _challenge) return Results.BadRequest(new { error = "invalid_grant" });
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Name, Audience = form["client_id"], Expires = DateTime.UtcNow.AddMinutes(5), SigningCredentials = new(OtherKey ?? _key, SecurityAlgorithms.RsaSha256),
            Claims = new Dictionary<string, object> { ["sub"] = Person.Subject, ["nonce"] = _nonce, ["preferred_username"] = Person.Name },
        });
        return Results.Json(new { access_token = "none", token_type = "Bearer", id_token = token });
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
