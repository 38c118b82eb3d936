using System.Text.Json.Nodes;
using LiveTakeover.Bot.Tests;
using LiveTakeover.Bot.Tests.Channels;

namespace LiveTakeover.Samples.Tests;

/// <summary>A person who talks with a sample's bot over one channel, and is helped by Grace when she wants it.</summary>
public abstract class Ada(Agent grace)
{
    private int read;

    public abstract string ConversationId { get; }

    /// <summary>All that reached her of messages, in their order.</summary>
    public IReadOnlyList<JsonNode> Heard { get; protected set; } = [];

    /// <summary>Opens the conversation; the bot is told that she came.</summary>
    public abstract Task ArrivesAsync();

    public abstract Task SendsAsync(JsonObject activity);

    public Task SaysAsync(string text) => SendsAsync(new JsonObject { ["type"] = "message", ["text"] = text });

    /// <summary>The next messages that reach her.</summary>
    public async Task<IReadOnlyList<JsonNode>> HearsAsync(int messages)
    {
        await Journal.UntilAsync(async () =>
        {
            Heard = [.. (await ReadAsync()).Where(activity => activity.Text("type") == ActivityTypes.Message)];
            return Heard.Count >= read + messages;
        });
        read += messages;
        return [.. Heard.Skip(read - messages).Take(messages)];
    }

    public async Task BotRepliesAsync(params string[] lines) => (await HearsAsync(lines.Length)).Select(Words.Of).ShouldBe(lines);

    public async Task SaysAndHearsAsync(string text, params string[] lines)
    {
        await SaysAsync(text);
        await BotRepliesAsync(lines);
    }

    /// <summary>Grace takes control, they talk, and she releases it; the bot says nothing in between.</summary>
    public async Task GraceHelpsAsync()
    {
        await TakesControlAsync();
        await SaysAsync("Are you a human?");
        await SucceedsAsync(grace.SaysAsync(ConversationId, "Yes, I am."));
        await BotRepliesAsync("Yes, I am.");
        await ReleasesControlAsync();
    }

    public async Task TakesControlAsync()
    {
        await SucceedsAsync(grace.TakesControlAsync(ConversationId));
        await BotRepliesAsync("An agent joined the conversation");
    }

    public async Task ReleasesControlAsync()
    {
        await SucceedsAsync(grace.ReleasesControlAsync(ConversationId));
        await BotRepliesAsync("An agent left the conversation");
    }

    private static async Task SucceedsAsync(Task<HttpResponseMessage> asked)
    {
        using var response = await asked;
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
    }

    protected abstract Task<IReadOnlyList<JsonNode>> ReadAsync();
}
