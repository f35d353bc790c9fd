using System.Security.Cryptography;
using System.Text;
using Dixit.Acquisition;
using Dixit.Desk.Studying;
using Dixit.Ledger;

namespace Dixit.Desk.Feeds;

/// <summary>Studies reports and adds them to the ledger: few at a time are studied, and one is written.</summary>
public sealed class Intake(ILedger ledger, int workers) : IDisposable
{
    private readonly SemaphoreSlim _studying = new(workers), _writing = new(1);

    /// <summary>A hash of a report's text, by which a later look knows it again.</summary>
    public static string Hash(InputReport input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(input.Report.Text)));
    }

    /// <summary>Adds a report; gives what that did, or why the engine could not read it.</summary>
    public async Task<(Addition? Addition, string? Failure)> Take(InputReport input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var known = await ledger.Report(input.Report.Id, cancellation);
        if (known?.Name.Id == input.Report.Id && known.Versions[^1].Report.Text == input.Report.Text) return (new(input.Report.Id, AdditionOutcome.Known, known.Versions.Length), null);
        var studied = await In(_studying, () => Task.Run(() => StudyReader.Read((input, false)), cancellation), cancellation);
        return studied.Study is { } study ? (await Write(() => ledger.Add(study, cancellation), cancellation), null) : (null, Words(studied.Problem!));
    }

    /// <summary>Writes to the ledger when it is this one's turn: who has to wait does so here, and not at the ledger's door with its patience running out.</summary>
    public Task<T> Write<T>(Func<Task<T>> write, CancellationToken cancellation) => In(_writing, write, cancellation);

    /// <summary>The same where nothing comes back.</summary>
    public Task Write(Func<Task> write, CancellationToken cancellation) => In(_writing, async () =>
    {
        await write();
        return true;
    }, cancellation);

    /// <summary>A problem in words, without the name of what it is of.</summary>
    public static string Words(InputProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Hint is null ? problem.Message : $"{problem.Message} ({problem.Hint})";
    }

    public void Dispose()
    {
        _studying.Dispose();
        _writing.Dispose();
    }

    private static async Task<T> In<T>(SemaphoreSlim gate, Func<Task<T>> work, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            gate.Release();
        }
    }
}
