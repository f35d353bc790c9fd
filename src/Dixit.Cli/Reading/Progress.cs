using System.Globalization;
using Dixit.Acquisition;

namespace Dixit.Cli.Reading;

/// <summary>What standard error tells of a run: problems, and with many inputs how far it is.</summary>
internal sealed class Progress(Surroundings surroundings, int inputs)
{
    private const int LinesBetween = 100;
    private readonly Lock _writing = new();
    private bool _live;

    /// <summary>Reports written.</summary>
    public int Reports { get; private set; }

    /// <summary>Problems told.</summary>
    public int Problems { get; private set; }

    /// <summary>Tells of an input that could not be read.</summary>
    public void Tell(InputProblem problem)
    {
        Problems++;
        Tell(problem.ToString());
    }

    /// <summary>Tells what is no problem, such as what was passed over in an archive. Inputs are read by another thread than reports are written by.</summary>
    public void Tell(string line)
    {
        lock (_writing)
        {
            Clear();
            surroundings.Error.WriteLine($"dixit: {line}");
        }
    }

    /// <summary>Counts a report that was written. The live line is for terminals where the reports themselves go elsewhere.</summary>
    public void Count(string id)
    {
        Reports++;
        lock (_writing) Show(id);
    }

    /// <summary>Tells the whole, where there was more than one input.</summary>
    public void Close()
    {
        Clear();
        if (inputs > 1) surroundings.Error.WriteLine($"dixit: {Reports} read, {Problems} failed");
    }

    /// <summary>Takes the live line away, before something else is written.</summary>
    public void Clear()
    {
        if (_live) surroundings.Error.Write("\r\e[2K");
        _live = false;
    }

    private void Show(string id)
    {
        if (surroundings is { ErrorIsTerminal: true, OutputIsTerminal: false })
        {
            Clear();
            surroundings.Error.Write(Fitted($"{Reports.ToString(CultureInfo.InvariantCulture)} read, last {id}"));
            _live = true;
        }
        else if (inputs > 1 && Reports % LinesBetween == 0)
        {
            surroundings.Error.WriteLine($"dixit: {Reports} reports read …");
        }
    }

    private string Fitted(string line) => line.Length < surroundings.Width ? line : line[..(surroundings.Width - 1)];
}
