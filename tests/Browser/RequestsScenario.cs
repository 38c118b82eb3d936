using System.Text.RegularExpressions;
using LiveTakeover.Bot.Tests;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Audit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit.Abstractions;

namespace LiveTakeover.Browser.Tests;

/// <summary>User requests: ten thousand of them in a list, and one of them in every detail.</summary>
public sealed class RequestsScenario(Chromium chromium, ITestOutputHelper output) : Scenario(chromium)
{
    private const int People = 10_000;
    private const int Live = 2_000;

    [Fact]
    public async Task Ten_thousand_requests_are_scrolled_filtered_searched_and_updated_live()
    {
        await using var host = new LiveHost(new Gallery());
        var address = host.Listen();
        var requests = await Crowd.AsksAsync(host, People);
        await Crowd.AreOnlineAsync(host, 3, 4, 5000);
        var pictures = new Screenshots("requests-crowd");
        var grace = await SignsInAsync(host, address, "Grace");
        var ana = await SignsInAsync(host, address, "Ana");
        var page = grace.Page;
        var region = page.GetByRole(AriaRole.Region, new() { Name = "User requests" });
        var (rows, box) = (region.GetByRole(AriaRole.Listitem), region.Locator("[class*=scroll]"));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Needs a human 10,000" })).ToBeVisibleAsync();
        await Expect(rows.First.GetByText("Wish ")).ToBeVisibleAsync();
        var tasks = await LongTasks.WatchAsync(page);
        await pictures.TakeAsync(page, "all");

        // Any place of the list is a pull at its scroll bar away, and only what is in sight is on the page.
        for (var step = 1; step <= 20; step++)
        {
            await page.Mouse.WheelAsync(0, 900);
            await box.EvaluateAsync("box => { box.scrollTop += 900; return new Promise(requestAnimationFrame); }");
        }

        output.WriteLine($"Scrolling by 20 screens: {await tasks.SinceThenAsync()}");
        await box.EvaluateAsync("box => { box.scrollTop = box.scrollHeight / 2; }");
        await Expect(rows.GetByText(new Regex("^Wish [45]\\d{3}$")).First).ToBeVisibleAsync();
        output.WriteLine($"Jumping to the middle: {await tasks.SinceThenAsync()}");
        await box.EvaluateAsync("box => { box.scrollTop = box.scrollHeight; }");
        await Expect(region.Locator($"li[aria-posinset='{People}'] a")).ToBeVisibleAsync();
        output.WriteLine($"Jumping to the end: {await tasks.SinceThenAsync()}");
        (await rows.CountAsync()).ShouldBeLessThan(60);

        // Filters and words narrow it down on the server.
        await page.GetByRole(AriaRole.Button, new() { Name = "Filter" }).ClickAsync();
        await page.GetByLabel("User", new() { Exact = true }).SelectOptionAsync("Online now");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Needs a human 3" })).ToBeVisibleAsync();
        await pictures.TakeAsync(page, "filter");
        await page.ShouldBeAccessibleAsync();
        await page.GetByLabel("User", new() { Exact = true }).SelectOptionAsync("Anybody");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByLabel("User", new() { Exact = true })).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("resume");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Needs a human 10" })).ToBeVisibleAsync();
        await Expect(rows.Locator("mark").First).ToHaveTextAsync("résumé");
        await page.Keyboard.TypeAsync(" \" OR 1007");
        await Expect(rows).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show all requests" }).ClickAsync();
        output.WriteLine($"Filtering and searching: {await tasks.SinceThenAsync()}");

