using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dixit.Reading;
using Dixit.Tests;
using Dixit.Text;
using Shouldly;
using Xunit;

namespace Dixit.Specs.Dates;

/// <summary>Measures the dates of the development ledger against its gold. Where DIXIT_LEDGER names another folder, that is measured.</summary>
public sealed class LedgerDateTests
{
    private static string Folder => Environment.GetEnvironmentVariable("DIXIT_LEDGER") is { Length: > 0 } folder ? folder : Path.Combine(Repository.Root, "tests", "ledgers", "dev");

    private sealed record Wanted(string Report, string Expression, int Occurrence, string Value, string Role, ImmutableArray<string> Also);

    [Fact]
    public void Of_the_dates_of_the_gold_nineteen_in_twenty_have_their_value()
    {
        var found = Reports().ToDictionary(r => r.Id, r => (r.Text, Mentions: Product.Mentions(r)));
        var wrong = new List<string>();
        var gold = Gold();
        foreach (var wanted in gold)
        {
            var (text, mentions) = found[wanted.Report];
            var at = Occurrence(text, wanted.Expression, wanted.Occurrence);
            var value = mentions.Where(m => m.Span.Overlaps(at)).Select(m => (Period?)m.Value).FirstOrDefault();
            if (wanted.Also.Prepend(wanted.Value).All(right => Period.Parse(right) != value)) wrong.Add($"{wanted.Report}: {wanted.Expression} ({wanted.Role}) is {wanted.Value}, not {value?.ToString() ?? "missing"}");
        }
        var share = 1 - ((double)wrong.Count / gold.Length);
        var told = $"{share:P1} of {gold.Length}\n{string.Join('\n', wrong)}";
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        share.ShouldBeGreaterThanOrEqualTo(0.95, told);
    }

    private static IEnumerable<Report> Reports()
        => File.ReadLines(Path.Combine(Folder, "reports.jsonl")).Where(line => line.Length > 0).Select(line =>
        {
            var fields = JsonDocument.Parse(line).RootElement;
            string? Field(string name) => fields.TryGetProperty(name, out var value) ? value.GetString() : null;
            var read = ReportReader.ReadText(Field("id")!, Field("text")!, new() { Language = Field("lang") });
            return read.Report! with { Published = Field("published") };
        });

    private static ImmutableArray<Wanted> Gold()
        => [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "gold.json"))).RootElement.GetProperty("dates").EnumerateArray().Select(d => new Wanted(
            d.GetProperty("report").GetString()!, d.GetProperty("expression").GetString()!, d.GetProperty("occurrence").GetInt32(), d.GetProperty("value").GetString()!, d.GetProperty("role").GetString()!,
            d.TryGetProperty("also", out var also) ? [.. also.EnumerateArray().Select(a => a.GetString()!)] : []))];

    // The gold counts occurrences of whole words.
    private static TextSpan Occurrence(string text, string expression, int number)
    {
        var match = Regex.Matches(text, $@"(?<!\w){Regex.Escape(expression)}(?!\w)")[number - 1];
        return new(match.Index, match.Index + match.Length);
    }
}
