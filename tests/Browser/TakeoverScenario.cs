namespace LiveTakeover.Browser.Tests;

/// <summary>The main job from end to end, with real browsers, in English and in French.</summary>
public sealed class TakeoverScenario(Chromium chromium) : Scenario(chromium)
{
    [Theory]
    [InlineData("en-US")]
    [InlineData("fr-FR")]
    public async Task An_agent_takes_over_talks_and_gives_back(string locale)
    {
        var (hubWords, chatWords) = locale == "fr-FR" ? (HubWords.French, ChatWords.French) : (HubWords.English, ChatWords.English);
        await using var shop = await Shop.OpenAsync();
        var pictures = new Screenshots($"takeover-{locale}");
        var grace = new HubPage(await OpenAsync(shop.Host.Address, locale), hubWords);
        await grace.SetsUpAsync(shop.SetupLink, "Grace", Shop.Email, Shop.Password);
        await shop.SupportTeamIsOnlineAsync();
        await grace.GoesToAsync(hubWords.Requests);

        // A person is greeted, uses a quick reply and free text, and asks for a human.
        var ada = await VisitsAsync(shop, locale);
        await ada.SeesSomethingLikeAsync(chatWords.Welcome);
        await pictures.TakeAsync(ada.Page, "chat-greeting");
        await ada.ChoosesAsync(chatWords.OrderStatus);
        await ada.SaysAsync(chatWords.AskHuman);
        await ada.SeesAsync(chatWords.AgentComes);
        await pictures.TakeAsync(ada.Page, "chat-asked-for-a-human");

        // The agent sees the request arrive by itself, opens it, and takes control.
        await grace.SeesRequestAsync(chatWords.AskHuman);
        await pictures.TakeAsync(grace.Page, "hub-request-arrived");
        await grace.OpensRequestAsync(chatWords.AskHuman);
        await grace.SeesUserOnlineAsync();
        await pictures.TakeAsync(grace.Page, "hub-request");
        await grace.TakesControlAsync();
        await grace.SeesInPanelAsync(chatWords.AgentComes);
        await ada.SeesBannerAsync(chatWords.Banner);
        await ada.SeesAsync(chatWords.Taken);

        // They talk; the bot says nothing; both see the other typing.
        await grace.SaysAsync("I am Grace. Which lamp is it?");
        await ada.SeesAsync("I am Grace. Which lamp is it?");
        await ada.SaysAsync("The blue one, from order LM-1042");
        await grace.SeesInPanelAsync("The blue one, from order LM-1042");
        await grace.StartsTypingAsync("One moment");
        await ada.SeesTypingAsync();
        await pictures.TakeAsync(ada.Page, "chat-live");
        await ada.StartsTypingAsync("And");
        await grace.SeesTypingAsync();
        await pictures.TakeAsync(grace.Page, "hub-live");
        await grace.SaysAsync("It left our workshop this morning.");
        await ada.SeesAsync("It left our workshop this morning.");

        // The panel stays on every screen, and a second conversation is held beside the first.
        var ben = await VisitsAsync(shop, locale);
        await ben.SeesSomethingLikeAsync(chatWords.Welcome);
        await ben.SaysAsync(chatWords.AskHuman);
        await ben.SeesAsync(chatWords.AgentComes);
        await grace.GoesToAsync(hubWords.Stories);
        await grace.SeesInPanelAsync("It left our workshop this morning.");
        await pictures.TakeAsync(grace.Page, "hub-stories-with-panel");
        await grace.GoesToAsync(hubWords.Requests);
        await grace.OpensWaitingRequestAsync(chatWords.AskHuman);
        await grace.TakesControlAsync();
        await ben.SeesBannerAsync(chatWords.Banner);
        await grace.SaysAsync("Hello, Grace here.");
        await ben.SeesAsync("Hello, Grace here.");
        (await ada.TimesSeenAsync("Hello, Grace here.")).ShouldBe(0);
        await pictures.TakeAsync(grace.Page, "hub-two-conversations");
        await grace.GoesToAsync(hubWords.Live);
        await grace.SeesAllLiveConversationsAsync(count: 2);
        await pictures.TakeAsync(grace.Page, "hub-all-live-conversations");
        await grace.FollowsRequestLinkAsync();
        await grace.SeesUserOnlineAsync();
        await grace.ReleasesControlAsync();
        await ben.SeesAsync(chatWords.Released);
        await ben.SeesNoBannerAsync(chatWords.Banner);
        await ben.SeesAsync(chatWords.BackAgain);
        await pictures.TakeAsync(ben.Page, "chat-released");

        // The plug is pulled: both pages come back by themselves, nothing is missing, Grace still has control of Ada's.
        await shop.RestartAsync();
        await ada.SaysAsync("Are you still there?");
        await grace.OpensTabAsync(1);
        await grace.SeesInPanelAsync("Are you still there?");
        await grace.SaysAsync("Yes, still with you.");
        await ada.SeesAsync("Yes, still with you.");
        await ada.SeesBannerAsync(chatWords.Banner);
        await ada.ReloadsAsync();
        await ada.SeesBannerAsync(chatWords.Banner);
        await ada.SeesAsync("It left our workshop this morning.");
        foreach (var line in new[] { chatWords.Taken, "Are you still there?", "Yes, still with you." })
            (await ada.TimesSeenAsync(line)).ShouldBe(1, line);
        await pictures.TakeAsync(ada.Page, "chat-after-restart-and-reload");
    }

    private async Task<ChatPage> VisitsAsync(Shop shop, string locale)
    {
        var page = new ChatPage(await OpenAsync(shop.Host.Address, locale, width: 480, height: 800));
        await page.OpensAsync();
        return page;
    }
}
