using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Dixit.Desk.Running;

/// <summary>What a desk tells those who look after it; docs/guide/running.md lists it. It carries counts and times, never text of reports.</summary>
public static class DeskTelemetry
{
    /// <summary>The name of the meter and of the source of activities.</summary>
    public const string Name = "Dixit.Desk";

    /// <summary>Traces: <c>study</c>, one report read by the engine.</summary>
    public static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Reports = Meter.CreateCounter<long>("dixit.reports.read", "{report}", "Reports read by the engine; outcome: read, failed");
    private static readonly Counter<long> Statements = Meter.CreateCounter<long>("dixit.statements.found", "{statement}", "Statements found");
    private static readonly Histogram<double> Reading = Meter.CreateHistogram<double>("dixit.report.reading.duration", "s", "How long the engine took for a report");
    private static readonly UpDownCounter<long> Queue = Meter.CreateUpDownCounter<long>("dixit.study.queue", "{report}", "Reports that are studied or wait for it, for people");
    private static readonly Counter<long> Polls = Meter.CreateCounter<long>("dixit.feeds.polled", "{poll}", "Looks at feeds; outcome: fine, failed");
    private static readonly Counter<long> Alerts = Meter.CreateCounter<long>("dixit.alerts.raised", "{alert}", "Alerts that watches raised");
    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>("dixit.alerts.deliveries", "{attempt}", "Attempts to deliver alerts; channel; outcome: delivered, waiting, givenup");

    internal static void Studied(int? statements, TimeSpan took)
    {
        Reports.Add(1, Outcome(statements is null ? "failed" : "read"));
        Statements.Add(statements ?? 0);
        Reading.Record(took.TotalSeconds);
    }

    internal static void Queued(int change) => Queue.Add(change);

    internal static void Polled(bool failed) => Polls.Add(1, Outcome(failed ? "failed" : "fine"));

    internal static void Raised() => Alerts.Add(1);

    internal static void Delivered(string channel, string outcome) => Deliveries.Add(1, new("channel", channel), Outcome(outcome));

    private static KeyValuePair<string, object?> Outcome(string outcome) => new("outcome", outcome);
}
