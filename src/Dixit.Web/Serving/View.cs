using Microsoft.AspNetCore.Components;

namespace Dixit.Web.Serving;

/// <summary>What a page shows: a component with its model for people, and the same for programs.</summary>
/// <param name="Component">The component; it has a parameter <c>Model</c>.</param>
/// <param name="Model">What it shows.</param>
/// <param name="Json">The same as a value for programs.</param>
public sealed record View(Type Component, object Model, Func<Task<object>> Json)
{
    /// <summary>The HTTP status, 200 where nothing else is said.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>A model and the component that shows it.</summary>
    public static View Of<TComponent>(object model, Func<Task<object>> json) where TComponent : IComponent => new(typeof(TComponent), model, json);

    /// <summary>The same where the value for programs is at hand.</summary>
    public static View Of<TComponent>(object model, object json) where TComponent : IComponent => new(typeof(TComponent), model, () => Task.FromResult(json));
}
