namespace Dixit.Cli.Rendering;

/// <summary>Writes reports, one after the other, in one format. Nothing of a report is kept once it is written.</summary>
internal interface IReportWriter : IAsyncDisposable
{
    /// <summary>Writes one report and its statements and hands it on at once, so that a reader of a pipe need not wait.</summary>
    Task Write(AttributedReport reading);

    /// <summary>Writes what stands after the last report.</summary>
    Task Complete();
}
