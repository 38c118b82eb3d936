using Deque.AxeCore.Playwright;
using LiveTakeover.Bot.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.Browser.Tests;

/// <summary>What a bad network, a second tab and a host that goes away do to a conversation: nothing.</summary>
public sealed class ChatScenario(Chromium chromium) : Scenario(chromium)
{
    [Fact]
    public async Task What_is_typed_offline_arrives_once_and_in_order()
    {
        await using var host = new LiveHost(new Gallery());
        var ada = await VisitsAsync(host.Listen(), "en-US");
        var pictures = new Screenshots("chat-offline");
        await ada.SaysAsync("before");
        await ada.HasSentAsync(1);

        await ada.Page.Context.SetOfflineAsync(true);
        await Expect(ada.Page.GetByText("You are offline.")).ToBeVisibleAsync();
        string[] typed = [.. Enumerable.Range(1, 12).Select(number => $"line {number}")];
        foreach (var line in typed) await ada.SaysAsync(line);
        await pictures.TakeAsync(ada.Page, "offline");
        await ada.Page.Context.SetOfflineAsync(false);

        await ada.HasSentAsync(13);
        (await ada.OwnLinesAsync()).ShouldBe(["before", .. typed]);
        (await SaidAsync(host, ada)).ShouldBe(["before", .. typed]);
        await pictures.TakeAsync(ada.Page, "back-online");
    }

    [Fact]
    public async Task A_host_that_is_started_again_gets_what_was_typed_meanwhile()
    {
        await using var shop = await Shop.OpenAsync();
        var ada = await VisitsAsync(shop.Host.Address, "en-US");
        await ada.SeesSomethingLikeAsync(ChatWords.English.Welcome);

        await shop.Host.KillAsync();
        await ada.SaysAsync("Is anybody there?");
        await ada.SaysAsync("My order is LM-1042.");
        await Expect(ada.Page.GetByText("The connection was lost. Reconnecting…")).ToBeVisibleAsync();
        await new Screenshots("chat-restart").TakeAsync(ada.Page, "reconnecting");
        await shop.Host.StartAsync();

        await ada.HasSentAsync(2);
        (await ada.OwnLinesAsync()).ShouldBe(["Is anybody there?", "My order is LM-1042."]);
        await Expect(ada.Page.GetByText("Reconnecting…")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_was_given_up_is_there_once_when_the_person_tries_again()
    {
        await using var host = new LiveHost(new Gallery());
        var page = await OpenAsync(host.Listen(), "en-US", width: 480, height: 800);
        await page.Clock.InstallAsync();
        var ada = new ChatPage(page);
        await ada.OpensAsync();
        var failed = page.GetByText("Not sent.");

        // The host gets the first line and its answer is lost; the second does not get through at all.
        await page.RouteAsync("**/activities", async route =>
        {
            if (route.Request.PostData?.Contains("\"one\"", StringComparison.Ordinal) == true) await route.FetchAsync();
            await route.AbortAsync();
        });
        await ada.SaysAsync("one");
        await ada.SaysAsync("two");
        await Expect(page.GetByText("Sending…")).ToHaveCountAsync(1);
        await page.Clock.FastForwardAsync("10:00");
        await Expect(failed).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await Expect(failed).ToHaveCountAsync(1);
        await new Screenshots("chat-failed").TakeAsync(page, "not-sent");
        await page.ShouldBeAccessibleAsync();
        await page.UnrouteAsync("**/activities");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await ada.HasSentAsync(2);
        (await SaidAsync(host, ada)).ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task Two_hundred_rapid_messages_are_the_same_in_both_tabs_and_in_the_log()
    {
        await using var host = new LiveHost(new Gallery());
        var ada = await VisitsAsync(host.Listen(), "en-US");
        var secondTab = new ChatPage(await ada.Page.Context.NewPageAsync());
        await secondTab.OpensAsync();

        string[] typed = [.. Enumerable.Range(1, 200).Select(number => $"line {number}")];
        foreach (var line in typed) await ada.SaysAsync(line);

        await ada.HasSentAsync(200);
        await Expect(secondTab.OwnLines).ToHaveCountAsync(200);
        (await ada.OwnLinesAsync()).ShouldBe(typed);
        (await secondTab.OwnLinesAsync()).ShouldBe(typed);
        (await SaidAsync(host, ada)).ShouldBe(typed);
        await secondTab.SaysAsync("from the other tab");
        await ada.SeesAsync("from the other tab");
    }

    [Fact]
    public async Task A_slow_network_shows_the_page_and_delivers()
    {
        await using var host = new LiveHost(new Gallery());
        var page = await OpenAsync(host.Listen(), "en-US", width: 480, height: 800);
        var network = await page.Context.NewCDPSessionAsync(page);
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            // What browsers call a fast 3G: 1.6 and 0.75 Mbit/s, 150 ms.
            ["offline"] = false,
            ["latency"] = 150,
            ["downloadThroughput"] = 200_000,
            ["uploadThroughput"] = 93_750,
        });
        var ada = new ChatPage(page);
        await ada.OpensAsync();

        string[] typed = ["one", "two", "three", "hello"];
        foreach (var line in typed) await ada.SaysAsync(line);
        await ada.AttachesAsync(new FilePayload { Name = "invoice.pdf", MimeType = "application/pdf", Buffer = new byte[400_000] });
        await page.Locator("[data-id='webchat-sendbox-input']").PressAsync("Enter");

        await ada.SeesAsync("Hello, what can I do for you?");
        await ada.HasSentAsync(4);
        await Expect(page.GetByRole(AriaRole.Feed).GetByText("invoice.pdf", new() { Exact = true })).ToBeVisibleAsync();
        (await SaidAsync(host, ada)).ShouldBe([.. typed, ""]);
    }

    [Fact]
    public async Task A_page_that_was_left_open_for_days_goes_on()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = new LiveHost(
            new Gallery(), web => web.ConfigureServices(services => services.AddSingleton<TimeProvider>(clock)));
        var ada = await VisitsAsync(host.Listen(), "en-US");
        await ada.SaysAsync("before");
        await ada.HasSentAsync(1);

        clock.Advance(TimeSpan.FromDays(3));
        await ada.SaysAsync("hello");

        await ada.SeesAsync("Hello, what can I do for you?");
        await ada.HasSentAsync(2);
        await ada.ReloadsAsync();
        await ada.SeesAsync("before");
        await ada.HasSentAsync(2);
    }

