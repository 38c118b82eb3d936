using System.Text.RegularExpressions;

namespace LiveTakeover.Browser.Tests;

/// <summary>Settings → Support: a week is drawn, nobody's save is lost, and the team is away for a while.</summary>
public sealed class SupportScenario(Chromium chromium) : Scenario(chromium)
{
    private const int Saturday = 5, Sunday = 6;

    /// <summary>A zone in which today's midnight is hours away, whenever the test runs.</summary>
    private static string Zone => TimeProvider.System.GetUtcNow().Hour < 12 ? "Asia/Dubai" : "America/Los_Angeles";

    [Fact]
    public async Task A_week_is_drawn_by_mouse_and_by_keyboard_and_no_save_is_lost()
    {
        await using var shop = await Shop.OpenAsync();
        var pictures = new Screenshots("support-week");
        var grace = await SetsUpAsync(shop);
        var ana = await JoinsAsync(shop, "Ana");
        var (page, other) = (new SupportPage(grace.Page), new SupportPage(ana.Page));
        await page.OpensAsync();
        await other.OpensAsync();
        await other.ChoosesZoneAsync("Asia/Kathmandu");
        await other.Week.GetsKeysAsync("Online Friday 09:00 to 18:00", "Shift+ArrowUp");

        // By mouse: a click is an hour, a drag over free time draws, a drag of a range moves it, a drag of its end lengthens it.
        await page.Week.IsMeasuredAsync();
        await page.Week.IsClickedAtAsync(new(Saturday, 10.4));
        await page.Week.ShowsAsync("Online Saturday 10:00 to 11:00");
        await page.Week.IsDraggedAsync(new(Sunday, 11.05), new(Sunday, 13.45));
        await page.Week.ShowsAsync("Online Sunday 11:00 to 13:30");
        await page.Week.IsDraggedAsync(new(Saturday, 10.5), new(Saturday, 15));
        await page.Week.ShowsAsync("Online Saturday 14:30 to 15:30");
        await page.Week.IsDraggedAsync(new(0, 17.95), new(0, 19.95));
        await page.Week.ShowsAsync("Online Monday 09:00 to 20:00");
        await page.Week.IsClickedAtAsync(new(Sunday, 12));
        await page.ClicksInDialogAsync("Remove");
        await page.Week.ShowsNoAsync("Online Sunday 11:00 to 13:30");
        await page.ClicksAsync("Undo");
        await page.Week.ShowsAsync("Online Sunday 11:00 to 13:30");
        await pictures.TakeAsync(grace.Page, "drawn-by-mouse");
        await grace.Page.ShouldBeAccessibleAsync();

        // By keyboard: arrows move, Shift and an arrow lengthens, Enter edits to the minute, Delete removes.
        await page.Week.GetsKeysAsync("Online Tuesday 09:00 to 18:00", "ArrowDown", "Shift+ArrowDown");
        await page.Week.ShowsAsync("Online Tuesday 09:15 to 18:30");
        await page.Week.GetsKeysAsync("Online Saturday 14:30 to 15:30", "Delete");
        await page.Week.ShowsNoAsync("Online Saturday 14:30 to 15:30");
        await page.Week.GetsKeysAsync("Online Wednesday 09:00 to 18:00", "Enter");
        await pictures.TakeAsync(grace.Page, "hours-dialog");
        await grace.Page.ShouldBeAccessibleAsync();
        await page.TypesHoursAsync("Wednesday", "10:07", "Wednesday", "18:00");
        await page.Week.ShowsAsync("Online Wednesday 10:07 to 18:00");
        await page.PressesAsync("Add hours", "Enter");
        await page.TypesHoursAsync("Sunday", "22:00", "Monday", "02:00");
        await page.Week.ShowsAsync("Online Sunday 22:00 to Monday 02:00");
        await page.SavesAsync();
        await page.ShowsAsync("Table");
        await page.SeesRowsAsync(7);
        await pictures.TakeAsync(grace.Page, "table");
        await grace.Page.ShouldBeAccessibleAsync();

        // Ana was in the middle of another part of the version before.
        await other.ClicksAsync("Save");
        await other.SeesDialogAsync("Somebody else saved the schedule meanwhile");
        await pictures.TakeAsync(ana.Page, "somebody-else-saved");
        await other.ClicksInDialogAsync("Merge both");
        await other.Week.ShowsAsync("Online Friday 09:00 to 17:45");
        await other.Week.ShowsAsync("Online Wednesday 10:07 to 18:00");
        await other.SavesAsync();
        await page.SeesZoneAsync("Asia/Kathmandu");
        await pictures.TakeAsync(ana.Page, "merged");
    }

