namespace LiveTakeover.Browser.Tests;

/// <summary>
/// One Chromium for the scenarios of a class, which run beside those of another; each person gets a context of their own.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    // In milliseconds; only a test that fails waits so long. A busy machine is slow, which is no failure.
    private const float LongestWait = 60_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(LongestWait);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Flags });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    public async Task<IBrowserContext> ContextAsync(Uri host, string locale, int width, int height, bool hasTouch = false)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = host.ToString(),
            Locale = locale,
            TimezoneId = "Europe/Paris",
            // A notice that is on its way in has, for a moment, too little contrast for axe.
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = hasTouch,
            IsMobile = hasTouch,
            ViewportSize = new() { Width = width, Height = height },
        });
        context.SetDefaultTimeout(LongestWait);
        return context;
    }
}
