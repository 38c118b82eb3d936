using LiveTakeover.Bot.Tests.Uploads;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Azure.Blobs;

namespace LiveTakeover.BotFramework.Tests.Blobs;

[CollectionDefinition(nameof(Azurite))]
public sealed class AzuriteCollection : ICollectionFixture<Azurite>;

internal sealed class Note : IStoreItem
{
    public string? Text { get; set; }
    public string? ETag { get; set; }
}

[Collection(nameof(Azurite))]
public class BlobsStorageTests(Azurite azurite)
{
    private BlobsStorage Storage(string container) => new(azurite.ConnectionString, container);

    private static Dictionary<string, object> One(string key, object item) => new() { [key] = item };

    private static async Task<Note> Read(BlobsStorage storage, string key) =>
        (Note)(await storage.ReadAsync([key])).ShouldHaveSingleItem().Value;

    [Theory]
    [InlineData("notes/1")]
    [InlineData("directline/conversations/a:c1?/é#☀️")]
    public async Task What_was_written_is_read_by_its_key(string key)
    {
        var storage = Storage("keys");
        await storage.WriteAsync(One(key, new Note { Text = "L’été à Québec" }));

        (await Read(storage, key)).Text.ShouldBe("L’été à Québec");
        (await storage.ReadAsync([key, "nothing"])).Keys.ShouldBe([key]);
        await storage.DeleteAsync([key, "nothing"]);
        (await storage.ReadAsync([key])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_did_not_see_the_last_version_does_not_overwrite_it()
    {
        var storage = Storage("tags");
        await storage.WriteAsync(One("note", new Note { Text = "one" }));
        var (ada, grace) = (await Read(storage, "note"), await Read(storage, "note"));
        ada.ETag.ShouldNotBeNullOrEmpty();
        ada.Text = "two";
        await storage.WriteAsync(One("note", ada));

        grace.Text = "three";
        (
            await Should.ThrowAsync<InvalidOperationException>(
                () => storage.WriteAsync(One("note", grace)))).Message.ShouldStartWith("Etag conflict");
        (await Read(storage, "note")).Text.ShouldBe("two");
        grace.ETag = "*";
        await storage.WriteAsync(One("note", grace));
        (await Read(storage, "note")).Text.ShouldBe("three");
    }

    [Fact]
    public async Task A_bots_state_lives_in_it()
    {
        var adapter = new RecordingAdapter();
        for (var turns = 1; turns <= 3; turns++)
        {
            using var turn = adapter.Turn();
            var state = new ConversationState(Storage("state"));
            var counter = state.CreateProperty<int>("turns");
            await counter.SetAsync(turn, await counter.GetAsync(turn, () => 0) + 1);
            await state.SaveChangesAsync(turn);
            (await counter.GetAsync(turn)).ShouldBe(turns);
        }
    }

    [Fact]
    public async Task An_item_may_be_larger_than_a_block()
    {
        var storage = Storage("large");
        var text = new string('é', 1_500_000);
        await storage.WriteAsync(One("note", new Note { Text = text }));
        (await Read(storage, "note")).Text.ShouldBe(text);
    }

    [Fact]
    public void It_is_made_of_an_account_and_a_container()
    {
        Should.Throw<ArgumentException>(() => new BlobsStorage("", "container"));
        Should.Throw<ArgumentException>(() => new BlobsStorage(azurite.ConnectionString, ""));
    }
}
