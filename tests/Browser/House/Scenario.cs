namespace LiveTakeover.Browser.Tests;

/// <summary>
/// A story with people in browsers. They close theirs at its end: a page that is left open goes on working beside the next story.
/// </summary>
public abstract class Scenario(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly List<IBrowserContext> opened = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Task.WhenAll(opened.Select(context => context.CloseAsync()));

    protected async Task<IPage> OpenAsync(Uri host, string locale, int width = 1280, int height = 800)
    {
        var context = await chromium.ContextAsync(host, locale, width, height);
        opened.Add(context);
        return await context.NewPageAsync();
    }
}
