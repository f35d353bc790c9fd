using Dixit.Web.Tests.Given;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dixit.Web.Tests.Browser;

/// <summary>The whole of it, as an editor sees it: from an empty desk to a position that moves, an alert, and a correction.</summary>
public sealed class StoryTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Question = "Has Norway delivered tanks to Iceland?";
    private static readonly LocatorAssertionsToBeVisibleOptions Soon = new() { Timeout = 5_000 };

    [Fact]
    public async Task A_desk_from_the_first_feed_to_the_first_correction()
    {
        await using var site = await LocalSite.Open();
        site.Publish("denial", "Iceland denies tank delivery", "2025-03-03",
            "<p>REYKJAVIK, March 3 - Iceland denied on Monday that Norway had delivered tanks to Iceland.</p><p>\"Norway has not delivered any tanks to Iceland,\" Foreign Minister Jonas Berg said. Denmark accused Norway on Monday of having delivered tanks to Iceland.</p>");
        await using var desk = await RunningDesk.Empty(settings => settings with
        {
            Works = true,
            Desk = settings.Desk with { Fetching = settings.Desk.Fetching with { AllowedPrivateHosts = [site.Host], LeastDelay = TimeSpan.Zero } },
        });
        var page = await chromium.Open(desk.Address);

        // An empty desk says what it is; a feed is added.
        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await page.GotoAsync("/feeds");
        await page.Locator("form[action='/feeds'][method=post] input[name=address]").FillAsync($"{site.Address}news.rss");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add this feed" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToBeVisibleAsync(Soon);

        // A claim forms, and Iceland denies it.
        await Reloaded(page, "/claims", p => p.GetByRole(AriaRole.Link, new() { Name = "tanks to Iceland" }).First);
        await page.GetByRole(AriaRole.Link, new() { Name = "Norway had delivered tanks to Iceland" }).First.ClickAsync();
        var claim = new Uri(page.Url).AbsolutePath;
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Iceland" }).GetByText("denies").First).ToBeVisibleAsync(Soon);

        // Somebody watches the question.
        await page.GotoAsync($"/watches/new?q={Uri.EscapeDataString(Question)}");
        await page.Locator("input[name=webhook]").FillAsync($"{site.Address}alerts");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this watch" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The secret of this webhook" })).ToBeVisibleAsync(Soon);

        // The feed brings another report: Iceland has moved, and the watch is told.
        site.Publish("admission", "Iceland admits tank delivery", "2025-04-10",
            "<p>REYKJAVIK, April 10 - Iceland admitted on Thursday that Norway had delivered tanks to Iceland.</p><p>Denmark said on Thursday that it had no information about the delivery of torpedoes.</p>");
        await page.GotoAsync("/feeds/1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look now" }).ClickAsync();
        await Reloaded(page, claim, p => p.GetByRole(AriaRole.Row).Filter(new() { HasText = "Iceland" }).GetByText("admits").First);
        await Until(() => site.Alerts.Values.Any(a => a.Body.ToString().Contains("Iceland admitted on Thursday", StringComparison.Ordinal)));
        site.Alerts.Values.ShouldAllBe(a => a.Signature.StartsWith("v1,", StringComparison.Ordinal));
        await page.GotoAsync("/changes");
        await Expect(page.GetByText("Iceland admitted on Thursday").First).ToBeVisibleAsync(Soon);

        // A statement is corrected; the claim's page and the trail have it.
        await page.GotoAsync("/review");
        await page.Locator("article.waiting").Filter(new() { HasText = "Denmark" }).GetByRole(AriaRole.Button, new() { Name = "Reject" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Rejected");
        await page.Locator("article.waiting").Filter(new() { HasText = "admitted on Thursday" }).GetByRole(AriaRole.Button, new() { Name = "Accept" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Accepted");
        await page.GotoAsync(claim);
        await Expect(page.GetByText("accuses")).ToHaveCountAsync(0);
        await Expect(page.Locator(".review.confirmed").First).ToBeVisibleAsync(Soon);
        await page.GotoAsync("/trail");
        await Expect(page.Locator(".entries").GetByText("rejected").First).ToBeVisibleAsync(Soon);
        await Expect(page.Locator(".entries").GetByText("accepted").First).ToBeVisibleAsync(Soon);
    }

    // Looks again and again until something has come of what goes on in the background.
    private static async Task Reloaded(IPage page, string path, Func<IPage, ILocator> wanted)
    {
        await page.GotoAsync(path);
        await Until(async () =>
        {
            if (await wanted(page).IsVisibleAsync()) return true;
            await page.ReloadAsync();
            return false;
        });
    }

    private static Task Until(Func<bool> isSo) => Until(() => Task.FromResult(isSo()));

    private static async Task Until(Func<Task<bool>> isSo)
    {
        using var most = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        most.CancelAfter(TimeSpan.FromMinutes(2));
        while (!await isSo()) await Task.Delay(200, most.Token);
    }
}
