using System.Text.Json;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Tests.Channels;

/// <summary>What is particular to Teams, and to other channels that are not a web page.</summary>
public sealed class TeamsTests
{
    private static readonly string[] Four = ["Track it", "Send it back", "Opening hours", "Talk to a human"];

    [Fact]
    public async Task Who_installed_the_bot_before_writing_gets_their_name_when_they_write()
    {
        await using var room = new ChannelRoom(_ => Task.CompletedTask);
        await room.PostAsync(Installed(room, from: new { id = "ada" }, added: [new { id = Bot }]));
        (await PersonAsync(room)).ShouldBe(("ada", null));

        await room.AdaSaysAsync("hello");

        (await PersonAsync(room)).ShouldBe(("ada", "Ada"));
    }

    [Fact]
    public async Task The_bots_own_account_is_never_the_person()
    {
        await using var room = new ChannelRoom(ScriptedBot.Echo);
        await room.PostAsync(Installed(room, from: new { id = Bot, name = "Bot" }, added: [new { id = Bot }, new { id = "ada" }]));
        (await PersonAsync(room)).ShouldBe(("ada", null));

        await room.AdaSaysAsync("hello");
        await room.Journal.UntilAsync("echo hello");

        (await PersonAsync(room)).ShouldBe(("ada", "Ada"));
        room.Journal.Taken[^1].Activity.GetProperty("recipient").GetProperty("id").GetString().ShouldBe("ada");
    }

    [Fact]
    public async Task A_bot_that_was_added_alone_meets_the_person_when_they_write()
    {
        await using var room = new ChannelRoom(ScriptedBot.Echo);
        await room.PostAsync(Installed(room, from: new { id = Bot }, added: [new { id = Bot }]));

        await room.AdaSaysAsync("hello");
        await room.PostAsync(Installed(room, from: new { id = Bot }, added: [new { id = "bob", name = "Bob" }]));

        (await PersonAsync(room)).ShouldBe(("ada", "Ada"));
    }

    [Theory]
    [InlineData("<at>Bot</at> where is my lamp?")]
    [InlineData("where is <at>Bot</at> my lamp?")]
    public async Task The_mention_of_the_bot_is_no_part_of_what_is_said(string text)
    {
        await using var room = new ChannelRoom(ScriptedBot.Echo);
        var message = InChannel(room.Message(text));
        message["entities"] = new object[]
        {
            new { type = "mention", text = "<at>Bot</at>", mentioned = new { id = Bot, name = "Bot" } },
            new { type = "clientInfo", locale = "en-US" },
        };

        (await room.PostAsync(message)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await room.ToldAsync()).ShouldContain(text.StartsWith('<') ? "User: where is my lamp?" : "User: where is  my lamp?");
    }

    [Theory]
    [InlineData("""{"type":"mention","text":"<at>Bob</at>","mentioned":{"id":"bob","name":"Bob"}}""")]
    [InlineData("""{"type":"mention"}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:11111111-2222-3333-4444-555555555555"}}""")]
    [InlineData("""{"type":"mention","mentioned":"somebody"}""")]
    public async Task Other_mentions_stay(string entity)
    {
        await using var room = new ChannelRoom(ScriptedBot.Echo);
        var message = InChannel(room.Message("ask <at>Bob</at>"));
        message["entities"] = new[] { JsonSerializer.Deserialize<JsonElement>(entity) };

        (await room.PostAsync(message)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await room.ToldAsync()).ShouldContain("User: ask <at>Bob</at>");
    }

    [Theory]
    [InlineData("msteams", "personal", 3, "suggested: imBack, imBack, imBack")]
    [InlineData("msteams", "personal", 4, "card: messageBack, messageBack, messageBack, messageBack")]
    [InlineData("msteams", "channel", 3, "card: messageBack, messageBack, messageBack")]
    [InlineData("slack", null, 4, "card: imBack, imBack, imBack, imBack")]
    [InlineData("telegram", null, 4, "suggested: imBack, imBack, imBack, imBack")]
    [InlineData("sms", null, 2, "words: What can I do? Track it or Send it back")]
    [InlineData("sms", null, 4, "words: What can I do?\n\n   - Track it\n   - Send it back\n   - Opening hours\n   - Talk to a human")]
    [InlineData("webchat", null, 4, "suggested: messageBack, messageBack, messageBack, messageBack")]
    public async Task Quick_replies_are_offered_as_the_channel_can_show_them(
        string channel, string? conversationType, int count, string shown)
    {
        await using var room = new ChannelRoom(turn => turn.SendActivityAsync(Offer(Four[..count])));
        await room.The<Handoff.Conversations.Channels.ChannelInbox>().ReceiveAsync(Hello(channel, conversationType));

        await Journal.UntilAsync(() => room.Journal.Taken.Count == 1);

        var line = room.Journal.Taken[0].Activity;
        Shown(line).ShouldBe(shown);
        foreach (var title in Four[..count]) line.GetRawText().ShouldContain(title);
    }

