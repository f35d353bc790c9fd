using Microsoft.Playwright;
using Xunit;

namespace Dixit.Web.Tests.Browser;

/// <summary>A real Chromium for the tests of a class. Where the machine has none the tests are skipped and say so.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // What a browser does of its own on the network is switched off: the tests are to see only what pages do.
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser.</summary>
    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(_browser is null, "no Chromium on this machine (Debian: apt-get install chromium)");
            return _browser!;
        }
    }

    /// <summary>Opens a page.</summary>
    public Task<IPage> Open(Uri address, Look? look = null) => Open(address, look ?? Look.Desk, null);

    /// <summary>Opens a page of a context with more options.</summary>
    public async Task<IPage> Open(Uri address, Look look, Action<BrowserNewContextOptions>? options)
    {
        var chosen = new BrowserNewContextOptions
        {
            BaseURL = address.ToString(), Locale = look.Language, ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light, ViewportSize = new() { Width = look.Width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        };
        options?.Invoke(chosen);
        var context = await Browser.NewContextAsync(chosen);
        return await context.NewPageAsync();
    }

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Places, File.Exists) is not { } place) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = place, Args = Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>How a page is looked at.</summary>
/// <param name="Language">The browser's language.</param>
/// <param name="Dark">Whether the system prefers dark pages.</param>
/// <param name="Width">Of the window, in CSS pixels.</param>
public sealed record Look(string Language, bool Dark, int Width)
{
    /// <summary>English, light, at a desk.</summary>
    public static Look Desk { get; } = new("en", false, 1280);

    /// <summary>
    /// Both languages, both themes, at a desk and on a phone, so that every two of these meet; DIXIT_TEST_LOOKS=all asks for all eight combinations instead of four.
    /// </summary>
    public static IEnumerable<Look> All => from language in new[] { "en", "fr" }
                                           from dark in new[] { false, true }
                                           from width in new[] { 1280, 360 }
                                           where IsEvery || ((language == "fr") ^ dark ^ (width < 600)) == false
                                           select new Look(language, dark, width);

    private static bool IsEvery => Environment.GetEnvironmentVariable("DIXIT_TEST_LOOKS") == "all";

    public override string ToString() => $"{Language}-{(Dark ? "dark" : "light")}-{Width}";
}
