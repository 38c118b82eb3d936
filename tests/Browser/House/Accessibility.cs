using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace LiveTakeover.Browser.Tests;

/// <summary>What axe has to say of a page.</summary>
public static class Accessibility
{
    // Fluent's focus traps are elements that only its own keyboard handling reaches.
    private static readonly AxeRunContext Whole = new() { Exclude = [new AxeSelector("[data-tabster-dummy]")] };

    // Whoever says what is written on a button means that button: its name holds what one sees.
    private static readonly AxeRunOptions Options = new()
    {
        Rules = new Dictionary<string, RuleOptions> { ["label-content-name-mismatch"] = new() { Enabled = true } },
    };

    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        // What fades in is pale until it is there.
        await page.EvaluateAsync("Promise.all(document.getAnimations().filter(one => one.effect?.getComputedTiming().endTime !== Infinity).map(one => one.finished.catch(() => undefined)))");
        var result = await page.RunAxe(Whole, Options);
        result.Violations.Select(found => $"{found.Id}: {found.Help}\n  {string.Join("\n  ", found.Nodes.Select(node => node.Html))}")
            .ShouldBeEmpty();
    }
}