    [Fact]
    public async Task A_title_too_long_for_a_button_is_said_in_words()
    {
        await using var room = new ChannelRoom(turn => turn.SendActivityAsync(Offer(["Yes", "No, I would rather talk to a human"])));

        await room.AdaSaysAsync("hello");
        await Journal.UntilAsync(() => room.Journal.Taken.Count == 1);

        room.Journal.Taken[0].Text.ShouldBe("What can I do?\n\n   - Yes\n   - No, I would rather talk to a human");
    }

    [Fact]
    public async Task What_only_this_product_reads_stays_inside()
    {
        await using var room = new ChannelRoom(async turn =>
        {
            var line = MessageFactory.Text("hello");
            line.ChannelData = new { notification = new { alert = true } };
            new LineMark { Story = "s1", Action = "send_text_action" }.PutOn(line);
            await turn.SendActivityAsync(line);
        });
        var expecting = room.Message("and in the response?");
        expecting["deliveryMode"] = "expectReplies";

        await room.AdaSaysAsync("hello");
        await room.Journal.UntilAsync("hello");
        var response = await (await room.PostAsync(expecting)).Content.ReadAsStringAsync();

        room.Journal.Taken[0].Activity.GetProperty("channelData").GetRawText().ShouldBe("""{"notification":{"alert":true}}""");
        response.ShouldContain("notification");
        response.ShouldNotContain("liveTakeover");
    }

    private static string Bot => $"28:{FakeChannel.AppId}";

    private static Dictionary<string, object?> Installed(ChannelRoom room, object from, object[] added)
    {
        var update = room.Message("");
        (update["type"], update["from"], update["membersAdded"]) = ("conversationUpdate", from, added);
        return update;
    }

    private static Dictionary<string, object?> InChannel(Dictionary<string, object?> message)
    {
        message["conversation"] = new { id = ChannelRoom.Conversation, conversationType = "channel", isGroup = true };
        return message;
    }

    private static async Task<(string Id, string? Name)> PersonAsync(ChannelRoom room)
    {
        var conversation = (await room.The<ConversationService>().FindAsync(ChannelRoom.Conversation))!;
        return (conversation.UserId, conversation.UserName);
    }

    private static Activity Hello(string channel, string? conversationType) => new()
    {
        Type = ActivityTypes.Message,
        Id = "m1",
        Text = "hello",
        ChannelId = channel,
        ServiceUrl = FakeChannel.ServiceUrl,
        Conversation = new ConversationAccount { Id = ChannelRoom.Conversation, ConversationType = conversationType },
        From = new ChannelAccount("ada", "Ada"),
        Recipient = new ChannelAccount(Bot, "Bot"),
    };

    // As stories offer them.
    private static Activity Offer(string[] titles)
    {
        var line = MessageFactory.Text("What can I do?");
        line.SuggestedActions = new SuggestedActions(
            actions: [.. titles.Select(title => new CardAction(ActionTypes.MessageBack, title, text: title, displayText: title,
                value: new { option = title }))]);
        return line;
    }

    private static string Shown(JsonElement line)
    {
        if (line.TryGetProperty("suggestedActions", out var suggested)) return $"suggested: {Types(suggested.GetProperty("actions"))}";
        return line.TryGetProperty("attachments", out var cards) && cards.GetArrayLength() > 0
            ? $"card: {Types(cards[0].GetProperty("content").GetProperty("buttons"))}"
            : $"words: {line.GetProperty("text").GetString()}";
    }

    private static string Types(JsonElement actions) =>
        string.Join(", ", actions.EnumerateArray().Select(action => action.GetProperty("type").GetString()));
}
