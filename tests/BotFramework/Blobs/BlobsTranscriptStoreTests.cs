using LiveTakeover.Bot.Tests.Uploads;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Azure.Blobs;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests.Blobs;

[Collection(nameof(Azurite))]
public class BlobsTranscriptStoreTests(Azurite azurite)
{
    private static readonly DateTimeOffset morning = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private BlobsTranscriptStore Store(string container) => new(azurite.ConnectionString, container);

    private static Activity Said(string id, string text, int minute = 0, string conversation = "c1") => new()
    {
        Type = ActivityTypes.Message,
        Id = id,
        Text = text,
        Timestamp = morning.AddMinutes(minute),
        ChannelId = "test",
        Conversation = new(id: conversation),
        From = new("ada", "Ada", RoleTypes.User),
        Recipient = new("bot", "Bot", RoleTypes.Bot),
    };

    private static Activity About(string type, string id, string? text = null)
    {
        var change = Said(id, text!, minute: 30);
        change.Type = type;
        return change;
    }

    private static async Task<string[]> Texts(BlobsTranscriptStore store, string conversation = "c1", DateTimeOffset since = default) =>
        [
            .. (await store.GetTranscriptActivitiesAsync("test", conversation, startDate: since)).Items
                .Select(line => $"{line.Type} {((Activity)line).Text}".TrimEnd()),
        ];

    [Fact]
    public async Task Lines_come_back_in_the_order_of_their_time_and_once()
    {
        var store = Store("lines");
        await store.LogActivityAsync(Said("2", "two", minute: 2));
        await store.LogActivityAsync(Said("1", "one", minute: 1));
        await store.LogActivityAsync(Said("1", "one", minute: 1));
        await store.LogActivityAsync(Said("a:1/x?", "three", minute: 3));

        (await Texts(store)).ShouldBe(["message one", "message two", "message three"]);
        (await Texts(store, since: morning.AddMinutes(2))).ShouldBe(["message two", "message three"]);
        (await Texts(store, conversation: "c2")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_that_is_changed_stays_in_its_place_and_one_that_is_deleted_leaves_a_stone()
    {
        var store = Store("changes");
        await store.LogActivityAsync(Said("1", "one", minute: 1));
        await store.LogActivityAsync(Said("2", "two", minute: 2));
        await store.LogActivityAsync(Said("3", "three", minute: 3));

        await store.LogActivityAsync(About(ActivityTypes.MessageUpdate, "1", "ONE"));
        await store.LogActivityAsync(About(ActivityTypes.MessageDelete, "2"));
        await store.LogActivityAsync(About(ActivityTypes.MessageDelete, "nobody's"));

        (await Texts(store)).ShouldBe(["message ONE", "messageDelete", "message three"]);
    }

    [Fact]
    public async Task A_long_transcript_comes_in_pages()
    {
        var store = Store("pages");
        for (var n = 0; n < 45; n++) await store.LogActivityAsync(Said($"{n}", $"{n}", minute: n));

        var (said, token) = (new List<string>(), (string?)null);
        do
        {
            var page = await store.GetTranscriptActivitiesAsync("test", "c1", token);
            page.Items.Length.ShouldBeInRange(1, 20);
            said.AddRange(page.Items.Select(line => ((Activity)line).Text!));
            token = page.ContinuationToken;
        }
        while (token is not null);

        said.ShouldBe(Enumerable.Range(0, 45).Select(n => $"{n}"));
    }

    [Fact]
    public async Task A_transcript_is_deleted_whole_and_alone()
    {
        var store = Store("deleted");
        await store.LogActivityAsync(Said("1", "one"));
        await store.LogActivityAsync(Said("1", "other", conversation: "c10"));

        await store.DeleteTranscriptAsync("test", "c1");

        (await Texts(store)).ShouldBeEmpty();
        (await Texts(store, "c10")).ShouldBe(["message other"]);
    }
}
