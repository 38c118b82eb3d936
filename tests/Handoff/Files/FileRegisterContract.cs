using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Tests;

public abstract class FileRegisterContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private FileRegister Register => With(new UploadQuota());

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

    [Fact]
    public async Task All_files_together_are_never_more_than_the_settings_allow_however_many_come_at_once()
    {
        var register = With(new UploadQuota { InAll = 100_000 });

        var entered = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Enters(register, $"f{n}", $"c{n}", 10_000, AuthorKind.Agent)));

        entered.Count(isIn => isIn).ShouldBe(10);
        await register.StrikeAsync(new FileRecord("f0", "c0"));
        await register.StrikeAsync(new FileRecord("f0", "c0"));
        (await Enters(register, "again", "c1", 10_000, AuthorKind.Agent)).ShouldBeTrue();
        (await Enters(register, "more", "c1", 10_000, AuthorKind.Agent)).ShouldBeFalse();
        house.Clock.Advance(Hour);
        await register.StrikeOlderAsync(house.Clock.GetUtcNow());
        (await Enters(register, "whole", "c1", 100_000, AuthorKind.Agent)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_conversation_has_so_many_bytes_of_its_person_and_its_agent_may_still_send()
    {
        var register = With(new UploadQuota { PerConversation = 25_000 });

        (await Enters(register, "f1", "c1", 20_000)).ShouldBeTrue();
        (await Enters(register, "f2", "c1", 6_000)).ShouldBeFalse();
        (await Enters(register, "f3", "c1", 20_000, AuthorKind.Agent)).ShouldBeTrue();
        (await Enters(register, "f4", "c2", 20_000)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_day_has_so_many_bytes_of_all_persons_and_the_next_day_again()
    {
        var register = With(new UploadQuota { PerDay = 25_000 });
        (await Enters(register, "f1", "c1", 20_000)).ShouldBeTrue();
        (await Enters(register, "f2", "c2", 20_000)).ShouldBeFalse();

        house.Clock.Advance(Hour * 24);

        (await Enters(register, "f3", "c2", 20_000)).ShouldBeTrue();
    }

    [Fact]
    public async Task Many_small_files_count_for_the_room_that_they_take()
    {
        var register = With(new UploadQuota { PerConversation = 12_000 });

        for (var n = 0; n < 2; n++) (await Enters(register, $"f{n}", "c1", 1)).ShouldBeTrue();
        (await Enters(register, "f2", "c1", 1)).ShouldBeFalse();
    }

    private FileRegister With(UploadQuota quota) => new(house.Database, Options.Create(new UploadRules { Quota = quota }), house.Clock);

    private static async Task<bool> Enters(
        FileRegister register, string id, string conversation, long bytes, AuthorKind by = AuthorKind.User)
    {
        try
        {
            await register.EnterAsync(new FileRecord(id, conversation), bytes, by);
            return true;
        }
        catch (UploadQuotaException)
        {
            return false;
        }
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
