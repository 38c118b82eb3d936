using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Tests;

public abstract class FileRegisterContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private FileRegister Register => new(house.Database, house.Clock);

    [Fact]
    public async Task A_file_that_a_line_refers_to_stays_and_one_that_none_does_is_found_when_it_is_old_enough()
    {
        await Register.EnterAsync(new FileRecord("sent", "c1"));
        await Register.EnterAsync(new FileRecord("never", "c1"));
        await AdaSendsFile("sent");
        house.Clock.Advance(Hour);
        await Register.EnterAsync(new FileRecord("young", "c1"));

        (await UnsentAsync()).ShouldHaveSingleItem().ShouldBe(new FileRecord("never", "c1"));

        await Register.StrikeAsync(new FileRecord("never", "c1"));
        (await UnsentAsync()).ShouldBeEmpty();
        (await Register.OfAsync("c1")).Select(file => file.Id).Order().ShouldBe(["sent", "young"]);
    }

    [Fact]
    public async Task A_line_of_another_conversation_does_not_keep_a_file()
    {
        await Register.EnterAsync(new FileRecord("mine", "c1"));
        await AdaSendsFile("mine", conversation: "c2");
        house.Clock.Advance(Hour);

        (await UnsentAsync()).ShouldHaveSingleItem().Id.ShouldBe("mine");
    }

    [Fact]
    public async Task Erasing_a_conversation_leaves_its_files_to_nobody()
    {
        await Register.EnterAsync(new FileRecord("sent", "c1"));
        await AdaSendsFile("sent");
        house.Clock.Advance(Hour);
        (await UnsentAsync()).ShouldBeEmpty();

        await house.Erasure.EraseAsync("c1");

        (await UnsentAsync()).ShouldHaveSingleItem().Id.ShouldBe("sent");
    }

    [Fact]
    public async Task What_was_deleted_by_its_age_is_struck()
    {
        await Register.EnterAsync(new FileRecord("old", "c1"));
        await Register.EnterAsync(new FileRecord("erased", "c2"));
        await AdaSendsFile("erased", conversation: "c2");
        await house.Erasure.EraseAsync("c2");
        house.Clock.Advance(Hour);
        await Register.EnterAsync(new FileRecord("new", "c1"));

        await Register.StrikeOlderAsync(house.Clock.GetUtcNow());

        (await Register.OfAsync("c1")).ShouldHaveSingleItem().Id.ShouldBe("new");
        (await Register.OfAsync("c2")).ShouldHaveSingleItem().Id.ShouldBe("erased");
    }

    private Task<IReadOnlyList<FileRecord>> UnsentAsync() => Register.UnsentAsync(house.Clock.GetUtcNow());

    private Task<LogEntry> AdaSendsFile(string id, string conversation = "c1") => house.Inbox.ReceiveAsync(new Activity
    {
        Type = ActivityTypes.Message,
        ChannelId = "directline",
        From = new ChannelAccount("ada", "Ada", RoleTypes.User),
        Conversation = new ConversationAccount { Id = conversation },
        Attachments = [new Attachment("image/png", $"https://bot.example/v3/directline/attachments/{id}")],
    });
}

public sealed class SqliteFileRegister : FileRegisterContract<SqliteStore>;

public sealed class PostgresFileRegister : FileRegisterContract<PostgresStore>;
