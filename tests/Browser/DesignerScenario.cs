namespace LiveTakeover.Browser.Tests;

/// <summary>A designer writes a story, never seeing its file, and a person goes through it.</summary>
public sealed class DesignerScenario(Chromium chromium) : Scenario(chromium)
{
    [Theory]
    [InlineData("mouse")]
    [InlineData("keyboard")]
    public async Task A_takeover_story_is_written_from_nothing_and_told(string with)
    {
        await using var shop = await Shop.OpenAsync();
        var pictures = new Screenshots($"designer-{with}");
        var grace = new HubPage(await OpenAsync(shop.Host.Address, "en-US"), HubWords.English);
        await grace.SetsUpAsync(shop.SetupLink, "Grace", Shop.Email, Shop.Password);
        await shop.SupportTeamIsOnlineAsync();
        var designer = new DesignerPage(grace.Page, with == "mouse" ? new MouseHands(grace.Page) : new KeyboardHands(grace.Page));

        await designer.BeginsStoryAsync("Broken lamp");
        if (with == "keyboard") await designer.ShowsAsListAsync();
        await designer.StartsOnAsync("my lamp flickers at night");

        // A welcome that asks. While the question has no words, the draft is kept, and is not published.
        await designer.NamesStepAsync("Step 1", "Welcome");
        await designer.AddsAsync("Ask with quick replies");
        await designer.MayNotPublishAsync("is empty.");
        await designer.WritesAsync("Message", "Oh no. Who may help you?", "Zut. Qui peut vous aider ?");
        await designer.WritesAsync("Title", "Ask the workshop", "Demander à l’atelier");
        await designer.LeadsToNewStepAsync();

        // Where it goes depends on the support team.
        await designer.NamesStepAsync("Step 2", "Is the team there");
        await designer.AddsAsync("Jump to");
        await designer.AddsWayAsync(1, "is online");
        await designer.AddsWayAsync(2, "is offline");
        await grace.Page.ShouldBeAccessibleAsync();
        foreach (var (step, name, english, french) in new[]
        {
            ("Step 3", "Team online", "Somebody comes right away.", "Quelqu’un arrive tout de suite."),
            ("Step 4", "Team offline", "We will write to you tomorrow.", "Nous vous écrirons demain."),
        })
        {
            await designer.NamesStepAsync(step, name);
            await designer.AddsAsync("Create a user request");
            await designer.WritesAsync("Message", "A broken lamp", "Une lampe cassée");
            await designer.AddsAsync("Say a text");
            await designer.WritesAsync("Text 1", english, french);
        }

        await designer.IsSavedAsync();
        await pictures.TakeAsync(grace.Page, "written");
        await designer.PublishesAsync();
        await pictures.TakeAsync(grace.Page, "published");
        await grace.Page.ShouldBeAccessibleAsync();

        var ada = await VisitsAsync(shop, "en-US", pictures);
        await ada.ChoosesAsync("Ask the workshop");
        await ada.SeesAsync("Somebody comes right away.");
        await shop.SupportTeamIsOfflineAsync();
        var zoé = await VisitsAsync(shop, "fr-FR", pictures);
        await zoé.ChoosesAsync("Demander à l’atelier");
        await zoé.SeesAsync("Nous vous écrirons demain.");
        await grace.GoesToAsync(HubWords.English.Requests);
        // Both, since a request that its story words in several languages is shown to an agent in theirs.
        var waiting = grace.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Region, new() { Name = "Needs a human" });
        await Expect(waiting.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "A broken lamp" })).ToHaveCountAsync(2);
    }

    private async Task<ChatPage> VisitsAsync(Shop shop, string locale, Screenshots pictures)
    {
        var chat = new ChatPage(await OpenAsync(shop.Host.Address, locale, 420, 760));
        await chat.OpensAsync();
        await chat.SaysAsync("my lamp flickers at night");
        await chat.SeesAsync(locale == "fr-FR" ? "Zut. Qui peut vous aider ?" : "Oh no. Who may help you?");
        await pictures.TakeAsync(chat.Page, $"chat-{locale}");
        return chat;
    }
}
