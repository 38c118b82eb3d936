using LiveTakeover.Bot.Tests;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace LiveTakeover.Browser.Tests;

/// <summary>The hub's page through an hour without a network, and with fifty conversations at once.</summary>
public sealed class ConnectionScenario(Chromium chromium, ITestOutputHelper output) : Scenario(chromium)
{
    private const int Conversations = 50;
    private const int Lines = 200;

    [Fact]
    public async Task An_hour_without_a_network_leaves_no_hole_and_sends_once_what_was_written()
    {
        await using var host = new LiveHost(new Gallery());
        var address = host.Listen();
        using var api = await host.AgentAsync("Grace");
        (await host.AgentAsync("Ana")).Dispose();
        using var ada = await host.PersonAsync();
        var pictures = new Screenshots("connection");
        await host.Services.GetRequiredService<PresenceService>()
            .TouchAsync(PresenceService.OfUser(ada.ConversationId), TimeSpan.FromMinutes(10));
        await ada.SaysAsync("It flickers");
        (await api.TakesControlAsync(ada.ConversationId)).EnsureSuccessStatusCode();
        var grace = new HubPage(await OpenAsync(address, "en-US"), HubWords.English);
        var cable = new List<IWebSocketRoute>();
        await grace.Page.RouteWebSocketAsync("**/hub/live**", socket =>
        {
            socket.ConnectToServer();
            cable.Add(socket);
        });
        await grace.Page.Clock.InstallAsync();
        await grace.SignsInAsync("grace@example.com", LiveHost.Password);
        await grace.SeesInPanelAsync("It flickers");
        var ana = new HubPage(await OpenAsync(address, "fr-FR"), HubWords.French);
        await ana.SignsInAsync("ana@example.com", LiveHost.Password);
        await ana.Page.GotoAsync($"/hub/transcripts/{ada.ConversationId}");

        // The network goes. The page says so, and what Grace writes waits.
        await grace.Page.Context.SetOfflineAsync(true);
        await cable[^1].CloseAsync();
        var status = grace.Page.GetByRole(AriaRole.Status);
        await Expect(status.Filter(new() { HasText = "Connection lost at" })).ToBeVisibleAsync();
        await grace.SaysAsync("Which switch?");
        await Expect(grace.Panel.GetByText("Waiting for the connection.")).ToBeVisibleAsync();
        foreach (var line in new[] { "Hello?", "Are you there?", "I will wait." }) await ada.SaysAsync(line);
        await grace.Page.Clock.FastForwardAsync("01:00:00");
        await Expect(status.Filter(new() { HasText = "Connection lost at" })).ToBeVisibleAsync();
        await Expect(grace.Panel.GetByText("I will wait.")).ToHaveCountAsync(0);
        await pictures.TakeAsync(grace.Page, "lost");

        // It is back: nothing has to be done, nothing is missing, and the line goes out once.
        await grace.Page.Context.SetOfflineAsync(false);
        await Expect(status.Filter(new() { HasText = "Connected again." })).ToBeVisibleAsync();
        await Expect(grace.Panel.GetByText("Waiting for the connection.")).ToHaveCountAsync(0);
        await pictures.TakeAsync(grace.Page, "back");
        string[] told = ["It flickers", "Hello?", "Are you there?", "I will wait.", "Which switch?"];
        foreach (var hub in new[] { grace, ana })
        {
            var log = hub.Page.GetByRole(AriaRole.Log).First;
            await Expect(log.GetByText("Which switch?")).ToBeVisibleAsync();
            var shown = await log.Locator("p[class*=text]").AllInnerTextsAsync();
            shown.Where(told.Contains).ShouldBe(told);
        }
    }

    [Fact]
    public async Task Fifty_conversations_of_two_hundred_lines_are_held_at_once()
    {
        await using var host = new LiveHost(new Gallery());
        var address = host.Listen();
        (await host.AgentAsync("Grace", Role.Administrator)).Dispose();
        await Crowd.AsksAsync(host, Conversations);
        await Crowd.TalksAsync(host, Conversations, Lines - 1, from: 1);
        await Crowd.AreOnlineAsync(host, [.. Enumerable.Range(0, Conversations)]);
        await Crowd.AreHeldAsync(host, by: "Grace", Conversations);
        var grace = new HubPage(await OpenAsync(address, "en-US"), HubWords.English);
        var page = grace.Page;
        await page.AddInitScriptAsync(LongTasks.Watching);
        await grace.SignsInAsync("grace@example.com", LiveHost.Password);
        var tasks = new LongTasks(page);
        var tabs = grace.Panel.GetByRole(AriaRole.Tab);
        await Expect(tabs).ToHaveCountAsync(Conversations);
        await Expect(tabs.Nth(Conversations - 1).GetByRole(AriaRole.Img)).ToHaveAttributeAsync("aria-label", $"{Lines} unread messages");
        output.WriteLine($"Opening the hub with {Conversations} conversations: {await tasks.SinceThenAsync()}");

        foreach (var nth in new[] { 10, 20, 30, 40, 50 }) await grace.OpensTabAsync(nth);
        await Expect(grace.Panel.GetByRole(AriaRole.Log).GetByText($"Line {Lines - 1} of 49", new() { Exact = true })).ToBeVisibleAsync();
        output.WriteLine($"Going through five of them: {await tasks.SinceThenAsync()}");

        await Crowd.TalksAsync(host, Conversations, lines: 2, from: Lines);
        await Expect(grace.Panel.GetByRole(AriaRole.Log).GetByText($"Line {Lines + 1} of 49", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(tabs.Nth(0).GetByRole(AriaRole.Img)).ToHaveAttributeAsync("aria-label", "2 unread messages");
        output.WriteLine($"A hundred lines in all of them: {await tasks.SinceThenAsync()}");
    }
}
