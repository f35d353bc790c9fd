namespace Dixit.Web.Settings;

/// <summary>One thing about serving that can be set.</summary>
/// <param name="Name">Its name in the file and for <c>--set</c>.</param>
/// <param name="Usual">What it is where it is not set, in words.</param>
/// <param name="Allowed">What may be given.</param>
/// <param name="Meaning">What it is for.</param>
/// <param name="Take">Takes it up; a <see cref="FormatException"/> where the value is none of those allowed.</param>
public sealed record Setting(string Name, string Usual, string Allowed, string Meaning, Func<ServerSettings, string, ServerSettings> Take)
{
    /// <summary>Its name in the environment. With <c>_FILE</c> behind it, it names a file with the value.</summary>
    public string Variable => "DIXIT_" + Name.Replace('.', '_').Replace('-', '_').ToUpperInvariant();
}
