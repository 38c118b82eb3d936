using LiveTakeover.Bot.Tests;
using LiveTakeover.Handoff.Team.Accounts;

namespace LiveTakeover.Browser.Tests;

/// <summary>What Ada and Grace know of each other: clicks, typing, and who it is only if an administrator allows it.</summary>
public sealed class IntroductionScenario(Chromium chromium) : Scenario(chromium)
{
    [Fact]
    public async Task Clicks_and_typing_pass_and_an_agent_is_shown_by_name_and_picture_once_that_is_allowed()
    {
        await using var host = new LiveHost(new Gallery());
        var address = host.Listen();
        using var grace = await host.AgentAsync("Grace", Role.Administrator);
        var hub = new HubPage(await OpenAsync(address, "en-US"), HubWords.English);
        await hub.SignsInAsync("grace@example.com", LiveHost.Password);
        var ada = new ChatPage(await OpenAsync(address, "en-US", width: 480, height: 800));
        await ada.OpensAsync();
        var conversation = await ada.ConversationIdAsync();
        var pictures = new Screenshots("introduction");
        await ada.SaysAsync("hero");
        await ada.SeesSomethingLikeAsync("Blue lamp");
        (await grace.TakesControlAsync(conversation)).EnsureSuccessStatusCode();
        (await grace.SaysAsync(conversation, "Hello, which lamp is it?")).EnsureSuccessStatusCode();
        await ada.SeesAsync("Hello, which lamp is it?");
        await Expect(ada.Page.Locator(".agent-label")).ToHaveTextAsync("Support agent");

        // What Ada clicks now is for Grace, with what it carries; Grace's typing is seen for as long as it lasts.
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Buy" }).Last.ClickAsync();
        await hub.SeesInPanelAsync("product: lamp");
        await hub.StartsTypingAsync("One");
        await ada.SeesTypingAsync();
        await ada.SeesNoTypingAsync();

        await hub.Page.GotoAsync("/hub/settings/account");
        await hub.Page.GetByRole(AriaRole.Main).Locator("input[type=file]")
            .SetInputFilesAsync(new FilePayload { Name = "me.png", MimeType = "image/png", Buffer = await ada.Page.ScreenshotAsync() });
        await Expect(hub.Page.GetByRole(AriaRole.Img, new() { Name = "Your picture now" })).ToHaveJSPropertyAsync("naturalWidth", 192);
        await pictures.TakeAsync(hub.Page, "own-picture");
        await hub.Page.ShouldBeAccessibleAsync();
        await hub.Page.GotoAsync("/hub/settings/bot");
        await hub.Page.GetByRole(AriaRole.Radio, new() { Name = "The agent’s name and picture" }).ClickAsync();
        await Expect(hub.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Saved." })).ToBeVisibleAsync();
        await pictures.TakeAsync(hub.Page, "setting");
        await hub.Page.ShouldBeAccessibleAsync();

        (await grace.SaysAsync(conversation, "The blue one?")).EnsureSuccessStatusCode();
        await ada.SeesAsync("The blue one?");
        await Expect(ada.Page.Locator(".agent-label").Last).ToHaveTextAsync("Grace · Support agent");
        await Expect(ada.Page.Locator(".avatar-agent img")).ToHaveJSPropertyAsync("naturalWidth", 192);
        await ada.SeesBannerAsync(ChatWords.English.Banner);
        await pictures.TakeAsync(ada.Page, "chat");
        await ada.Page.ShouldBeAccessibleAsync();
        var copy = await ada.Page.APIRequest.GetAsync("/webchat/conversation");
        (await copy.TextAsync()).ShouldContain("Grace: The blue one?");
    }
}
