using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LiveTakeover.Browser.Tests;

/// <summary>What axe has to say of a page.</summary>
public static class Accessibility
{
    // Fluent's focus traps are elements that only its own keyboard handling reaches.
    private static readonly AxeRunContext Whole = new() { Exclude = [new AxeSelector("[data-tabster-dummy]")] };

    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        var result = await page.RunAxe(Whole);
        result.Violations.Select(found => $"{found.Id}: {found.Help}\n  {string.Join("\n  ", found.Nodes.Select(node => node.Html))}").ShouldBeEmpty();
    }
}
