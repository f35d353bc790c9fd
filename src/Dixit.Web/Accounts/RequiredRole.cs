using System.Collections.Frozen;
using Microsoft.AspNetCore.Authorization;

namespace Dixit.Web.Accounts;

/// <summary>The least role that an endpoint asks for. Endpoints that name none, and are not marked as open to all, are for admins.</summary>
public static class RequiredRole
{
    private static readonly FrozenDictionary<Role, AuthorizationPolicy> Policies = Enum.GetValues<Role>().ToFrozenDictionary(least => least,
        least => new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(asked => asked.User.Role() >= least).Build());

    private static readonly AuthorizationPolicy People = new AuthorizationPolicyBuilder().RequireAssertion(asked => !asked.User.IsProgram()).Build();

    /// <summary>The policy that lets in who has a role or a higher one.</summary>
    public static AuthorizationPolicy Of(Role least) => Policies[least];

    /// <summary>Keeps programs out, whatever their tokens allow: who finds a token shall not make accounts and tokens with it.</summary>
    public static TBuilder OnlyPeople<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(People).WithMetadata(new OnlyPeople());

    /// <summary>Lets in who has this role or a higher one. Where it is said twice, the higher one goes.</summary>
    public static TBuilder RequireRole<TBuilder>(this TBuilder endpoint, Role least) where TBuilder : IEndpointConventionBuilder
        => endpoint.RequireAuthorization(Of(least)).WithMetadata(new LeastRole(least));
}

/// <summary>The least role of an endpoint, for those who list endpoints.</summary>
/// <param name="Role">The role.</param>
public sealed record LeastRole(Role Role);

/// <summary>Marks an endpoint that is not for programs.</summary>
public sealed record OnlyPeople;
