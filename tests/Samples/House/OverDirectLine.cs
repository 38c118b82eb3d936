using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LiveTakeover.Bot.Tests;

namespace LiveTakeover.Samples.Tests;

/// <summary>Ada at a chat page.</summary>
internal sealed class OverDirectLine(Agent grace, HttpClient http) : Ada(grace)
{
    private const string Base = "/v3/directline";

    private string conversationId = "";

    public override string ConversationId => conversationId;

    public override async Task ArrivesAsync()
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", LiveHost.Secret);
        var generated = await PostAsync(
            "/tokens/generate", new JsonObject { ["user"] = new JsonObject { ["id"] = $"dl_{Guid.NewGuid():N}", ["name"] = "Ada" } });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)generated["token"]);
        conversationId = (string)(await PostAsync("/conversations", []))["conversationId"]!;
    }

    public override Task SendsAsync(JsonObject activity) => PostAsync($"/conversations/{ConversationId}/activities", activity);

    protected override async Task<IReadOnlyList<JsonNode>> ReadAsync()
    {
        var heard = new List<JsonNode>();
        for (var watermark = ""; ;)
        {
            var page = (await http.GetFromJsonAsync<JsonObject>(
                $"{Base}/conversations/{ConversationId}/activities?watermark={watermark}"))!;
            if (page["activities"]!.AsArray() is not { Count: > 0 } activities) return heard;
            heard.AddRange(activities.Where(activity => activity!["from"]?.Text("role") != "user")!);
            watermark = (string)page["watermark"]!;
        }
    }

    private async Task<JsonObject> PostAsync(string path, JsonObject body)
    {
        using var response = await http.PostAsJsonAsync(Base + path, body);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }
}
