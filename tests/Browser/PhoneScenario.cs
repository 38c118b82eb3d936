using LiveTakeover.Bot.Tests;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Browser.Tests;

/// <summary>The hub in a hand: 390 pixels, and a thumb.</summary>
public sealed class PhoneScenario(Chromium chromium) : Scenario(chromium)
{
    [Fact]
    public async Task A_week_is_drawn_with_a_thumb_three_days_at_a_time()
    {
        await using var shop = await Shop.OpenAsync();
        var pictures = new Screenshots("phone");
        var hub = new HubPage(await OpenTouchAsync(shop.Host.Address, 390, 844), HubWords.English);
        await hub.SetsUpAsync(shop.SetupLink, "Grace", Shop.Email, Shop.Password);
        await hub.Page.GotoAsync("/hub/settings/support");
        var week = hub.Page.GetByRole(AriaRole.Group, new() { Name = "Week", Exact = true });
        var slots = week.Locator("[data-slot]");
        await Expect(slots).ToHaveCountAsync(3);
        var hour = (await slots.First.BoundingBoxAsync())!.Height / 9;
        hour.ShouldBeGreaterThanOrEqualTo(40);

        // Saturday and Sunday are two taps away, and the page says so.
        var pager = hub.Page.GetByRole(AriaRole.Group, new() { Name = "Days shown" });
        await Expect(pager).ToContainTextAsync("Monday – Wednesday");
        await pager.GetByRole(AriaRole.Button, new() { Name = "Days after" }).TapAsync();
        await pager.GetByRole(AriaRole.Button, new() { Name = "Days after" }).TapAsync();
        await Expect(pager).ToContainTextAsync("Friday – Sunday");

        // A tap on free time adds an hour.
        var friday = (await slots.First.BoundingBoxAsync())!;
        await slots.First.ScrollIntoViewIfNeededAsync();
        friday = (await slots.First.BoundingBoxAsync())!;
        await hub.Page.Touchscreen.TapAsync(friday.X + (friday.Width * 1.6f), friday.Y + (hour / 2));
        await Expect(slots.Filter(new() { HasText = "Online Saturday 09:00 to 10:00" })).ToBeVisibleAsync();
        await pictures.TakeAsync(hub.Page, "week");
        await hub.Page.ShouldBeAccessibleAsync();
        (await hub.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390);
    }

    [Fact]
    public async Task News_break_their_words_and_keep_their_buttons_on_the_screen()
    {
        await using var host = new LiveHost();
        var address = host.Listen();
        using var root = await host.AgentAsync("Root", Role.Administrator);
        using var grace = await host.AgentAsync("Grace");
        var graceId = (await root.GetAsync("/team")).GetProperty("members").EnumerateArray()
            .First(member => member.GetProperty("name").GetString() == "Grace").GetProperty("id").GetString()!;
        using var ada = await host.PersonAsync("Adamantina Papadopoulou-Featherstonehaugh of the Northern Islands");
        var request = await host.Services.GetRequiredService<UserRequests>()
            .CreateAsync(new NewUserRequest(ada.ConversationId, "My lamp is broken", []));
        using var assigned = await root.SendAsync(HttpMethod.Put, $"/requests/{request.Id}/assignee", new { accountId = graceId });
        assigned.EnsureSuccessStatusCode();

        var hub = new HubPage(await OpenTouchAsync(address, 390, 844), HubWords.English);
        await hub.SignsInAsync("grace@example.com", LiveHost.Password);
        await Expect(hub.News).ToContainTextAsync("Root assigned");
        foreach (var button in await hub.News.GetByRole(AriaRole.Button).AllAsync())
        {
            var box = (await button.BoundingBoxAsync())!;
            box.X.ShouldBeGreaterThanOrEqualTo(0);
            (box.X + box.Width).ShouldBeLessThanOrEqualTo(390);
        }

        var words = (await hub.News.GetByText("Root assigned").First.BoundingBoxAsync())!;
        (words.X + words.Width).ShouldBeLessThanOrEqualTo(390);
        await new Screenshots("phone").TakeAsync(hub.Page, "news");
    }
}
