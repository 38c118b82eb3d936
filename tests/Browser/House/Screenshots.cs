namespace LiveTakeover.Browser.Tests;

/// <summary>Pictures of what people saw, kept for people to look at: <c>artifacts/screenshots</c>.</summary>
public sealed class Screenshots(string folder)
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "screenshots"));

    private int taken;

    public Task TakeAsync(IPage page, string of) =>
        page.ScreenshotAsync(
            new() { Path = Path.Combine(Root, folder, $"{++taken:00}-{of}.png"), Animations = ScreenshotAnimations.Disabled });
}
