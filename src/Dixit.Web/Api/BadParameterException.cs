namespace Dixit.Web.Api;

/// <summary>A parameter of a request makes no sense. The message says what would.</summary>
internal sealed class BadParameterException(string parameter, string message) : Exception(message)
{
    /// <summary>The name of the parameter, as addresses have it.</summary>
    public string Parameter { get; } = parameter;
}
