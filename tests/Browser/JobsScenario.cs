using System.Text.RegularExpressions;
using LiveTakeover.Bot.Tests;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace LiveTakeover.Browser.Tests;

/// <summary>What an agent's jobs cost in clicks and keys. The numbers are those of <c>docs/comparison.md</c>.</summary>
public sealed class JobsScenario(Chromium chromium) : Scenario(chromium)
{
    [Fact]
    public async Task Jobs_cost_what_the_comparison_says()
    {
        await using var host = new LiveHost(furnish: builder => builder.UseSetting("Handoff:ControlLease", "1.00:00:00"));
        var address = host.Listen();
        using var grace = await host.AgentAsync("Grace", Role.Administrator);
        (await host.AgentAsync("Ana")).Dispose();
        var answer = new { shortcut = "hello", text = "Hello, how can I help?" };
        (await grace.SendAsync(HttpMethod.Post, "/answers", answer)).EnsureSuccessStatusCode();
        var rules = new { outcomes = new[] { "Solved" }, outcomeRequired = true, tags = Array.Empty<string>(), asksPeople = false };
        (await grace.SendAsync(HttpMethod.Put, "/closing", rules)).EnsureSuccessStatusCode();
        await Crowd.AsksAsync(host, 8);
        await Crowd.AreOnlineAsync(host, 0, 1, 2);
        await Crowd.AreHeldAsync(host, by: "Grace", 2);
        await host.Services.GetRequiredService<IDatabase>().WriteAsync(store => store.Execute(
            "UPDATE user_requests SET created_at = created_at - 60000 WHERE conversation_id = 'crowd-00002'"));
        await SignsInAsync(address, "ana@example.com");
        var hub = await SignsInAsync(address, "grace@example.com");
        var (page, effort) = (hub.Page, new Effort(hub.Page));
        await hub.SeesWaitingRequestAsync("Wish 2");

        await WithKeysAsync(hub, effort);
        await WithTheMouseAsync(host, hub, effort);
        effort.Take().ShouldBe("0 clicks");
    }

    private static async Task WithKeysAsync(HubPage hub, Effort effort)
    {
        var (page, panel) = (hub.Page, hub.Panel);
        await effort.PressAsync("j");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take control" })).ToBeEnabledAsync();
        await effort.PressAsync("t");
        var box = panel.GetByRole(AriaRole.Textbox);
        await Expect(box).ToBeFocusedAsync();
        await effort.TypeAsync("I am looking into it.");
        await effort.PressAsync("Enter");
        await hub.SeesInPanelAsync("I am looking into it.");
        effort.Take().ShouldBe("3 keys", "Take a request and answer it");

        await effort.TypeAsync("/hello");
        await Expect(panel.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await effort.PressAsync("Enter");
        await Expect(box).ToHaveValueAsync("Hello, how can I help?");
        await effort.PressAsync("Enter");
        await hub.SeesInPanelAsync("Hello, how can I help?");
        effort.Take().ShouldBe("2 keys", "Canned answer");

        await effort.PressAsync("Escape");
        await effort.PressAsync("n");
        await Expect(panel.GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex("^Internal note") })).ToBeFocusedAsync();
        await effort.TypeAsync("She was here before.");
        await effort.PressAsync("Enter");
        await hub.SeesInPanelAsync("She was here before.");
        effort.Take().ShouldBe("3 keys", "Note");

        await effort.PressAsync("Control+k");
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await effort.TypeAsync("transfer");
        await effort.PressAsync("Enter");
        await effort.TabToAsync(page.GetByRole(AriaRole.Radio, new() { Name = "Ana" }));
        await effort.PressAsync("Space");
        await effort.PressAsync("Enter");
        await hub.SeesInPanelAsync("Offered to Ana.");
        effort.Take().ShouldBe("4 keys", "Transfer");

        await effort.PressAsync("r");
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await effort.PressAsync("ArrowDown");
        await effort.TabToAsync(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Release control" }));
        await effort.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        effort.Take().ShouldBe("4 keys", "Release with an outcome");

        await effort.PressAsync("u");
        await Expect(panel.GetByRole(AriaRole.Textbox)).ToBeVisibleAsync();
        effort.Take().ShouldBe("1 keys", "Next unread");
    }

    private static async Task WithTheMouseAsync(LiveHost host, HubPage hub, Effort effort)
    {
        var (page, main) = (hub.Page, hub.Page.GetByRole(AriaRole.Main));
        await hub.GoesToAsync("Requests");
        await effort.ClickAsync(main.GetByText("Wish 5").First);
        await effort.ClickAsync(main.GetByRole(AriaRole.Button, new() { Name = "Reply later" }));
        await effort.TypeAsync("Turn the bulb a little.");
        await effort.ClickAsync(main.GetByRole(AriaRole.Button, new() { Name = "Leave the answer" }));
        await Expect(main.GetByRole(AriaRole.Log).GetByText("Turn the bulb a little.")).ToBeVisibleAsync();
        effort.Take().ShouldBe("3 clicks", "Reply later");

        await effort.ClickAsync(main.GetByRole(AriaRole.Button, new() { Name = "Select several" }));
        foreach (var n in new[] { 6, 7 })
            await effort.ClickAsync(main.GetByRole(AriaRole.Checkbox, new() { Name = $"Select the request of Person {n}" }));
        await effort.ClickAsync(main.GetByRole(AriaRole.Button, new() { Name = "Close them" }));
        await Expect(main.GetByText("Wish 7")).ToHaveCountAsync(0);
        effort.Take().ShouldBe("4 clicks", "Close two at once");

        await effort.ClickAsync(page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Transcripts" }));
        await effort.ClickAsync(page.GetByRole(AriaRole.Searchbox));
        await effort.TypeAsync("resume order 7");
        await effort.ClickAsync(main.GetByRole(AriaRole.Listitem).Locator("mark").First);
        await Expect(main.GetByRole(AriaRole.Article, new() { Name = "Person 7" })).ToBeVisibleAsync();
        effort.Take().ShouldBe("3 clicks", "Find an old conversation");

        await effort.ClickAsync(page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Settings" }));
        var support = new SupportPage(page);
        await support.Week.IsMeasuredAsync();
        await effort.DragAsync(() => support.Week.IsDraggedAsync(new Spot(5, 10), new Spot(5, 12)));
        await effort.DragAsync(support.SavesAsync);
        effort.Take().ShouldBe("3 clicks", "Set hours");

        await host.Services.GetRequiredService<SupportSchedules>()
            .SaveAsync(new SupportSchedule(WhereItIsDay(), [], []), basedOn: null, new ScheduleEditor("grace", "Grace"));
        await hub.GoesToAsync("Requests");
        await effort.ClickAsync(page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Settings" }));
        await effort.ClickAsync(main.GetByRole(AriaRole.Button, new() { Name = "Activate" }));
        await effort.ClickAsync(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Activate" }));
        await support.SeesCountdownAsync();
        effort.Take().ShouldBe("3 clicks", "Close for an hour");
    }

    // An unavailability ends before midnight.
    private static DateTimeZone WhereItIsDay() =>
        DateTimeZoneProviders.Tzdb[TimeProvider.System.GetUtcNow().Hour < 12 ? "Asia/Dubai" : "America/Los_Angeles"];

    private async Task<HubPage> SignsInAsync(Uri host, string email)
    {
        var agent = new HubPage(await OpenAsync(host, "en-US", 1440, 900), HubWords.English);
        await agent.SignsInAsync(email, LiveHost.Password);
        return agent;
    }
}
