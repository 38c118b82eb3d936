namespace LiveTakeover.Browser.Tests;

/// <summary>Nobody is there: the story takes the request for later. The person's language decides what they read.</summary>
public sealed class OutOfHoursScenario(Chromium chromium) : Scenario(chromium)
{
    [Theory]
    [InlineData("fr-CA")]
    [InlineData("de-DE")]
    public async Task When_the_support_team_is_offline_the_story_takes_the_request_for_later(string locale)
    {
        var words = locale.StartsWith("fr", StringComparison.Ordinal) ? ChatWords.French : ChatWords.English;
        await using var shop = await Shop.OpenAsync();
        var pictures = new Screenshots($"out-of-hours-{locale}");
        var grace = new HubPage(await OpenAsync(shop.Host.Address, "en-US"), HubWords.English);
        await grace.SetsUpAsync(shop.SetupLink, "Grace", Shop.Email, Shop.Password);
        await shop.SupportTeamIsOfflineAsync();

        var ada = new ChatPage(await OpenAsync(shop.Host.Address, locale, width: 480, height: 800));
        await ada.OpensAsync();
        await ada.SeesSomethingLikeAsync(words.Welcome);
        await ada.ChoosesAsync(words.HumanQuickReply);
        await ada.SeesSomethingLikeAsync(words.TeamIsAway);
        await ada.SeesAsync(words.WhatDoYouNeed);
        await ada.SaysAsync("My blue lamp flickers.");
        await ada.SeesAsync(words.HowToReach);
        await ada.SaysAsync("ada@example.org");
        await ada.SeesSomethingLikeAsync(words.Done);
        await pictures.TakeAsync(ada.Page, "chat-request-for-later");

        await grace.GoesToAsync(HubWords.English.Requests);
        await grace.OpensRequestAsync("My blue lamp flickers.");
        await grace.SeesRequestAsync("ada@example.org");
        await pictures.TakeAsync(grace.Page, "hub-request-for-later");

        // The schedule decides what stories do, and never who may take control.
        await grace.TakesControlAsync();
        await ada.SeesBannerAsync(words.Banner);
        await ada.SeesAsync(words.Taken);
    }
}
