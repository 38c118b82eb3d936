using LiveTakeover.Bot.Tests;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Browser.Tests;

/// <summary>What makes itself seen, and how an agent gets through a day without a mouse.</summary>
public sealed class SignalsScenario(Chromium chromium) : Scenario(chromium)
{
    [Fact]
    public async Task A_day_goes_by_without_a_mouse()
    {
        await using var host = new LiveHost(new Gallery());
        var address = host.Listen();
        using var grace = await host.AgentAsync("Grace");
        using var ana = await host.AgentAsync("Ana");
        (await grace.SendAsync(HttpMethod.Post, "/answers", new
        {
            shortcut = "hello",
            text = "Hello {{user.name|there}}, it is {{agent.name}}. Your order is {{@user.Order}}?",
        })).EnsureSuccessStatusCode();
        var ada = new ChatPage(await OpenAsync(address, "en-US", width: 480, height: 800));
        await ada.OpensAsync();
        await ada.SaysAsync("hello");
        var conversation = await ada.ConversationIdAsync();
        await host.Services.GetRequiredService<UserRequests>().CreateAsync(new NewUserRequest(conversation, "My lamp is broken", []));
        var anasPage = await SignsInAsync(address, "ana@example.com");
        var hub = await SignsInAsync(address, "grace@example.com", width: 1440, height: 900);
        var keys = hub.Page.Keyboard;
        await hub.SeesWaitingRequestAsync("My lamp is broken");
        await Expect(hub.Page.GetByRole(AriaRole.Navigation).GetByLabel("1 request needs a human")).ToBeVisibleAsync();

        // J goes to the request, T takes it, and the focus is where one writes.
        await keys.PressAsync("j");
        await hub.SeesUserOnlineAsync();
        await keys.PressAsync("t");
        var box = hub.Panel.GetByRole(AriaRole.Textbox);
        await Expect(box).ToBeFocusedAsync();
        await Expect(hub.Page.GetByRole(AriaRole.Log)).ToHaveCountAsync(1);

        // The canned answer says what is known; what is missing is asked about before it is sent.
        await keys.TypeAsync("/hello");
        await Expect(hub.Panel.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await keys.PressAsync("Enter");
        await Expect(box).ToHaveValueAsync("Hello there, it is Grace. Your order is {{@user.Order}}?");
        await keys.PressAsync("Enter");
        await Expect(hub.Panel.GetByRole(AriaRole.Alert).Filter(new() { HasText = "is not known" })).ToContainTextAsync("@user.Order");
        await keys.PressAsync("Shift+Tab");
        await Expect(hub.Panel.GetByRole(AriaRole.Button, new() { Name = "Send as it is written" })).ToBeVisibleAsync();
        await hub.Panel.GetByRole(AriaRole.Button, new() { Name = "Write it: @user.Order" }).PressAsync("Enter");
        await keys.TypeAsync("LM-1042");
        await keys.PressAsync("Enter");
        await ada.SeesAsync("Hello there, it is Grace. Your order is LM-1042?");

        // Escape leaves the field: letters are commands again. The palette has each once.
        await keys.PressAsync("Escape");
        await keys.PressAsync("Control+k");
        await keys.TypeAsync("internal note");
        await Expect(hub.Page.GetByRole(AriaRole.Listbox, new() { Name = "Commands" }).GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await keys.PressAsync("Enter");
        await keys.TypeAsync("She knows her order.");
        await keys.PressAsync("Enter");
        await hub.SeesInPanelAsync("She knows her order.");
        await Expect(hub.Page.Locator("body")).Not.ToBeFocusedAsync();

        await keys.PressAsync("Control+k");
        await keys.TypeAsync("transfer");
        await keys.PressAsync("Enter");
        await Expect(hub.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Radio, new() { Name = "Ana" })).ToBeVisibleAsync();
        await hub.Page.GetByRole(AriaRole.Radio, new() { Name = "Ana" }).PressAsync("Space");
        await hub.Page.GetByRole(AriaRole.Button, new() { Name = "Offer" }).PressAsync("Enter");
        await hub.SeesInPanelAsync("Offered to Ana.");
        await anasPage.News.GetByRole(AriaRole.Button, new() { Name = "Decline" }).PressAsync("Enter");

        // R releases, the focus stays in the panel, and J goes on in the list.
        await hub.Panel.GetByRole(AriaRole.Button, new() { Name = "Release control" }).FocusAsync();
        await keys.PressAsync("Enter");
        await ada.SeesAsync("An agent left the conversation");
        await Expect(hub.Page.Locator("[role=tabpanel]:focus")).ToHaveCountAsync(1);
        await new Screenshots("signals").TakeAsync(hub.Page, "released-by-keyboard");
        await hub.Page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task Settings_are_whole_on_a_phone_and_undone_by_keys()
    {
        await using var host = new LiveHost();
        var address = host.Listen();
        (await host.AgentAsync("Grace Hopper", Role.Administrator)).Dispose();
        var hub = await SignsInAsync(address, "grace.hopper@example.com", width: 1440, height: 900);
        var page = hub.Page;
        var support = new SupportPage(page);
        await support.OpensAsync();

        // All tabs are in sight, and the calendar knows no date.
        var tabs = page.Locator("[role=tablist]").First.GetByRole(AriaRole.Tab);
        for (var n = 0; n < await tabs.CountAsync(); n++) await Expect(tabs.Nth(n)).ToBeInViewportAsync(new() { Ratio = 1 });
        var week = page.GetByRole(AriaRole.Group, new() { Name = "Week", Exact = true });
        (await week.EvaluateAsync<string>("grid => grid.textContent + [...grid.querySelectorAll('[aria-label]')].map(one => one.ariaLabel)"))
            .ShouldNotContain("2024");
        await page.Locator("[data-slot]").First.FocusAsync();
        await page.Keyboard.PressAsync("Delete");
        await Expect(page.Locator("[data-slot]")).ToHaveCountAsync(4);
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator("[data-slot]")).ToHaveCountAsync(5);
        await page.Keyboard.PressAsync("Control+Shift+Z");
        await Expect(page.Locator("[data-slot]")).ToHaveCountAsync(4);

        // The name of the account's button holds what is written on it.
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "GH: account of Grace Hopper" })).ToBeVisibleAsync();

        await page.SetViewportSizeAsync(390, 844);
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Settings" })).ToBeVisibleAsync();
        (await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('main *')]
              .filter(one => one.getClientRects().length > 0 && one.getBoundingClientRect().right > innerWidth + 1)
              .filter(one => !one.closest('[class*=strip], [class*=week], [class*=hidden]'))
              .map(one => one.tagName + '.' + one.className)
            """)).ShouldBeEmpty();
        await new Screenshots("signals").TakeAsync(page, "support-on-a-phone");
    }

    private async Task<HubPage> SignsInAsync(Uri host, string email, int width = 1280, int height = 800)
    {
        var agent = new HubPage(await OpenAsync(host, "en-US", width, height), HubWords.English);
        await agent.SignsInAsync(email, LiveHost.Password);
        return agent;
    }
}
