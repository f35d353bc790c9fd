using System.CommandLine;
using Dixit.Ledger;
using Dixit.Ledger.Views;

namespace Dixit.Cli.Options;

/// <summary>What a watch is to hear of, and where it is to send its alerts.</summary>
internal sealed class WatchOptions
{
    private readonly Option<string[]> _wants = new("--on")
    {
        HelpName = "KIND", Description = "Of what to hear: change, actor, variant, origin, altered; of all if not given", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _webhooks = new("--webhook") { HelpName = "URL", Description = "Send alerts there, as JSON", Arity = ArgumentArity.OneOrMore };

    private readonly Option<FileInfo?> _secret = new("--secret-file") { HelpName = "FILE", Description = "A file with the secret that signs what is sent to webhooks" };

    private readonly Option<string[]> _emails = new("--email") { HelpName = "ADDRESS", Description = "Send alerts there, as plain text", Arity = ArgumentArity.OneOrMore };

    public WatchOptions()
    {
        _wants.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => Kind(t.Value) is null)) result.AddError($"--on {token.Value}: choose among {string.Join(", ", Enum.GetValues<DevelopmentKind>().Select(Shapes.Lower))}");
        });
        _webhooks.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !Uri.TryCreate(t.Value, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")))
                result.AddError($"--webhook {token.Value}: give an http or https address");
        });
        _emails.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !t.Value.Contains('@', StringComparison.Ordinal))) result.AddError($"--email {token.Value}: give an e-mail address");
        });
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_wants);
        command.Options.Add(_webhooks);
        command.Options.Add(_secret);
        command.Options.Add(_emails);
    }

    /// <summary>A plan with these.</summary>
    /// <exception cref="LedgerException">The file of the secret cannot be used.</exception>
    public WatchPlan On(ParseResult parsed, WatchPlan plan)
    {
        var secret = Secret(parsed.GetValue(_secret));
        return plan with
        {
            Wants = parsed.GetValue(_wants) is { Length: > 0 } wants ? [.. wants.Select(w => Kind(w)!.Value)] : plan.Wants,
            Channels =
            [
                .. (parsed.GetValue(_webhooks) ?? []).Select(address => new ChannelPlan(ChannelKind.Webhook, address, secret)),
                .. (parsed.GetValue(_emails) ?? []).Select(address => new ChannelPlan(ChannelKind.Email, address)),
            ],
        };
    }

    private static string? Secret(FileInfo? file)
    {
        if (file is null) return null;
        if (!file.Exists) throw new LedgerException($"{file.Name}: there is no such file");
        return File.ReadAllText(file.FullName).Trim() is { Length: > 0 } secret ? secret : throw new LedgerException($"{file.Name}: holds no secret");
    }

    private static DevelopmentKind? Kind(string word) => Enum.GetValues<DevelopmentKind>().Where(k => Shapes.Lower(k) == word).Select(k => (DevelopmentKind?)k).FirstOrDefault();
}
