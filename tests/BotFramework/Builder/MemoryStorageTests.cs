using Microsoft.Bot.Builder;

namespace LiveTakeover.BotFramework.Tests.Builder;

public class MemoryStorageTests
{
    readonly MemoryStorage storage = new();

    sealed class Note : IStoreItem
    {
        public string Text { get; set; } = "";
        public string? ETag { get; set; }
    }

    Task Write(object value) => storage.WriteAsync(new Dictionary<string, object> { ["note"] = value }, default);

    async Task<Note> Read() => (await storage.ReadAsync<Note>(["note", "missing"]))["note"];

    [Fact]
    public async Task What_is_read_is_a_copy_of_what_was_written()
    {
        var note = new Note { Text = "first" };
        await Write(note);
        note.Text = "changed afterwards";

        (await Read()).Text.ShouldBe("first");
        (await Read()).ShouldNotBeSameAs(await Read());
    }

    [Fact]
    public async Task A_stale_etag_is_a_conflict()
    {
        await Write(new Note { Text = "first" });
        var mine = await Read();
        var theirs = await Read();
        theirs.Text = "theirs";
        await Write(theirs);

        mine.Text = "mine";
        (await Should.ThrowAsync<ArgumentException>(() => Write(mine))).Message.ShouldContain("Etag conflict");
        (await Read()).Text.ShouldBe("theirs");
    }

    [Fact]
    public async Task A_new_object_over_an_old_one_is_a_conflict_too()
    {
        await Write(new Note());
        await Should.ThrowAsync<ArgumentException>(() => Write(new Note()));
    }

    [Fact]
    public async Task A_star_overwrites()
    {
        await Write(new Note { Text = "first" });
        await Write(new Note { Text = "second", ETag = "*" });
        (await Read()).Text.ShouldBe("second");
    }

    [Fact]
    public async Task A_plain_object_has_no_etag_so_the_last_writer_wins()
    {
        await Write(new Dictionary<string, object> { ["n"] = 1 });
        await Write(new Dictionary<string, object> { ["n"] = 2 });
        var found = await storage.ReadAsync(["note"], default);
        found["note"].ShouldBeOfType<Dictionary<string, object>>()["n"].ToString().ShouldBe("2");
    }

    [Fact]
    public async Task What_is_deleted_is_gone()
    {
        await Write(new Note());
        await storage.DeleteAsync(["note"], default);
        (await storage.ReadAsync(["note"], default)).ShouldBeEmpty();
    }
}
