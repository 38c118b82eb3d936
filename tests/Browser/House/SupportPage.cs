using System.Text.RegularExpressions;

namespace LiveTakeover.Browser.Tests;

/// <summary>Settings → Support in an administrator's browser, in English.</summary>
public sealed class SupportPage(IPage page)
{
    public WeekGrid Week { get; } = new(page);

    private ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    public async Task OpensAsync()
    {
        await page.GotoAsync("/hub/settings/support");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Week", Exact = true })).ToBeVisibleAsync();
        await Expect(page.Locator("[data-slot]").First).ToBeVisibleAsync();
    }

    public async Task ChoosesZoneAsync(string zone)
    {
        var picker = page.GetByRole(AriaRole.Combobox, new() { Name = "Time zone" });
        await picker.ClickAsync();
        await picker.FillAsync(zone);
        await page.GetByRole(AriaRole.Option, new() { Name = zone, Exact = true }).ClickAsync();
    }

    public Task SeesZoneAsync(string zone) =>
        Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Time zone" })).ToHaveValueAsync(zone);

    /// <summary>With nothing but the keyboard, from the button on: a new range, or the one that Enter opened.</summary>
    public async Task TypesHoursAsync(string fromDay, string from, string toDay, string to)
    {
        foreach (var (end, day, time) in new[] { ("From", fromDay, from), ("To", toDay, to) })
        {
            await Dialog.GetByLabel($"{end}: Day").PressSequentiallyAsync(day);
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Control+a");
            await page.Keyboard.TypeAsync(time);
        }

        await page.Keyboard.PressAsync("Enter");
        await Expect(Dialog).ToBeHiddenAsync();
    }

    public Task PressesAsync(string button, string key) => Button(button).PressAsync(key);

    public Task ClicksAsync(string button) => Button(button).ClickAsync();

    public Task ClicksInDialogAsync(string button) => Dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task SeesDialogAsync(string text) => Expect(Dialog).ToContainTextAsync(text);

    public async Task SavesAsync()
    {
        await ClicksAsync("Save");
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Saved." })).ToBeVisibleAsync();
    }

    public Task ShowsAsync(string view) => page.GetByRole(AriaRole.Tab, new() { Name = view }).ClickAsync();

    public Task SeesRowsAsync(int count) => Expect(page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row)).ToHaveCountAsync(count + 1);

    public async Task ActivatesUnavailabilityAsync(int hours, int minutes)
    {
        await Dialog.GetByLabel("Hours", new() { Exact = true }).FillAsync($"{hours}");
        await Dialog.GetByLabel("Minutes", new() { Exact = true }).FillAsync($"{minutes}");
        await ClicksInDialogAsync("Activate");
    }

    public Task SeesCountdownAsync() => Expect(page.GetByRole(AriaRole.Timer)).ToContainTextAsync("Unavailable for another");

    public Task SeesInCalendarAsync(string text) =>
        Expect(page.GetByRole(AriaRole.Group, new() { Name = "Week", Exact = true }).GetByText(text)).ToBeVisibleAsync();

    public async Task AsksAsync(string says)
    {
        await page.GetByLabel("What the person says").FillAsync(says);
        await ClicksAsync("Ask");
    }

    public Task SeesAnswerAsync(Regex text) =>
        Expect(page.GetByRole(AriaRole.Region, new() { Name = "What happens on …?" })).ToContainTextAsync(text);

    public async Task OpensTheWayThroughTheStoriesAsync() => await page.GetByText("The way through the stories").First.ClickAsync();

    private ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
