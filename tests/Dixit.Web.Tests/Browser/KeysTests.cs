using Dixit.Web.Tests.Given;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Browser;

/// <summary>The queue by keys, in a real browser.</summary>
public sealed class KeysTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Keys_go_through_the_queue_accept_and_undo_and_leave_typing_alone()
    {
        await using var desk = await RunningDesk.Sample();
        var page = await chromium.Open(desk.Address);
        await page.GotoAsync("/review");
        var (first, second) = (await Item(page, 0), await Item(page, 1));
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        (await Focused(page)).ShouldBe(second);
        await page.Keyboard.PressAsync("k");
        (await Focused(page)).ShouldBe(first);
        await page.Keyboard.PressAsync("a");
        await page.WaitForURLAsync("**did=confirm**");
        (await page.Locator("#" + first).CountAsync()).ShouldBe(0);
        new Uri(page.Url).Fragment.ShouldBe("#" + second);
        await page.Keyboard.PressAsync("u");
        await page.WaitForURLAsync("**did=undo**");
        (await page.Locator("#" + first).CountAsync()).ShouldBe(1);
        await page.Locator("#finder").FocusAsync();
        await page.Keyboard.TypeAsync("are");
        (await page.Locator("#finder").InputValueAsync()).ShouldBe("are");
        (await page.Locator("#" + first).CountAsync()).ShouldBe(1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Selected_words_become_their_numbers()
    {
        await using var desk = await RunningDesk.Sample();
        var page = await chromium.Open(desk.Address);
        await page.GotoAsync("/review/3");
        await page.EvaluateAsync("() => { const words = document.querySelectorAll('[data-w]'); document.getSelection().setBaseAndExtent(words[1].firstChild, 0, words[3].firstChild, 1); }");
        await page.Locator("[data-take=content]").ClickAsync();
        (await page.Locator("input[name=content]").InputValueAsync()).ShouldBe("2-4");
        await page.Context.CloseAsync();
    }

    private static async Task<string> Item(IPage page, int place) => (await page.Locator("[data-item]").Nth(place).GetAttributeAsync("id"))!;

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.id");
}
