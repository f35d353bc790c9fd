using System.Collections.Immutable;
using Dixit.Acquisition;
using Dixit.Desk.Studying;

namespace Dixit.Web.ReadingRoom;

/// <summary>What somebody gave to read: the reports in it, each studied when it is first looked at. The ledger knows nothing of it.</summary>
/// <param name="Inputs">What came of it, reports and problems.</param>
/// <param name="LeftOut">True where it held more reports than are taken at once.</param>
public sealed record HeldReading(ImmutableArray<InputResult> Inputs, bool LeftOut)
{
    private readonly Studied?[] _studied = new Studied?[Inputs.Length];

    /// <summary>How many characters it holds.</summary>
    public long Length => Inputs.OfType<InputReport>().Sum(i => (long)i.Report.Text.Length);

    /// <summary>What was read in one of its reports.</summary>
    /// <exception cref="StudyQueueFullException">Too many wait.</exception>
    public async Task<Studied> Study(int place, StudyQueue studies, CancellationToken cancellation)
        => _studied[place] ??= await studies.Read(Inputs[place], cancellation);
}