    [Fact]
    public async Task An_unavailability_shows_on_every_screen_decides_the_story_and_survives_a_restart()
    {
        await using var shop = await Shop.OpenAsync();
        var pictures = new Screenshots("support-unavailability");
        var grace = await SetsUpAsync(shop);
        var ana = await JoinsAsync(shop, "Ana");
        var page = new SupportPage(grace.Page);
        await page.OpensAsync();
        await page.ChoosesZoneAsync(Zone);
        await page.PressesAsync("Add hours", "Enter");
        await page.TypesHoursAsync("Monday", "00:00", "Monday", "00:00");
        await page.SavesAsync();
        await ana.SeesSupportAsync("Support online");
        await AsksForAHumanAsync(shop, ChatWords.English.AgentComes);

        // Today only: what would pass midnight is refused, with the latest time.
        await page.ClicksAsync("Activate");
        await page.ActivatesUnavailabilityAsync(hours: 23, minutes: 59);
        await page.SeesDialogAsync("It must end by midnight");
        await pictures.TakeAsync(grace.Page, "past-midnight");
        await grace.Page.ShouldBeAccessibleAsync();
        await page.ActivatesUnavailabilityAsync(hours: 0, minutes: 45);
        await page.SeesCountdownAsync();
        await ana.SeesSupportAsync("Support unavailable");
        await ana.SeesSupportCountDownAsync();
        await page.SeesInCalendarAsync("Unavailable");
        await pictures.TakeAsync(grace.Page, "unavailable");
        await pictures.TakeAsync(ana.Page, "badge-on-another-screen");
        await grace.Page.ShouldBeAccessibleAsync();
        var ada = await AsksForAHumanAsync(shop, ChatWords.English.TeamIsAway);
        await pictures.TakeAsync(ada.Page, "chat-while-unavailable");

        await shop.RestartAsync();
        await ana.Page.ReloadAsync();
        await ana.SeesSupportAsync("Support unavailable");

        // The calendar answers questions, with the words of the bot.
        await page.OpensAsync();
        await page.AsksAsync("talk to a human");
        await page.SeesAnswerAsync(new Regex("The support team is online"));
        await page.SeesAnswerAsync(new Regex(Regex.Escape(ChatWords.English.AgentComes)));
        await page.OpensTheWayThroughTheStoriesAsync();
        await pictures.TakeAsync(grace.Page, "what-happens-on");
        await grace.Page.ShouldBeAccessibleAsync();

        await page.ClicksAsync("End now");
        await ana.SeesSupportAsync("Support online");
        await AsksForAHumanAsync(shop, ChatWords.English.AgentComes);
    }

    [Fact]
    public async Task The_screen_speaks_French()
    {
        await using var shop = await Shop.OpenAsync();
        var grace = new HubPage(await OpenAsync(shop.Host.Address, "fr-FR", height: 2600), HubWords.French);
        await grace.SetsUpAsync(shop.SetupLink, "Grace", Shop.Email, Shop.Password);
        await grace.Page.GotoAsync("/hub/settings/support");
        await grace.Page.GetByLabel("Ce que dit la personne").FillAsync("parler à un humain");
        await grace.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Demander", Exact = true }).ClickAsync();
        await grace.Page.GetByText(ChatWords.French.TeamIsAway).First.WaitForAsync();
        await grace.Page.Locator("summary").First.ClickAsync();
        await new Screenshots("support-fr-FR").TakeAsync(grace.Page, "support");
        await grace.Page.ShouldBeAccessibleAsync();
    }

    private async Task<HubPage> SetsUpAsync(Shop shop)
    {
        var hub = new HubPage(await OpenAsync(shop.Host.Address, "en-US", height: 1000), HubWords.English);
        await hub.SetsUpAsync(shop.SetupLink, "Grace", Shop.Email, Shop.Password);
        return hub;
    }

    private async Task<HubPage> JoinsAsync(Shop shop, string name)
    {
        var hub = new HubPage(await OpenAsync(shop.Host.Address, "en-US", height: 1000), HubWords.English);
        await hub.JoinsAsync(await shop.InviteAdministratorAsync($"{name}@example.com"), name, Shop.Password);
        return hub;
    }

    private async Task<ChatPage> AsksForAHumanAsync(Shop shop, string answer)
    {
        var ada = new ChatPage(await OpenAsync(shop.Host.Address, "en-US", width: 480, height: 800));
        await ada.OpensAsync();
        await ada.SeesSomethingLikeAsync(ChatWords.English.Welcome);
        await ada.SaysAsync(ChatWords.English.AskHuman);
        await ada.SeesSomethingLikeAsync(answer);
        return ada;
    }
}
