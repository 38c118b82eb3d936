using System.Text.RegularExpressions;
using LiveTakeover.Bot.Tests;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Browser.Tests;

/// <summary>Nobody who asks is missed: Grace has two tabs and another browser, Ana sits elsewhere, and Grace works by keyboard.</summary>
public sealed class AlertsScenario(Chromium chromium) : Scenario(chromium)
{
    [Fact]
    public async Task What_is_new_rings_once_in_a_browser_and_keys_are_the_agents_own()
    {
        await using var host = new LiveHost(new Gallery());
        var address = host.Listen();
        using var api = await host.AgentAsync("Grace");
        (await host.AgentAsync("Ana")).Dispose();
        using var ada = await host.PersonAsync();
        var pictures = new Screenshots("alerts");
        var grace = await SignsInAsync(address, "grace");
        var (page, heard) = (grace.Page, await Loudspeaker.OfAsync(grace.Page));

        // Every way of being told can be tried.
        await page.GotoAsync("/hub/settings/notifications");
        await Button(page, "Try it: Play a sound").ClickAsync();
        await Button(page, "Try it: Show a desktop notification").ClickAsync();
        await Button(page, "Try it: Count what is new in the browser’s tab").ClickAsync();
        await Expect(page).ToHaveTitleAsync("(1) Agent hub");
        await Expect(page).ToHaveTitleAsync("Agent hub");
        ((await heard.RingsAsync()), (await heard.ShownAsync())).ShouldBe((1, 1));
        await page.GetByRole(AriaRole.Switch, new() { Name = "Show a desktop notification" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Switch, new() { Name = "Show a desktop notification" })).ToBeCheckedAsync();
        await pictures.TakeAsync(page, "notifications");

        // The choice is the account's: it is there in another browser, which is asked for its own permission.
        var atHome = await SignsInAsync(address, "grace");
        await Loudspeaker.OfAsync(atHome.Page);
        await atHome.Page.GotoAsync("/hub/settings/notifications");
        await Expect(atHome.Page.GetByRole(AriaRole.Switch, new() { Name = "Show a desktop notification" })).ToBeCheckedAsync();
        await Expect(Button(atHome.Page, "Allow in this browser")).ToBeVisibleAsync();
        await atHome.Page.CloseAsync();

        // Grace is writing in one of two tabs when somebody asks: one of them rings, and she writes on.
        await IsThereAsync(host, ada.ConversationId);
        await ada.SaysAsync("It flickers");
        (await api.TakesControlAsync(ada.ConversationId)).EnsureSuccessStatusCode();
        var secondTab = await page.Context.NewPageAsync();
        foreach (var tab in new[] { secondTab, page })
        {
            await tab.GotoAsync("/hub/stories");
            await Expect(tab.GetByRole(AriaRole.Log).GetByText("It flickers")).ToBeVisibleAsync();
            await tab.GetByRole(AriaRole.Heading, new() { Name = "Live conversations" }).ClickAsync();
        }

        var ana = await SignsInAsync(address, "ana");
        var anas = await Loudspeaker.OfAsync(ana.Page);
        await ana.Page.ReloadAsync();
        await Expect(ana.Page.GetByText("Nobody is waiting")).ToBeVisibleAsync();
        await ana.Page.GetByRole(AriaRole.Banner).ClickAsync();
        var box = grace.Panel.GetByRole(AriaRole.Textbox);
        await box.PressSequentiallyAsync("Which sw");
        using var ben = await host.PersonAsync("Ben");
        await AsksAsync(host, ben.ConversationId, "My lamp is dark");
        foreach (var tab in new[] { page, secondTab, ana.Page })
            await Expect(tab.GetByText("New request from Ben").First).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync("itch?");
        await Expect(box).ToHaveValueAsync("Which switch?");
        await Expect(page.GetByRole(AriaRole.Log)).ToHaveAttributeAsync("aria-live", "polite");
        await UntilAsync(async () => (await heard.RingsAsync(), await heard.ShownAsync(), await anas.RingsAsync()) is (1, 1, 1));
        await page.ShouldBeAccessibleAsync();
        await pictures.TakeAsync(page, "request");

        // What she reads or does in one tab is no news in the other; what she sees in none rings once, and is counted in both.
        await grace.SaysAsync("Which switch?");
        await ada.SaysAsync("The one at the cable");
        await Expect(secondTab.GetByRole(AriaRole.Log).GetByText("The one at the cable")).ToBeVisibleAsync();
        foreach (var tab in new[] { secondTab, page })
        {
            await tab.GetByRole(AriaRole.Banner).ClickAsync();
            await tab.Keyboard.PressAsync("p");
            await Expect(tab.GetByRole(AriaRole.Log)).ToHaveCountAsync(0);
        }

        await ada.SaysAsync("Hello?");
        await Expect(page).ToHaveTitleAsync("(1) Agent hub");
        await Expect(secondTab).ToHaveTitleAsync("(1) Agent hub");
        await UntilAsync(async () => await heard.RingsAsync() == 2);
        await page.Keyboard.PressAsync("Alt+Digit1");
        await Expect(page.GetByRole(AriaRole.Log).GetByText("Hello?")).ToBeVisibleAsync();
        await Expect(secondTab).ToHaveTitleAsync("Agent hub");

        // Grace gives a command a key that is free, and takes it from another; both hold at once.
        await page.GotoAsync("/hub/settings/keyboard");
        await Button(page, "Change the key of “Show or hide the live conversation panel”").ClickAsync();
        await page.Keyboard.PressAsync("t");
        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "“Take control” has this key." })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("x");
        await Button(page, "Turn off the key of “Write in the live conversation”").ClickAsync();
        await Expect(
            page.GetByRole(AriaRole.Row, new() { NameRegex = new Regex("^Write in the live conversation") })).ToContainTextAsync("No key");
        await pictures.TakeAsync(page, "keyboard");
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Banner).ClickAsync();
        await page.Keyboard.PressAsync("p");
        await Expect(grace.Panel).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("x");
        await Expect(grace.Panel).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Control+k");
        var palette = page.GetByRole(AriaRole.Listbox, new() { Name = "Commands" });
        await Expect(palette.GetByRole(AriaRole.Option, new() { Name = "Show or hide the live conversation panel X" })).ToBeVisibleAsync();
        await Expect(palette.GetByRole(AriaRole.Option, new() { NameRegex = new Regex("^Open live conversation 1") })).ToBeVisibleAsync();
        await pictures.TakeAsync(page, "palette");
    }

    private async Task<HubPage> SignsInAsync(Uri address, string name)
    {
        var hub = new HubPage(await OpenAsync(address, "en-US"), HubWords.English);
        await hub.SignsInAsync($"{name}@example.com", LiveHost.Password);
        return hub;
    }

    private static Task IsThereAsync(LiveHost host, string conversation) =>
        host.Services.GetRequiredService<PresenceService>().TouchAsync(PresenceService.OfUser(conversation), TimeSpan.FromMinutes(10));

    private static Task<UserRequest> AsksAsync(LiveHost host, string conversation, string message) =>
        host.Services.GetRequiredService<UserRequests>().CreateAsync(new NewUserRequest(conversation, message, []));

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var often = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await holds()) (await often.WaitForNextTickAsync(patience.Token)).ShouldBeTrue();
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
