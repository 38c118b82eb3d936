using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveTakeover.Browser.Tests;

/// <summary>Ada's browser: the chat page, through what a person can see and do there.</summary>
public sealed class ChatPage(IPage page)
{
    public IPage Page => page;

    // The live region beside the feed repeats lines for screen readers.
    private ILocator Transcript => page.GetByRole(AriaRole.Feed);

    public Task OpensAsync() => page.GotoAsync("/");

    public Task ReloadsAsync() => page.ReloadAsync();

    public async Task SaysAsync(string text)
    {
        var box = page.Locator("[data-id='webchat-sendbox-input']");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    public Task StartsTypingAsync(string text) => page.Locator("[data-id='webchat-sendbox-input']").PressSequentiallyAsync(text, new() { Delay = 40 });

    public Task SeesTypingAsync() => Expect(page.Locator(".webchat__typing-indicator")).ToBeVisibleAsync();

    public Task ChoosesAsync(string quickReply) => page.GetByRole(AriaRole.Button, new() { Name = quickReply }).First.ClickAsync();

    public Task SeesAsync(string text) => Expect(Transcript.GetByText(text, new() { Exact = true }).Last).ToBeVisibleAsync();

    public Task SeesSomethingLikeAsync(string text) => Expect(Transcript.GetByText(text).Last).ToBeVisibleAsync();

    public async Task<int> TimesSeenAsync(string text) => await Transcript.GetByText(text, new() { Exact = true }).CountAsync();

    public Task SeesBannerAsync(string text) => Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = text })).ToBeVisibleAsync();

    public Task SeesNoBannerAsync(string text) => Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = text })).ToBeHiddenAsync();
}
