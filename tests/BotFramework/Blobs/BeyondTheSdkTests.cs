using LiveTakeover.Bot.Tests.Uploads;
using Microsoft.Bot.Builder.Azure.Blobs;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests.Blobs;

/// <summary>The SDK's store lists a transcript once for every line in it, without its beginning.</summary>
[Collection(nameof(Azurite))]
public class BeyondTheSdkTests(Azurite azurite)
{
    [Fact]
    public async Task Conversations_are_listed_once_with_their_beginning()
    {
        var store = new BlobsTranscriptStore(azurite.ConnectionString, "listed");
        var morning = new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);
        foreach (var (conversation, minute) in new[] { ("b/é", 5), ("a", 1), ("b/é", 3) })
            await store.LogActivityAsync(new Activity { Type = "message", Id = $"{minute}", ChannelId = "test", Conversation = new(id: conversation), Timestamp = morning.AddMinutes(minute), From = new("ada"), Recipient = new("bot") });

        var listed = await store.ListTranscriptsAsync("test");

        listed.Items.Select(info => (info.ChannelId, info.Id, info.Created)).ShouldBe([("test", "a", morning.AddMinutes(1)), ("test", "b/é", morning.AddMinutes(3))]);
        listed.ContinuationToken.ShouldBeNull();
        (await store.ListTranscriptsAsync("elsewhere")).Items.ShouldBeEmpty();
    }
}
