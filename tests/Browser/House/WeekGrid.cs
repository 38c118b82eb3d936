namespace LiveTakeover.Browser.Tests;

/// <summary>A day of the drawn week, Monday being 0, and an hour of it: 13.5 is half past one.</summary>
public readonly record struct Spot(int Day, double Hour);

/// <summary>The drawn week, through a mouse and a keyboard. It is measured on the default hours: every working day from 9 to 18.</summary>
public sealed class WeekGrid(IPage page)
{
    private float left, top, day, hour;

    private ILocator Grid => page.GetByRole(AriaRole.Group, new() { Name = "Week", Exact = true });

    private ILocator Slots => Grid.Locator("[data-slot]");

    public async Task IsMeasuredAsync()
    {
        await Expect(Slots).ToHaveCountAsync(5);
        var (grid, monday, tuesday) = (await BoxAsync(Grid), await BoxAsync(Slots.Nth(0)), await BoxAsync(Slots.Nth(1)));
        (day, hour) = (tuesday.X - monday.X, monday.Height / 9);
        (left, top) = (monday.X - grid.X + (monday.Width / 2), monday.Y - grid.Y - (9 * hour));
    }

    public async Task IsClickedAtAsync(Spot spot)
    {
        var (x, y) = await PlaceAsync(spot);
        await page.Mouse.ClickAsync(x, y);
    }

    public async Task IsDraggedAsync(Spot from, Spot to)
    {
        var (fromX, fromY) = await PlaceAsync(from);
        var (toX, toY) = await PlaceAsync(to);
        await page.Mouse.MoveAsync(fromX, fromY);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((fromX + toX) / 2, (fromY + toY) / 2, new() { Steps = 6 });
        await page.Mouse.MoveAsync(toX, toY, new() { Steps = 6 });
        await page.Mouse.UpAsync();
    }

    public async Task GetsKeysAsync(string range, params string[] keys)
    {
        await Slot(range).FocusAsync();
        foreach (var key in keys) await page.Keyboard.PressAsync(key);
    }

    public Task ShowsAsync(string range) => Expect(Slot(range).First).ToBeVisibleAsync();

    public Task ShowsNoAsync(string range) => Expect(Slot(range)).ToHaveCountAsync(0);

    private ILocator Slot(string range) => Slots.Filter(new() { HasText = range });

    private async Task<(float X, float Y)> PlaceAsync(Spot spot)
    {
        await Grid.ScrollIntoViewIfNeededAsync();
        var grid = await BoxAsync(Grid);
        return (grid.X + left + (spot.Day * day), grid.Y + top + ((float)spot.Hour * hour));
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator locator) => (await locator.BoundingBoxAsync())!;
}
