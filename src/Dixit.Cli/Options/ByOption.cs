using System.CommandLine;

namespace Dixit.Cli.Options;

/// <summary>Who corrects: every correction is attributed.</summary>
internal static class ByOption
{
    public static Option<string> Create() => new("--by") { HelpName = "NAME", Description = "Who corrects, as the trail is to name them", Required = true };
}
