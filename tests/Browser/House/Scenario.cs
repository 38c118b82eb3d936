namespace LiveTakeover.Browser.Tests;

/// <summary>
/// A story with people in browsers. They close theirs at its end: a page that is left open goes on working beside the next story.
/// </summary>
public abstract class Scenario(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly List<IBrowserContext> opened = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Task.WhenAll(opened.Select(context => context.CloseAsync()));

    protected Task<IPage> OpenAsync(Uri host, string locale, int width = 1280, int height = 800) =>
        OpenAsync(chromium.ContextAsync(host, locale, width, height));

    /// <summary>A phone.</summary>
    protected Task<IPage> OpenTouchAsync(Uri host, int width, int height) =>
        OpenAsync(chromium.ContextAsync(host, "en-US", width, height, hasTouch: true));

    private async Task<IPage> OpenAsync(Task<IBrowserContext> opening)
    {
        var context = await opening;
        opened.Add(context);
        return await context.NewPageAsync();
    }
}
