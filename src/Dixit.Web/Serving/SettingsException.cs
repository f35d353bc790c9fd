namespace Dixit.Web.Serving;

/// <summary>The desk cannot be served as the settings have it; the message says which and what to do.</summary>
public sealed class SettingsException(string message) : Exception(message);
