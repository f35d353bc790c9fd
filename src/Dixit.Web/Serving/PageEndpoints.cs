namespace Dixit.Web.Serving;

/// <summary>A page and its twin: what is said of one goes for both.</summary>
internal sealed class PageEndpoints(params IEndpointConventionBuilder[] both) : IEndpointConventionBuilder
{
    public void Add(Action<EndpointBuilder> convention)
    {
        foreach (var endpoint in both) endpoint.Add(convention);
    }

    public void Finally(Action<EndpointBuilder> finallyConvention)
    {
        foreach (var endpoint in both) endpoint.Finally(finallyConvention);
    }
}
