namespace LiveTakeover.Browser.Tests;

/// <summary>Ada's browser: the chat page, through what a person can see and do there.</summary>
public sealed class ChatPage(IPage page)
{
    public IPage Page => page;

    // The live region beside the feed repeats lines for screen readers.
    private ILocator Transcript => page.GetByRole(AriaRole.Feed);

    /// <summary>The bubbles of the person's own lines, in the order of the page.</summary>
    public ILocator OwnLines => Transcript.Locator(".webchat__bubble--from-user .webchat__text-content");

    public async Task OpensAsync()
    {
        await page.GotoAsync("/");
        // Before it is connected, Web Chat leaves in the box what is typed there.
        await Expect(page.Locator("[data-id='webchat-sendbox-input']")).ToBeVisibleAsync();
        await Expect(page.Locator(".connection")).ToHaveCountAsync(0);
    }

    public async Task<IReadOnlyList<string>> OwnLinesAsync() => [.. (await OwnLines.AllInnerTextsAsync()).Select(line => line.Trim())];

    /// <summary>So many lines stand there, and none of them is on its way or failed.</summary>
    public async Task HasSentAsync(int lines)
    {
        await Expect(OwnLines).ToHaveCountAsync(lines);
        await Expect(Transcript.GetByText("Sending")).ToHaveCountAsync(0);
        await Expect(Transcript.GetByText("Not sent")).ToHaveCountAsync(0);
    }

    /// <summary>What the host calls this browser's conversation.</summary>
    public async Task<string> ConversationIdAsync()
    {
        var answer = await page.APIRequest.PostAsync("/webchat/token");
        return (await answer.JsonAsync())!.Value.GetProperty("conversationId").GetString()!;
    }

    public Task ReloadsAsync() => page.ReloadAsync();

    public async Task SaysAsync(string text)
    {
        var box = page.Locator("[data-id='webchat-sendbox-input']");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
        await Expect(box).ToHaveValueAsync("");
    }

    /// <summary>Chooses files, as the browser's own dialog would give them to the page.</summary>
    public Task AttachesAsync(params FilePayload[] files) => page.Locator("input[type=file]").SetInputFilesAsync(files);

    public async Task ChoosesInMenuAsync(string item)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Your conversation" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = item }).ClickAsync();
    }

    public Task StartsTypingAsync(string text) =>
        page.Locator("[data-id='webchat-sendbox-input']").PressSequentiallyAsync(text, new() { Delay = 40 });

    public Task SeesTypingAsync() => Expect(page.Locator(".webchat__typing-indicator")).ToBeVisibleAsync();

    public Task ChoosesAsync(string quickReply) => page.GetByRole(AriaRole.Button, new() { Name = quickReply }).First.ClickAsync();

    public Task SeesAsync(string text) => Expect(Transcript.GetByText(text, new() { Exact = true }).Last).ToBeVisibleAsync();

    public Task SeesSomethingLikeAsync(string text) => Expect(Transcript.GetByText(text).Last).ToBeVisibleAsync();

    public async Task<int> TimesSeenAsync(string text) => await Transcript.GetByText(text, new() { Exact = true }).CountAsync();

    public Task SeesNoTypingAsync() => Expect(page.Locator(".webchat__typing-indicator")).ToHaveCountAsync(0);

    /// <summary>Counts from the next load of the page on how often a live region comes to say this.</summary>
    public Task CountsAnnouncementsAsync(string text) => page.AddInitScriptAsync(
        $$"""
        window.announced = 0;
        new MutationObserver((changes) => {
          for (const { addedNodes, target } of changes)
            for (const added of addedNodes)
              if (added.textContent.includes('{{text}}') && (target.closest?.('[role=status],[aria-live]') || added.querySelector?.('[role=status],[aria-live]'))) window.announced += 1;
        }).observe(document, { childList: true, subtree: true });
        """);

    public Task<int> AnnouncementsAsync() => page.EvaluateAsync<int>("window.announced");

    public Task SeesBannerAsync(string text) => Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = text })).ToBeVisibleAsync();

    public Task SeesNoBannerAsync(string text) =>
        Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = text })).ToBeHiddenAsync();
}
