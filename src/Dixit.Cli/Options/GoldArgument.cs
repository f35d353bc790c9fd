using System.CommandLine;

namespace Dixit.Cli.Options;

/// <summary>The gold file that an <c>eval</c> command measures against.</summary>
internal static class GoldArgument
{
    public static Argument<string> Create(string description)
    {
        var argument = new Argument<string>("gold") { HelpName = "GOLD", Description = description };
        argument.Validators.Add(result =>
        {
            var path = result.Tokens[0].Value;
            if (!File.Exists(path)) result.AddError($"{path}: there is no such file (name a gold file)");
        });
        return argument;
    }
}
