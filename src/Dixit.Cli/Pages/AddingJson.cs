using System.Collections.Immutable;
using Dixit.Cli.Keeping;
using Dixit.Ledger;

namespace Dixit.Cli.Pages;

/// <summary>The same as one JSON object, at the end.</summary>
internal sealed class AddingJson(Surroundings surroundings) : IAddingPage
{
    private readonly ImmutableArray<object>.Builder _reports = ImmutableArray.CreateBuilder<object>();

    public Task Add(Addition addition, int statements)
    {
        _reports.Add(new { addition.Report, addition.Outcome, Version = addition.Version == 0 ? (int?)null : addition.Version, Statements = statements });
        return Task.CompletedTask;
    }

    public Task Close(int failed) => PageJson.Write(surroundings.Output, new { Reports = _reports.ToImmutable(), Failed = failed });
}
