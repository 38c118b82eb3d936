namespace LiveTakeover.Browser.Tests;

/// <summary>How a designer works the page that stories are written in.</summary>
public abstract class DesignerHands(IPage page)
{
    protected IPage Page => page;

    /// <summary>Opens a step's form.</summary>
    public abstract Task OpensStepAsync(string name);

    public abstract Task PressesAsync(ILocator button);

    public abstract Task ShowsAsync(string view);

    public abstract Task ChoosesInMenuAsync(string button, string item);

    public abstract Task WritesAsync(ILocator field, string text);

    public abstract Task PicksAsync(ILocator list, string option);

    public Task PressesAsync(string button) => PressesAsync(page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First);

    protected ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First;

    protected ILocator View(string name) => page.GetByRole(AriaRole.Tab, new() { Name = name, Exact = true });

    protected ILocator Item(string name) => page.GetByRole(AriaRole.Menuitem, new() { Name = name, Exact = true });
}

/// <summary>With the mouse, in the drawing.</summary>
public sealed class MouseHands(IPage page) : DesignerHands(page)
{
    public override Task OpensStepAsync(string name) => Page.GetByRole(AriaRole.Group, new() { Name = name, Exact = true }).ClickAsync();

    public override Task PressesAsync(ILocator button) => button.ClickAsync();

    public override Task ShowsAsync(string view) => View(view).ClickAsync();

    public override async Task ChoosesInMenuAsync(string button, string item)
    {
        await Button(button).ClickAsync();
        await Item(item).ClickAsync();
    }

    public override Task WritesAsync(ILocator field, string text) => field.FillAsync(text);

    public override async Task PicksAsync(ILocator list, string option) => await list.SelectOptionAsync(option);
}

/// <summary>With nothing but the keyboard, in the list: what Tab does not reach, cannot be used.</summary>
public sealed class KeyboardHands(IPage page) : DesignerHands(page)
{
    private const int MostKeys = 400;

    public override Task OpensStepAsync(string name) => PressesAsync(name);

    public override async Task PressesAsync(ILocator button)
    {
        await ReachesAsync(button, "Tab");
        await Page.Keyboard.PressAsync("Enter");
    }

    public override async Task ShowsAsync(string view)
    {
        var views = View(view).Locator("xpath=..");
        await ReachesAsync(views.GetByRole(AriaRole.Tab, new() { Selected = true }), "Tab");
        await ReachesAsync(View(view), "ArrowRight");
        await Page.Keyboard.PressAsync("Enter");
    }

    public override async Task ChoosesInMenuAsync(string button, string item)
    {
        await PressesAsync(Button(button));
        await Expect(Item(item)).ToBeVisibleAsync();
        await ReachesAsync(Item(item), "ArrowDown");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Item(item)).ToHaveCountAsync(0);
    }

    public override async Task WritesAsync(ILocator field, string text)
    {
        await ReachesAsync(field, "Tab");
        await Page.Keyboard.PressAsync("Control+a");
        await Page.Keyboard.TypeAsync(text);
    }

    public override async Task PicksAsync(ILocator list, string option)
    {
        await ReachesAsync(list, "Tab");
        await Page.Keyboard.TypeAsync(option);
    }

    private async Task ReachesAsync(ILocator target, string key)
    {
        await Expect(target).ToBeVisibleAsync();
        for (var pressed = 0; pressed < MostKeys; pressed++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await Page.Keyboard.PressAsync(key);
        }

        throw new InvalidOperationException($"{MostKeys} times {key} did not reach {target}.");
    }
}
