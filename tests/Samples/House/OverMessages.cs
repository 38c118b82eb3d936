using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LiveTakeover.Bot.Tests;
using LiveTakeover.Bot.Tests.Channels;

namespace LiveTakeover.Samples.Tests;

/// <summary>Ada in Teams, whose service calls <c>/api/messages</c> and is called for every answer.</summary>
internal sealed class OverMessages(Agent grace, HttpClient http, FakeChannel channel) : Ada(grace)
{
    private const string Bot = $"28:{FakeChannel.AppId}";

    private int sent;

    public override string ConversationId => ChannelRoom.Conversation;

    public override Task ArrivesAsync() => SendsAsync(new JsonObject
    {
        ["type"] = "conversationUpdate",
        ["membersAdded"] = new JsonArray(
            new JsonObject { ["id"] = "ada", ["name"] = "Ada" }, new JsonObject { ["id"] = Bot, ["name"] = "Bot" }),
    });

    public override async Task SendsAsync(JsonObject activity)
    {
        activity["id"] = $"teams-{++sent}";
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = FakeChannel.ServiceUrl;
        activity["conversation"] = new JsonObject { ["id"] = ConversationId };
        activity["from"] = new JsonObject { ["id"] = "ada", ["name"] = "Ada" };
        activity["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "Bot" };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", channel.Draft.Sign());
        using var response = await http.PostAsJsonAsync("/api/messages", activity);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
    }

    protected override Task<IReadOnlyList<JsonNode>> ReadAsync() =>
        Task.FromResult<IReadOnlyList<JsonNode>>([.. channel.Journal.Taken.Select(taken => JsonNode.Parse(taken.Activity.GetRawText())!)]);
}
