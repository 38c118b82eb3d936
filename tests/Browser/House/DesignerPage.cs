using System.Text.RegularExpressions;

namespace LiveTakeover.Browser.Tests;

/// <summary>Stories in a designer's browser, in English.</summary>
public sealed class DesignerPage(IPage page, DesignerHands hands)
{
    private ILocator Way(int number) => page.GetByRole(AriaRole.Group, new() { Name = $"Way {number}", Exact = true });

    public async Task BeginsStoryAsync(string name)
    {
        await page.GotoAsync("/hub/stories");
        await hands.PressesAsync("New story");
        await hands.WritesAsync(Field("Name"), name);
        await hands.PressesAsync("Create");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = name, Exact = true })).ToBeVisibleAsync();
    }

    public async Task ShowsAsListAsync()
    {
        await hands.ShowsAsync("List");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "The story", Exact = true })).ToBeVisibleAsync();
    }

    public async Task StartsOnAsync(string phrase)
    {
        await hands.ChoosesInMenuAsync("Add a start", "The person says something like");
        await hands.WritesAsync(Field("Phrases"), phrase);
    }

    public async Task NamesStepAsync(string before, string name)
    {
        await hands.OpensStepAsync(before);
        await Expect(Field("Name of the step")).ToHaveValueAsync(before);
        await hands.WritesAsync(Field("Name of the step"), name);
    }

    public Task AddsAsync(string action) => hands.ChoosesInMenuAsync("Add an action", action);

    public async Task WritesAsync(string field, string english, string french)
    {
        await hands.WritesAsync(Field($"{field}: English"), english);
        await hands.WritesAsync(Field($"{field}: French"), french);
    }

    /// <summary>A click on the only button leads to a step that does not exist yet.</summary>
    public Task LeadsToNewStepAsync() => hands.PressesAsync("A new step");

    public async Task AddsWayAsync(int number, string condition)
    {
        await hands.PressesAsync("Add a way");
        await Expect(Way(number)).ToBeVisibleAsync();
        if (condition != "is online") await hands.PicksAsync(Way(number).GetByLabel("this holds"), condition);
        await hands.PressesAsync(Way(number).GetByRole(AriaRole.Button, new() { Name = "A new step", Exact = true }));
    }

    public Task IsSavedAsync() =>
        Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasTextRegex = new Regex("^Saved$") })).ToBeVisibleAsync();

    public Task FindsNothingAsync() => Expect(page.GetByText("The check has found nothing.")).ToBeVisibleAsync();

    public async Task PublishesAsync()
    {
        await hands.PressesAsync("Publish");
        await Expect(page.GetByText("Published. It takes effect from the next turn on.")).ToBeVisibleAsync();
    }

    public async Task MayNotPublishAsync(string problem)
    {
        await hands.PressesAsync("Publish");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync(problem);
        await Expect(dialog.Locator(":focus")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>The star of what must be there belongs to the label.</summary>
    private ILocator Field(string label) => page.GetByLabel(new Regex($"^{Regex.Escape(label)}\\*?$")).First;
}
