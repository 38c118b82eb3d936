namespace LiveTakeover.Browser.Tests;

/// <summary>What a job costs: clicks, and keys other than those of the words that are typed.</summary>
public sealed class Effort(IPage page)
{
    private const int MostTabs = 20;

    private int clicks;
    private int keys;

    public async Task ClickAsync(ILocator what)
    {
        clicks++;
        await what.ClickAsync();
    }

    public async Task PressAsync(string key)
    {
        keys++;
        await page.Keyboard.PressAsync(key);
    }

    public async Task TabToAsync(ILocator what)
    {
        for (var tabs = 0; tabs < MostTabs && !await HasFocusAsync(what); tabs++) await PressAsync("Tab");
        await Expect(what).ToBeFocusedAsync();
    }

    public Task TypeAsync(string words) => page.Keyboard.TypeAsync(words);

    /// <summary>For what is done with a mouse otherwise than by a click on something: a drag is one.</summary>
    public async Task DragAsync(Func<Task> drag)
    {
        clicks++;
        await drag();
    }

    /// <summary>What the job has cost; the next one begins at nothing.</summary>
    public string Take()
    {
        var cost = (clicks, keys) switch
        {
            (_, 0) => $"{clicks} clicks",
            (0, _) => $"{keys} keys",
            _ => $"{clicks} clicks, {keys} keys",
        };
        (clicks, keys) = (0, 0);
        return cost;
    }

    private static Task<bool> HasFocusAsync(ILocator what) => what.EvaluateAsync<bool>("one => one === document.activeElement");
}
