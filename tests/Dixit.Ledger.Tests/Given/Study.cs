using System.Collections.Immutable;
using System.Text;
using Dixit.Attribution;
using Dixit.Claims;
using Dixit.Text;

namespace Dixit.Ledger.Tests;

/// <summary>Reports as the engine would hand them over, made up by tests.</summary>
internal static class Study
{
    /// <summary>A report whose every sentence is one statement, "NAME said CONTENT.".</summary>
    public static ReportStudy Of(string id, string? published, params Told[] told) => Of(new Report { Id = id, Text = "", Published = published, Publisher = "The " + id, Language = "en" }, told);

    public static ReportStudy Of(Report report, params Told[] told)
    {
        var (text, statements) = (new StringBuilder(report.Text), ImmutableArray.CreateBuilder<Statement>());
        var actors = People.Behind(told.Select(t => t.Speaker)).ToImmutableArray();
        foreach (var (i, one) in told.Index())
        {
            var name = actors.First(a => a.Key == one.Speaker).Name;
            var source = Append(text, name);
            text.Append(' ');
            var cue = Append(text, "said");
            text.Append(' ');
            var content = Append(text, one.Words);
            text.Append(".\n\n");
            statements.Add(new()
            {
                Id = i, Source = [source], Cue = cue, CueLemma = "say", Content = [content], Act = one.Act, Stance = one.Stance, Speaker = name, Confidence = one.Confidence,
            });
        }
        return new(
            new(report with { Text = text.ToString() }, [], statements.ToImmutable()),
            new(actors, [], [.. told.Select(t => ImmutableArray.Create(t.Speaker))]),
            [.. told.Select(t => t.SaidOn)],
            [.. told.Select((t, i) => new Holding(i, t.About, t.Stance, t.SecondHand))]);
    }

    private static TextSpan Append(StringBuilder text, string words)
    {
        var start = text.Length;
        text.Append(words);
        return new(start, text.Length);
    }
}
