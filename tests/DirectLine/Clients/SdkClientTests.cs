using System.Text;
using LiveTakeover.BotFramework;
using Microsoft.Bot.Connector.DirectLine;
using Microsoft.Rest;

namespace LiveTakeover.DirectLine.Tests;

/// <summary>The Bot Framework's own client of Direct Line, as a .NET program uses it.</summary>
public sealed class SdkClientTests
{
    [Fact]
    public async Task Ada_talks_with_the_bot()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var ada = await AdaAsync(host);

        var started = await ada.Conversations.StartConversationAsync();
        var posted = await ada.Conversations.PostActivityAsync(started.ConversationId!, Message("Hello", clientActivityId: "1"));
        await host.SayAsBotAsync(started.ConversationId!, Bot.Message("Hello, Ada", replyTo: posted.Id));
        var said = await ada.Conversations.GetActivitiesAsync(started.ConversationId!);

        said.Activities!.Select(line => (line.Type, line.Text, line.From!.Name))
            .ShouldBe([("message", "Hello", "Ada"), ("message", "Hello, Ada", "Bot")]);
        (said.Activities![0].Id, said.Activities[1].ReplyToId).ShouldBe((posted.Id, posted.Id));
        Payload.TryGet(said.Activities[0].ChannelData, "clientActivityID", out var id).ShouldBeTrue();
        id.ShouldBe("1");
        (await ada.Conversations.GetActivitiesAsync(started.ConversationId!, said.Watermark)).Activities.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_posted_again_is_the_same_line()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var ada = await AdaAsync(host);
        var conversation = (await ada.Conversations.StartConversationAsync()).ConversationId!;

        var first = await ada.Conversations.PostActivityAsync(conversation, Message("Hello", clientActivityId: "1"));
        var again = await ada.Conversations.PostActivityAsync(conversation, Message("Hello", clientActivityId: "1"));

        again.Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task A_conversation_is_come_back_to_with_a_token_that_was_renewed()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var ada = await AdaAsync(host);
        var started = await ada.Conversations.StartConversationAsync();

        using var later = new DirectLineClient(host.Address, new DirectLineClientCredentials((await ada.Tokens.RefreshTokenAsync()).Token));
        var again = await later.Conversations.ReconnectToConversationAsync(started.ConversationId!, "0");

        again.ConversationId.ShouldBe(started.ConversationId);
        again.StreamUrl.ShouldStartWith("ws");
    }

    [Fact]
    public async Task A_file_is_sent_into_the_conversation()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var ada = await AdaAsync(host);
        var conversation = (await ada.Conversations.StartConversationAsync()).ConversationId!;
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("a poem"));

        await ada.Conversations.UploadAsync(conversation, file, "dl_ada", "text/plain");

        var sent = (await ada.Conversations.GetActivitiesAsync(conversation)).Activities!.ShouldHaveSingleItem().Attachments!
            .ShouldHaveSingleItem();
        sent.ContentType.ShouldBe("text/plain");
        using var http = new HttpClient();
        (await http.GetStringAsync(new Uri(sent.ContentUrl!))).ShouldBe("a poem");
    }

    [Fact]
    public async Task A_refusal_says_what_direct_line_said()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var mallory = new DirectLineClient(host.Address, new DirectLineClientCredentials("no secret"));

        var refused = await Should.ThrowAsync<HttpOperationException>(() => mallory.Conversations.StartConversationAsync());

        refused.Response!.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        refused.Message.ShouldContain("\"error\"");
    }

    private static async Task<DirectLineClient> AdaAsync(DirectLineHost host)
    {
        using var site = new DirectLineClient(host.Address, new DirectLineClientCredentials(DirectLineHost.Secret));
        var generated = await site.Tokens.GenerateTokenForNewConversationAsync(new TokenParameters(new ChannelAccount("dl_ada", "Ada")));
        return new DirectLineClient(host.Address, new DirectLineClientCredentials(generated.Token));
    }

    private static Activity Message(string text, string clientActivityId) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        From = new ChannelAccount("dl_ada", "Ada"),
        ChannelData = new { clientActivityID = clientActivityId },
    };
}