    [Fact]
    public async Task A_reload_in_the_middle_of_a_takeover_shows_the_banner_and_each_line_once()
    {
        await using var host = new LiveHost(new Gallery());
        var ada = await VisitsAsync(host.Listen(), "fr-CA");
        await ada.SaysAsync("bonjour");
        await ada.HasSentAsync(1);
        using var grace = await host.AgentAsync("Grace");
        var conversation = await ada.ConversationIdAsync();
        (await grace.TakesControlAsync(conversation)).EnsureSuccessStatusCode();
        await ada.SeesBannerAsync(ChatWords.French.Banner);

        await ada.CountsAnnouncementsAsync(ChatWords.French.Banner);
        await ada.ReloadsAsync();

        await ada.SeesBannerAsync(ChatWords.French.Banner);
        (await grace.SaysAsync(conversation, "Bonjour, ici Grace.")).EnsureSuccessStatusCode();
        await ada.SeesAsync("Bonjour, ici Grace.");
        foreach (var line in new[] { "bonjour", ChatWords.French.Taken, "Bonjour, ici Grace." })
            (await ada.TimesSeenAsync(line)).ShouldBe(1, line);
        (await ada.AnnouncementsAsync()).ShouldBe(1);
        await new Screenshots("chat-reload").TakeAsync(ada.Page, "banner");
    }

    [Fact]
    public async Task A_person_starts_over_and_deletes_everything_and_the_other_tab_agrees()
    {
        await using var host = new LiveHost(new Gallery());
        var ada = await VisitsAsync(host.Listen(), "en-US");
        var secondTab = new ChatPage(await ada.Page.Context.NewPageAsync());
        await secondTab.OpensAsync();
        var pictures = new Screenshots("chat-own-conversation");
        await ada.SaysAsync("my card is 4242");
        await secondTab.SeesAsync("my card is 4242");
        var first = await ada.ConversationIdAsync();

        var copy = await ada.Page.RunAndWaitForDownloadAsync(() => ada.ChoosesInMenuAsync("Download the conversation"));
        (await File.ReadAllTextAsync(await copy.PathAsync())).ShouldContain("You: my card is 4242");

        await ada.ChoosesInMenuAsync("Start over");
        await Expect(secondTab.OwnLines).ToHaveCountAsync(0);
        (await ada.ConversationIdAsync()).ShouldNotBe(first);

        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Your conversation" }).ClickAsync();
        await pictures.TakeAsync(ada.Page, "menu");
        await ada.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete everything" }).ClickAsync();
        await pictures.TakeAsync(ada.Page, "question");
        (await ada.Page.RunAxe()).Violations.Select(found => $"{found.Id}: {found.Nodes[0].Html}").ShouldBeEmpty();
        await secondTab.SaysAsync("and my street is rue des Lampes");
        await ada.SeesAsync("and my street is rue des Lampes");
        await ada.Page.RunAndWaitForResponseAsync(
            () => ada.Page.GetByRole(AriaRole.Button, new() { Name = "Delete everything" }).ClickAsync(),
            answer => answer.Url.EndsWith("/webchat/token", StringComparison.Ordinal));
        await Expect(secondTab.OwnLines).ToHaveCountAsync(0);
        await secondTab.SaysAsync("hello");
        await ada.SeesAsync("Hello, what can I do for you?");
        using var grace = await host.AgentAsync("Grace");
        (await grace.ReadsLogAsync(first)).ShouldAllBe(line => !line.Text.Contains("4242"));
    }

    [Fact]
    public async Task Two_tabs_opened_for_the_first_time_at_once_are_one_person()
    {
        await using var host = new LiveHost(new Gallery());
        var first = await OpenAsync(host.Listen(), "en-US", width: 480, height: 800);
        var ada = new ChatPage(first);
        var secondTab = new ChatPage(await first.Context.NewPageAsync());

        await Task.WhenAll(ada.OpensAsync(), secondTab.OpensAsync());
        await ada.SaysAsync("hello");

        await secondTab.SeesAsync("Hello, what can I do for you?");
    }

    private async Task<ChatPage> VisitsAsync(Uri host, string locale)
    {
        var ada = new ChatPage(await OpenAsync(host, locale, width: 480, height: 800));
        await ada.OpensAsync();
        return ada;
    }

    private static async Task<IReadOnlyList<string>> SaidAsync(LiveHost host, ChatPage ada)
    {
        using var grace = await host.AgentAsync("Grace");
        var log = await grace.ReadsLogAsync(await ada.ConversationIdAsync());
        return [.. log.Where(line => line.Type == "message" && line.Text != "Hello, what can I do for you?").Select(line => line.Text)];
    }
}