        // What a colleague does is seen without reloading, and without reading ten thousand rows again.
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Needs a human 10,000" })).ToBeVisibleAsync();
        await ana.Page.GotoAsync($"/hub/requests/{requests[3].Id}");
        await ana.TakesControlAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Needs a human 9,999" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Needs a human" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "With colleagues 1" })).ToBeVisibleAsync();
        await Expect(rows.GetByText("Wish 3", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(rows.GetByText("Ana has it")).ToBeVisibleAsync();
        output.WriteLine($"Live updates: {await tasks.SinceThenAsync()}");
        await pictures.TakeAsync(page, "with-colleagues");

        // Transcripts are found by the same words.
        await grace.GoesToAsync("Transcripts");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("RESUME orde");
        var found = page.GetByRole(AriaRole.Region, new() { Name = "Transcripts" }).GetByRole(AriaRole.Listitem);
        await Expect(found).ToHaveCountAsync(10);
        await Expect(found.First.Locator("mark")).ToHaveTextAsync(["résumé", "order"]);
        await pictures.TakeAsync(page, "transcripts");
        await page.ShouldBeAccessibleAsync();

        // Two thousand live conversations, read along.
        await Crowd.AreHeldAsync(host, by: "Ana", Live);
        await grace.GoesToAsync(HubWords.English.Live);
        await page.GetByText("All live conversations").First.ClickAsync();
        var live = page.GetByRole(AriaRole.Region, new() { Name = "Live conversations" }).First;
        await Expect(live.GetByText("Ana has it").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Expect(live.Locator("li[aria-posinset='2'] a")).ToHaveAttributeAsync("aria-current", "true");
        await Expect(page.GetByText("Reading along. Ana has control.")).ToBeVisibleAsync();
        await live.Locator("[class*=scroll]").EvaluateAsync(
            """
            async (box, last) => {
              for (let frame = 0; frame < 5000 && !box.querySelector(`li[aria-posinset='${last}'] a`); frame++) {
                box.scrollTop = box.scrollHeight;
                await new Promise(requestAnimationFrame);
              }
            }
            """,
            Live);
        await Expect(live.Locator($"li[aria-posinset='{Live}'] a")).ToBeVisibleAsync();
        (await live.GetByRole(AriaRole.Listitem).CountAsync()).ShouldBeLessThan(60);
        output.WriteLine($"Two thousand live conversations: {await tasks.SinceThenAsync()}");
        await pictures.TakeAsync(page, "live");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.SetViewportSizeAsync(360, 740);
        await grace.HidesPanelAsync();
        await grace.GoesToAsync(HubWords.English.Requests);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "With colleagues" })).ToBeVisibleAsync();
        await pictures.TakeAsync(page, "narrow-and-dark");
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task A_request_tells_everything_and_a_return_is_announced_once()
    {
        await using var host = new LiveHost(
            furnish: settings => settings.UseSetting("Handoff:PresenceGrace", "00:00:01").UseSetting("Handoff:PresenceLease", "00:00:08"));
        var address = host.Listen();
        await host.Services.GetRequiredService<SupportSchedules>()
            .SaveAsync(new SupportSchedule(DateTimeZone.Utc, [], []), basedOn: null, new ScheduleEditor("grace", "Grace"));
        var pictures = new Screenshots("request-detail");
        var grace = await SignsInAsync(host, address, "Grace");
        var words = ChatWords.English;

        // Ada tells the bot her order, asks for a human, and leaves.
        var ada = new ChatPage(await OpenAsync(address, "en-US", width: 480, height: 800));
        await ada.OpensAsync();
        await ada.SeesSomethingLikeAsync(words.Welcome);
        await ada.SaysAsync("Do you have oak lamps?");
        await ada.ChoosesInMenuAsync("Start over");
        await ada.ChoosesAsync(words.OrderStatus);
        await ada.SaysAsync("LUM-20417");
        await ada.SeesSomethingLikeAsync("I noted LUM-20417");
        await ada.SaysAsync(words.AskHuman);
        await ada.SeesSomethingLikeAsync(words.TeamIsAway);
        await ada.SaysAsync("Where is my lamp?");
        await ada.SeesAsync(words.HowToReach);
        await ada.SaysAsync("ada@example.org");
        await ada.SeesSomethingLikeAsync(words.Done);
        var main = grace.Page.GetByRole(AriaRole.Main);
        await Expect(grace.Page.GetByText("New request from").First).ToBeVisibleAsync();
        await grace.OpensRequestAsync("Where is my lamp?");
        await grace.SeesUserOnlineAsync();
        await Expect(main.GetByRole(AriaRole.Definition).GetByText("LUM-20417", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(main.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Began ") })).ToHaveCountAsync(1);
        await ada.Page.GotoAsync("about:blank");
        var detail = main.GetByRole(AriaRole.Article);
        await Expect(detail.GetByText("Left ").First).ToBeVisibleAsync();
        await Expect(detail.GetByText("They are not online now")).ToBeVisibleAsync();
        await Expect(detail.GetByRole(AriaRole.Button, new() { Name = "Take control" })).ToHaveAttributeAsync("aria-disabled", "true");

        // Why did it say that? By keyboard: one stop of Tab, arrows from line to line.
        await detail.GetByRole(AriaRole.Log).FocusAsync();
        await grace.Page.Keyboard.PressAsync("Tab");
        await grace.Page.Keyboard.PressAsync("ArrowUp");
        await grace.Page.Keyboard.PressAsync("Enter");
        var why = grace.Page.GetByRole(AriaRole.Dialog);
        await Expect(why).ToBeFocusedAsync();
        await Expect(why.GetByText("In answer to")).ToBeVisibleAsync();
        await grace.Page.Keyboard.PressAsync("Tab");
        await Expect(why.GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await pictures.TakeAsync(grace.Page, "why");
        await grace.Page.ShouldBeAccessibleAsync();
        await grace.Page.Keyboard.PressAsync("Escape");
        await Expect(detail.GetByRole(AriaRole.Button, new() { Name = "Why did it say that?", Expanded = false }).And(
            grace.Page.Locator(":focus"))).ToHaveCountAsync(1);

        // And in the story itself, the step that said it is marked.
        await grace.Page.Keyboard.PressAsync("Enter");
        await Expect(why).ToBeFocusedAsync();
        await why.GetByRole(AriaRole.Link).PressAsync("Enter");
        await Expect(grace.Page).ToHaveURLAsync(new Regex("/hub/stories/[^/]{24}/[^/]{24}/1$"));
        await Expect(main.Locator(".react-flow__node.selected")).ToHaveCountAsync(1);
        await pictures.TakeAsync(grace.Page, "said-by");
        await grace.Page.GetByLabel("Days").SelectOptionAsync("Last 7 days");
        await Expect(main.Locator(".react-flow__node.selected")).ToContainTextAsync(new Regex("Reached: [1-9]"));
        await pictures.TakeAsync(grace.Page, "step-figures");
        await grace.Page.ShouldBeAccessibleAsync();
        await main.GetByRole(AriaRole.Tab, new() { Name = "All stories" }).ClickAsync();
        await Expect(main.GetByRole(AriaRole.Button, new() { Name = "Collapse all" })).ToBeVisibleAsync();
        await pictures.TakeAsync(grace.Page, "all-stories");
        await grace.Page.ShouldBeAccessibleAsync();

        // Grace is elsewhere when Ada comes back; she is told, once.
        await grace.GoesToAsync(HubWords.English.Stories);
        await Expect(grace.Page.GetByText("is back online")).ToHaveCountAsync(0);
        await ada.OpensAsync();
        var told = grace.Page.GetByText("is back online");
        await Expect(told.First).ToBeVisibleAsync();
        await Expect(
            grace.Page.GetByRole(AriaRole.Status).Filter(new() { HasTextRegex = new Regex("is back online$") })).ToHaveCountAsync(1);
        await grace.Page.GetByRole(AriaRole.Link, new() { Name = "See it" }).ClickAsync();
        await grace.SeesUserOnlineAsync();
        await pictures.TakeAsync(grace.Page, "back-online");
        await ada.ReloadsAsync();
        await grace.SeesUserOnlineAsync();
        await grace.TakesControlAsync();
        await ada.SeesBannerAsync(words.Banner);
        await pictures.TakeAsync(grace.Page, "taken");
        await grace.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await pictures.TakeAsync(grace.Page, "taken-dark");
        await grace.Page.SetViewportSizeAsync(360, 740);
        await grace.HidesPanelAsync();
        await pictures.TakeAsync(grace.Page, "narrow-and-dark");
        await grace.Page.ShouldBeAccessibleAsync();
    }

    private async Task<HubPage> SignsInAsync(LiveHost host, Uri address, string name)
    {
        (await host.AgentAsync(name, Role.Administrator)).Dispose();
        var hub = new HubPage(await OpenAsync(address, "en-US", width: 1440, height: 900), HubWords.English);
        await hub.SignsInAsync($"{name.ToLowerInvariant()}@example.com", LiveHost.Password);
        return hub;
    }
}
