namespace LiveTakeover.Browser.Tests;

/// <summary>Ada leaves a request out of hours and goes away. The answer that Grace writes is there when she is back.</summary>
public sealed class LateReplyScenario(Chromium chromium) : Scenario(chromium)
{
    [Theory]
    [InlineData("en-US", "Reply later", "Answer for", "Leave the answer", "Answered while you were away", "wrote back to your answer")]
    [InlineData(
        "fr-FR", "Répondre plus tard", "Réponse à", "Laisser la réponse", "Réponse en votre absence", "a écrit après votre réponse")]
    public async Task An_answer_waits_for_who_is_away_and_theirs_opens_the_request_again(
        string locale, string replyLater, string box, string leave, string mark, string news)
    {
        var isFrench = locale == "fr-FR";
        var (words, hub) = isFrench ? (ChatWords.French, HubWords.French) : (ChatWords.English, HubWords.English);
        await using var shop = await Shop.OpenAsync();
        var pictures = new Screenshots($"late-reply-{locale}");
        var grace = new HubPage(await OpenAsync(shop.Host.Address, locale), hub);
        await grace.SetsUpAsync(shop.SetupLink, "Grace", Shop.Email, Shop.Password);
        await shop.SupportTeamIsOfflineAsync();

        var ada = new ChatPage(await OpenAsync(shop.Host.Address, locale, width: 480, height: 800));
        await ada.OpensAsync();
        await ada.ChoosesAsync(words.HumanQuickReply);
        await ada.SeesAsync(words.WhatDoYouNeed);
        await ada.SaysAsync("My blue lamp flickers.");
        await ada.SeesAsync(words.HowToReach);
        await ada.SaysAsync("ada@example.org");
        await ada.SeesSomethingLikeAsync(words.Done);
        await ada.Page.GotoAsync("about:blank");

        // Grace cannot take control of somebody who is away, and answers all the same.
        await grace.GoesToAsync(hub.Requests);
        await grace.OpensRequestAsync("My blue lamp flickers.");
        var screen = grace.Page;
        await screen.GetByRole(AriaRole.Button, new() { Name = replyLater }).ClickAsync(new() { Timeout = 90_000 });
        await pictures.TakeAsync(screen, "hub-box");
        await screen.GetByRole(AriaRole.Textbox, new() { Name = box }).FillAsync("Turn the bulb a little to the right.");
        await screen.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "manual.pdf", MimeType = "application/pdf", Buffer = new byte[30_000] });
        await Expect(screen.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "manual.pdf" })).ToBeVisibleAsync();
        await Expect(screen.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(0);
        await screen.ShouldBeAccessibleAsync();
        await pictures.TakeAsync(screen, "hub-file");
        await screen.GetByRole(AriaRole.Button, new() { Name = leave }).ClickAsync();
        await Expect(screen.GetByRole(AriaRole.Log).GetByText("Turn the bulb a little to the right.")).ToBeVisibleAsync();
        await pictures.TakeAsync(screen, "hub-answer");

        // It is there when she is back, says what it is, and the bot says nothing to what she writes.
        await ada.OpensAsync();
        await ada.SeesAsync("Turn the bulb a little to the right.");
        await Expect(ada.Page.GetByText("manual.pdf").First).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText(mark).First).ToBeInViewportAsync();
        await pictures.TakeAsync(ada.Page, "chat-answer");
        await ada.SaysAsync("That helped, thank you!");
        await Expect(screen.GetByText(news)).ToBeVisibleAsync();
        await pictures.TakeAsync(screen, "hub-news");
        await Expect(screen.GetByRole(AriaRole.Log).GetByText("That helped, thank you!")).ToBeVisibleAsync();
        (await ada.TimesSeenAsync(words.Welcome)).ShouldBeLessThan(2);
        await grace.TakesControlAsync();
        await ada.SeesBannerAsync(words.Banner);
    }
}
