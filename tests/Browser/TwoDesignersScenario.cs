using System.Text.RegularExpressions;

namespace LiveTakeover.Browser.Tests;

/// <summary>Two designers at one story, one of them reading French in the dark, and what people said that no story took.</summary>
public sealed class TwoDesignersScenario(Chromium chromium) : Scenario(chromium)
{
    private const string OrderStatus = "/hub/stories/lumenOrderStatus00000000";

    [Fact]
    public async Task They_see_each_other_put_their_changes_together_and_go_back()
    {
        await using var shop = await Shop.OpenAsync();
        var pictures = new Screenshots("two-designers");
        var grace = new HubPage(await OpenAsync(shop.Host.Address, "en-US"), HubWords.English);
        await grace.SetsUpAsync(shop.SetupLink, "Grace", Shop.Email, Shop.Password);
        var zoé = new HubPage(await OpenAsync(shop.Host.Address, "fr-FR"), HubWords.French);
        await zoé.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await zoé.JoinsAsync(await shop.InviteAdministratorAsync("zoe@example.com"), "Zoé", Shop.Password);
        await grace.Page.GotoAsync(OrderStatus);
        await zoé.Page.GotoAsync(OrderStatus);

        // Each sees the other, and where they are.
        await StepAsync(grace.Page, "Ask for the number").ClickAsync();
        await Expect(zoé.Page.GetByText("Ici aussi : Grace (à « Ask for the number »)")).ToBeVisibleAsync();
        await Expect(grace.Page.GetByText("Also here: Zoé")).ToBeVisibleAsync();
        await pictures.TakeAsync(zoé.Page, "together");
        await zoé.Page.ShouldBeAccessibleAsync();

        // Both change the story from the same version, one of them on a train: that one is asked, and nothing is lost.
        await zoé.Page.Context.SetOfflineAsync(true);
        await zoé.Page.GetByLabel("Nom du scénario*").FillAsync("Order tracking");
        await grace.Page.GetByLabel("Name of the step*").FillAsync("Ask for the order number");
        await Expect(Saved(grace.Page, "Saved")).ToBeVisibleAsync();
        await zoé.Page.Context.SetOfflineAsync(false);
        var dialog = zoé.Page.GetByRole(AriaRole.Alertdialog);
        await Expect(dialog).ToContainTextAsync("Ask for the order number");
        await pictures.TakeAsync(zoé.Page, "conflict");
        await zoé.Page.ShouldBeAccessibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Réunir les deux" }).ClickAsync();
        await Expect(Saved(zoé.Page, "Enregistré")).ToBeVisibleAsync();
        await Expect(StepAsync(zoé.Page, "Ask for the order number")).ToBeVisibleAsync();
        await zoé.Page.GetByRole(AriaRole.Button, new() { Name = "Publier", Exact = true }).ClickAsync();
        await Expect(zoé.Page.GetByText(new Regex("^C’est publié"))).ToBeVisibleAsync();

        // Who leaves is gone within seconds. The other goes back to what was first.
        await zoé.Page.GotoAsync("/hub/requests");
        await Expect(grace.Page.GetByText("Also here: Zoé")).ToHaveCountAsync(0);
        await grace.Page.ReloadAsync();
        await Expect(grace.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Order tracking" })).ToBeVisibleAsync();
        await grace.Page.GetByRole(AriaRole.Tab, new() { Name = "History" }).ClickAsync();
        await grace.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Revision 1" })
            .GetByRole(AriaRole.Button, new() { Name = "Go back to this" }).ClickAsync();
        await grace.Page.GetByRole(AriaRole.Radio, new() { Name = "Publish at once" }).CheckAsync();
        await grace.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Go back to this" }).ClickAsync();
        await Expect(grace.Page.GetByText(new Regex(@"^Published as revision \d+\."))).ToBeVisibleAsync();
        await Expect(grace.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Order status" })).ToBeVisibleAsync();
        await pictures.TakeAsync(grace.Page, "back");
        await grace.Page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task A_sentence_that_no_story_took_becomes_a_phrase_and_a_try_out_says_why()
    {
        const string sentence = "the bulb hums like a bee";
        await using var shop = await Shop.OpenAsync();
        var pictures = new Screenshots("what-people-say");
        var grace = new HubPage(await OpenAsync(shop.Host.Address, "en-US"), HubWords.English);
        await grace.SetsUpAsync(shop.SetupLink, "Grace", Shop.Email, Shop.Password);
        var ada = new ChatPage(await OpenAsync(shop.Host.Address, "en-US", 420, 760));
        await ada.OpensAsync();
        await ada.SaysAsync(sentence);
        await ada.SeesAsync("I am not sure I understood. Here is what I can help with:");

        var page = grace.Page;
        await page.GotoAsync("/hub/stories");
        await page.GetByRole(AriaRole.Button, new() { Name = "What people say" }).ClickAsync();
        await page.GetByLabel($"Story for “{sentence}”").SelectOptionAsync(new SelectOptionValue { Label = "Talk to a human" });
        await pictures.TakeAsync(page, "missed");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Add “{sentence}” as a phrase" }).ClickAsync();
        await Expect(page.GetByText($"“{sentence}” is a phrase of “Talk to a human” in the draft now.")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();

        // Tried on a Sunday night, with the way on the drawing and in the list.
        await page.GotoAsync("/hub/stories/lumenHuman00000000000000");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Try it" }).ClickAsync();
        await Expect(page.Locator("p").Filter(new() { HasTextRegex = new Regex("Support team is offline$") })).ToBeVisibleAsync();
        await page.GetByLabel("When").FillAsync("Sunday 03:00");
        await page.GetByLabel("When").PressAsync("Enter");
        await page.GetByLabel("What the person says").FillAsync(sentence);
        await page.GetByLabel("What the person says").PressAsync("Enter");
        await Expect(page.Locator(".react-flow__edge.shut")).ToContainTextAsync("✗ Support team is online");
        await pictures.TakeAsync(page, "tried-canvas");
        await page.GetByRole(AriaRole.Tab, new() { Name = "List" }).ClickAsync();
        await Expect(page.GetByText(
            new Regex("✗ Closed: Support team is online: no\\. The week has no hours from Friday"))).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await pictures.TakeAsync(page, "tried-list-dark");
    }

    private static ILocator StepAsync(IPage page, string name) => page.Locator(".react-flow__node").Filter(new() { HasText = name }).First;

    private static ILocator Saved(IPage page, string word) =>
        page.GetByRole(AriaRole.Status).Filter(new() { HasTextRegex = new Regex($"^{word}") });
}
