using LiveTakeover.Bot.Tests;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Browser.Tests;

/// <summary>Grace is taken off the support team while her page is open, and Ana sees at once what nobody has any more.</summary>
public sealed class LeavingScenario(Chromium chromium) : Scenario(chromium)
{
    [Fact]
    public async Task Who_leaves_sees_it_and_their_work_comes_back_to_the_others()
    {
        await using var host = new LiveHost();
        var address = host.Listen();
        var pictures = new Screenshots("leaving");
        var root = await host.AgentAsync("Root", Role.Administrator);
        var grace = await SignsInAsync(host, address, "Grace");
        var ana = await SignsInAsync(host, address, "Ana");
        using var ada = await host.PersonAsync();
        using var bob = await host.PersonAsync("Bob");
        var requests = host.Services.GetRequiredService<UserRequests>();
        var live = await requests.CreateAsync(new NewUserRequest(ada.ConversationId, "My lamp is broken", []));
        var waiting = await requests.CreateAsync(new NewUserRequest(bob.ConversationId, "My lamp is late", []));
        var graceId = (await root.GetAsync("/team")).GetProperty("members").EnumerateArray()
            .First(member => member.GetProperty("name").GetString() == "Grace").GetProperty("id").GetString()!;
        await DoesAsync(root, HttpMethod.Put, $"/requests/{waiting.Id}/assignee", new { accountId = graceId });
        await grace.Page.GotoAsync($"/hub/requests/{live.Id}");
        await grace.TakesControlAsync();
        await grace.SaysAsync("Hello, Grace here");
        await Expect(ana.Page.GetByRole(AriaRole.Heading, new() { Name = "With colleagues 2" })).ToBeVisibleAsync();
        await Expect(grace.News.GetByText("Root assigned Bob’s request to you.")).ToBeVisibleAsync();

        // She may only look on from now: her page stays open, and has nothing to write with.
        await DoesAsync(root, HttpMethod.Put, $"/team/accounts/{graceId}/role", new { role = "Viewer" });

        await ana.SeesWaitingRequestAsync("My lamp is broken");
        await ana.SeesWaitingRequestAsync("My lamp is late");
        await Expect(grace.Panel.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        await Expect(grace.News.GetByText("Root assigned")).ToHaveCountAsync(0);
        await Expect(grace.Page.GetByRole(AriaRole.Button, new() { Name = HubWords.English.TakeControl }).First).ToBeDisabledAsync();
        await pictures.TakeAsync(grace.Page, "viewer");
        await grace.Page.ShouldBeAccessibleAsync();

        // And then she is not in the team any more.
        await DoesAsync(root, HttpMethod.Delete, $"/team/accounts/{graceId}");

        await Expect(grace.Page.GetByRole(AriaRole.Button, new() { Name = HubWords.English.SignIn })).ToBeVisibleAsync();
        await pictures.TakeAsync(grace.Page, "removed");
        await pictures.TakeAsync(ana.Page, "colleague");
    }

    private async Task<HubPage> SignsInAsync(LiveHost host, Uri address, string name)
    {
        await host.AgentAsync(name);
        var hub = new HubPage(await OpenAsync(address, "en-US"), HubWords.English);
        await hub.SignsInAsync($"{name.ToLowerInvariant()}@example.com", LiveHost.Password);
        return hub;
    }

    private static async Task DoesAsync(Agent by, HttpMethod method, string path, object? body = null)
    {
        using var answer = await by.SendAsync(method, path, body);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }
}
