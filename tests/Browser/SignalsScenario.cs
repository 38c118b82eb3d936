using System.Text.RegularExpressions;
using LiveTakeover.Bot.Tests;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Browser.Tests;

/// <summary>What makes itself seen, and how an agent gets through a day without a mouse.</summary>
public sealed class SignalsScenario(Chromium chromium) : Scenario(chromium)
{
    private const string Settled = "Handoff:ControlLease";

    // What is in a tab has no role of its own.
    private const string NewInTab = "[aria-label*='unread message']";

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
        await hub.OpensCommandsAsync();
        await keys.TypeAsync("internal note");
        await Expect(hub.Page.GetByRole(AriaRole.Listbox, new() { Name = "Commands" }).GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await keys.PressAsync("Enter");
        await Expect(hub.Panel.GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex("^Internal note") })).ToBeFocusedAsync();
        await keys.TypeAsync("She knows her order.");
        await keys.PressAsync("Enter");
        await hub.SeesInPanelAsync("She knows her order.");
        await Expect(hub.Page.Locator("body")).Not.ToBeFocusedAsync();

        await hub.OpensCommandsAsync();
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
    public async Task With_five_conversations_open_nothing_unread_is_out_of_sight_and_another_window_knows_what_was_read()
    {
        await using var host = new LiveHost(furnish: builder => builder.UseSetting(Settled, "1.00:00:00"));
        var address = host.Listen();
        (await host.AgentAsync("Grace", Role.Administrator)).Dispose();
        var requests = await Crowd.AsksAsync(host, 6);
        await Crowd.AreOnlineAsync(host, 0, 1, 2, 3, 4, 5);
        await Crowd.AreHeldAsync(host, by: "Grace", 5);
        var pictures = new Screenshots("signals");
        var hub = await SignsInAsync(address, "grace@example.com", width: 1440, height: 900);
        var tabs = hub.Panel.GetByRole(AriaRole.Tablist, new() { Name = "Open conversations" }).GetByRole(AriaRole.Tab);
        await Expect(tabs).ToHaveCountAsync(5);

        // Each is in sight, with what is new in it; the first is read, since it is in front.
        var unread = tabs.Locator(NewInTab);
        await Expect(unread).ToHaveCountAsync(4);
        for (var n = 0; n < 4; n++) await Expect(unread.Nth(n)).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(hub.Page.GetByRole(AriaRole.Navigation).GetByLabel("4 unread messages")).ToBeVisibleAsync();
        await pictures.TakeAsync(hub.Page, "five-open");

        // Rows say who said what last and for whom they wait; U goes to the next that is new, and the middle goes along.
        await hub.Page.GotoAsync($"/hub/requests/{requests[0].Id}");
        await Expect(hub.Page.GetByText("This conversation is open at the right.")).ToBeVisibleAsync();
        var rows = hub.Page.GetByRole(AriaRole.Region, new() { Name = "User requests" }).GetByRole(AriaRole.Listitem);
        await Expect(rows.GetByText(new Regex("I need help with order|I am not sure I understood")).First).ToBeVisibleAsync();
        await Expect(rows.GetByText(new Regex("for you$")).First).ToBeVisibleAsync();
        await hub.Page.Keyboard.PressAsync("Escape");
        await hub.Page.GetByRole(AriaRole.Main).FocusAsync();
        await hub.Page.Keyboard.PressAsync("u");
        await Expect(hub.Page).ToHaveURLAsync(new Regex($"/hub/requests/{requests[1].Id}$"));
        await Expect(unread).ToHaveCountAsync(3);

        // What was read here is read in a window of another browser.
        var elsewhere = await SignsInAsync(address, "grace@example.com", width: 1440, height: 900);
        var there = elsewhere.Panel.GetByRole(AriaRole.Tab).Locator(NewInTab);
        await Expect(there).ToHaveCountAsync(3);
        await hub.Panel.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("unread: next") }).ClickAsync();
        await Expect(there).ToHaveCountAsync(2);

        // Whoever looks at somebody else is told whom the panel shows.
        await hub.Page.GotoAsync($"/hub/requests/{requests[5].Id}");
        await Expect(hub.Page.GetByText(new Regex("The panel at the right shows the conversation with Person"))).ToBeVisibleAsync();
        await hub.Page.ShouldBeAccessibleAsync();

        // The panel is as wide as somebody makes it, also after a reload.
        var edge = hub.Panel.GetByRole(AriaRole.Separator);
        await edge.FocusAsync();
        for (var n = 0; n < 4; n++) await hub.Page.Keyboard.PressAsync("ArrowLeft");
        var wide = (await hub.Panel.BoundingBoxAsync())!.Width;
        await hub.Page.ReloadAsync();
        await Expect(tabs).ToHaveCountAsync(5);
        (await hub.Panel.BoundingBoxAsync())!.Width.ShouldBe(wide);
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
