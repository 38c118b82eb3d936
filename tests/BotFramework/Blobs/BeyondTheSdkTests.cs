using LiveTakeover.Bot.Tests.Uploads;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Azure.Blobs;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests.Blobs;

/// <summary>
/// The SDK's storage reads an item's tag after the item, and so loses updates that come in between; its store of transcripts
/// lists one for every line, and takes no id that is not ASCII.
/// </summary>
[Collection(nameof(Azurite))]
public class BeyondTheSdkTests(Azurite azurite)
{
    [Fact]
    public async Task Conversations_are_listed_once_with_their_beginning()
    {
        var store = new BlobsTranscriptStore(azurite.ConnectionString, "listed");
        var morning = new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);
        foreach (var (conversation, minute) in new[] { ("b/é", 5), ("a", 1), ("b/é", 3) })
            await store.LogActivityAsync(
                Said($"{minute}", conversation, morning.AddMinutes(minute)));

        var listed = await store.ListTranscriptsAsync("test");

        listed.Items.Select(info => (info.ChannelId, info.Id, info.Created))
            .ShouldBe([("test", "a", morning.AddMinutes(1)), ("test", "b/é", morning.AddMinutes(3))]);
        listed.ContinuationToken.ShouldBeNull();
        (await store.ListTranscriptsAsync("elsewhere")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sixteen_writers_that_heed_the_tag_lose_no_update()
    {
        var storage = new BlobsStorage(azurite.ConnectionString, "together");
        await storage.WriteAsync(new Dictionary<string, object> { ["count"] = new Note { Text = "0" } });

        await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
        {
            while (true)
            {
                var note = (Note)(await storage.ReadAsync(["count"]))["count"];
                note.Text = $"{int.Parse(note.Text!, System.Globalization.CultureInfo.InvariantCulture) + 1}";
                try
                {
                    await storage.WriteAsync(new Dictionary<string, object> { ["count"] = note });
                    return;
                }
                catch (InvalidOperationException)
                {
                    // Another was first.
                }
            }
        }));

        ((Note)(await storage.ReadAsync(["count"]))["count"]).Text.ShouldBe("16");
    }

    [Fact]
    public async Task An_id_may_be_anything()
    {
        var store = new BlobsTranscriptStore(azurite.ConnectionString, "ids");
        var said = Said("a:1/é☀️", "c1", DateTimeOffset.UnixEpoch);

        await store.LogActivityAsync(said);

        (await store.GetTranscriptActivitiesAsync("test", "c1")).Items.ShouldHaveSingleItem().Id.ShouldBe("a:1/é☀️");
    }

    private static Activity Said(string id, string conversation, DateTimeOffset at) => new()
    {
        Type = ActivityTypes.Message,
        Id = id,
        ChannelId = "test",
        Conversation = new(id: conversation),
        Timestamp = at,
        From = new("ada"),
        Recipient = new("bot"),
    };
}
