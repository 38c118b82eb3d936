using System.Net.Http.Json;
using System.Text.Json;

namespace LiveTakeover.Bot.Tests;

/// <summary>The second promise, for those who send again what they do not know to have arrived.</summary>
public sealed class RetryTests
{
    private const int Times = 24;

    [Fact]
    public async Task The_same_clientActivityID_at_the_same_time_is_one_entry_and_one_answer()
    {
        await using var host = new LiveHost(new ScriptedBot(ScriptedBot.Echo));
        var grace = await host.AgentAsync("Grace");
        var ada = await host.PersonAsync();
        object once = new { type = "message", text = "once", channelData = new { clientActivityID = "k1" } };

        var ids = await Task.WhenAll(Enumerable.Range(0, Times).Select(_ => ada.SendsAsync(once)));
        await using var seen = await ada.ListensAsync();
        await seen.UntilAsync(line => line.Text == "echo once");
        await ada.SaysAsync("last");
        await seen.UntilAsync(line => line.Text == "echo last");

        ids.Distinct().Count().ShouldBe(1);
        (await grace.ReadsLogAsync(ada.ConversationId)).Where(line => line.Type == "message").Select(line => line.Text)
            .ShouldBe(["once", "echo once", "last", "echo last"]);
    }

    [Fact]
    public async Task The_same_clientMessageId_at_the_same_time_is_one_entry_and_one_answer()
    {
        await using var host = new LiveHost(new ScriptedBot(ScriptedBot.Echo));
        var grace = await host.AgentAsync("Grace");
        var ada = await host.PersonAsync();
        (await grace.TakesControlAsync(ada.ConversationId)).EnsureSuccessStatusCode();

        var answers = await Task.WhenAll(Enumerable.Range(0, Times).Select(async _ =>
        {
            var answer = await grace.SaysAsync(ada.ConversationId, "once", "m1");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetRawText();
        }));

        answers.Distinct().Count().ShouldBe(1);
        (await grace.ReadsLogAsync(ada.ConversationId)).Count(line => line.Text == "once").ShouldBe(1);
    }
}
