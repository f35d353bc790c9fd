namespace Dixit.Desk.Studying;

/// <summary>The engine, loaded when the first report is there and then shared.</summary>
public static class EngineOnDemand
{
    private static readonly Lazy<Engine> Loaded = new(Engine.Load);

    public static Engine Instance => Loaded.Value;
}
