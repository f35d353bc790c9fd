using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Dixit.Web.Accounts;

/// <summary>Lets in whoever asks, to everything: a desk without accounts on the machine of the one who uses it.</summary>
internal sealed class OpenDesk(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "open";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        => Task.FromResult(AuthenticateResult.Success(new(Who.Principal(Name, Who.Anybody, Role.Admin), Name)));
}
