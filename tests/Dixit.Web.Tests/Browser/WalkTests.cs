using Deque.AxeCore.Playwright;
using Dixit.Web.Tests.Given;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Browser;

/// <summary>Every page in a real browser: both languages, both themes, desk and phone.</summary>
public sealed class WalkTests(SampleDesk sample, Chromium chromium) : IClassFixture<SampleDesk>, IClassFixture<Chromium>
{
    public static TheoryData<string> Pages => [.. Places.All];

    /// <summary>Where DIXIT_TEST_SCREENSHOTS names a folder, each page is kept there as it looked.</summary>
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("DIXIT_TEST_SCREENSHOTS");

    [Theory, MemberData(nameof(Pages))]
    public Task A_page_is_for_everybody(string path) => Walk(sample.Desk, path);

    [Fact]
    public async Task A_text_that_was_just_read_is_for_everybody()
    {
        using var read = await sample.Desk.Send("/read", ("text", "The mayor of Arlon denied on Monday that the bridge was closed. \"It is open,\" she said."), ("lang", "en"));
        await Walk(sample.Desk, read.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_empty_desk_is_for_everybody()
    {
        await using var desk = await RunningDesk.Empty();
        await Walk(desk, "/");
    }

    private async Task Walk(RunningDesk desk, string path)
    {
        var wrong = new List<string>();
        foreach (var look in Look.All)
        {
            var page = await chromium.Open(desk.Address, look);
            var seen = Watch(page, desk.Address);
            var response = await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
            response!.Status.ShouldBe(200, path);
            wrong.AddRange(seen.Select(s => $"{look}: {s}"));
            (await page.GetAttributeAsync("html", "lang")).ShouldBe(look.Language);
            if (await Overflow(page) is > 0 and var pixels) wrong.Add($"{look}: wider than the window by {pixels} px");
            if (await Shift(page) is > 0.01 and var shift) wrong.Add($"{look}: the layout shifts by {shift}");
            wrong.AddRange((await page.RunAxe()).Violations.SelectMany(v => v.Nodes.Take(3).Select(n => $"{look}: {v.Impact} {v.Id}: {v.Help}: {n.Html}")));
            if (Screenshots is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{Name(path)}-{look}.png"), FullPage = true });
            await page.Context.CloseAsync();
        }
        wrong.ShouldBeEmpty();
    }

    // What no page may do: ask another machine for something, break a rule of its own policy, fail in its script.
    private static List<string> Watch(IPage page, Uri desk)
    {
        var wrong = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") wrong.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => wrong.Add($"script: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(desk.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) wrong.Add($"asks for {request.Url}");
        };
        return wrong;
    }

    private static Task<int> Overflow(IPage page) => page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    private static Task<double> Shift(IPage page) => page.EvaluateAsync<double>("""
        () => new Promise(done => {
            let sum = 0;
            new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value; }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(sum), 50);
        })
        """);

    private static string Name(string path) => path.Trim('/') is { Length: > 0 } name ? string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '-')) : "front";
}
