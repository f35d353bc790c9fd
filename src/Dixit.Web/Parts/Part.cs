using Dixit.Web.Serving;
using Microsoft.AspNetCore.Components;

namespace Dixit.Web.Parts;

/// <summary>A part of a page. It is rendered once, on the server, for one request.</summary>
public abstract class Part : ComponentBase
{
    /// <summary>For whom.</summary>
    [Inject]
    protected PageContext Context { get; set; } = null!;

    /// <summary>The words of the interface.</summary>
    protected InterfaceWords Words => Context.Words;

    /// <summary>Positions, actors and days in words.</summary>
    protected PositionText Text => Context.Text;
}
