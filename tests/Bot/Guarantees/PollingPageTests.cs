using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace LiveTakeover.Bot.Tests;

/// <summary>A hub page behind a proxy that lets no WebSocket through: SignalR polls instead.</summary>
public sealed class PollingPageTests
{
    private const string Hub = "/hub/live";

    [Fact]
    public async Task It_follows_a_conversation_and_is_closed_when_its_agent_signs_out()
    {
        await using var host = new LiveHost(new ScriptedBot(ScriptedBot.Echo));
        using var ada = await host.PersonAsync();
        var grace = await host.AgentAsync("Grace");
        var page = await OpenAsync(grace);

        await SendAsync(grace, page, $$"""{"type":4,"invocationId":"1","target":"FollowLog","arguments":["{{ada.ConversationId}}",0]}""");
        await ada.SaysAsync("hello");
        while (!(await PollAsync(grace, page)).Contains("echo hello", StringComparison.Ordinal))
        {
        }

        // The listener that closes the page is called by the writer of the store, which must go on.
        (await grace.SendAsync(HttpMethod.Delete, "/session")).EnsureSuccessStatusCode();
        await using var seen = await ada.ListensAsync();
        await ada.SaysAsync("still there?");
        await seen.UntilAsync(line => line.Text == "echo still there?");
    }

    private static async Task<string> OpenAsync(Agent agent)
    {
        using var negotiated = await agent.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{Hub}/negotiate?negotiateVersion=1"));
        var id = (await negotiated.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("connectionToken").GetString()!;
        var page = $"{Hub}?id={Uri.EscapeDataString(id)}";
        await PollAsync(agent, page);
        await SendAsync(agent, page, """{"protocol":"json","version":1}""");
        return page;
    }

    private static async Task SendAsync(Agent agent, string page, string record)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(record + '\u001e'));
        using var sent = await agent.SendAsync(new HttpRequestMessage(HttpMethod.Post, page) { Content = content });
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string> PollAsync(Agent agent, string page)
    {
        using var polled = await agent.SendAsync(new HttpRequestMessage(HttpMethod.Get, page));
        polled.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await polled.Content.ReadAsStringAsync();
    }
}
