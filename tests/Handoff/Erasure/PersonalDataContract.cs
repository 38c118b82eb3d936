using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Visitors;
using LiveTakeover.Handoff.Team;
using LiveTakeover.Handoff.Team.Archive;
using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Team.Erasure;
using LiveTakeover.Handoff.Team.Lists;
using LiveTakeover.Handoff.Team.Visitors;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Tests;

/// <summary>Ada writes a letter: "delete my data". An administrator finds her and does.</summary>
public abstract class PersonalDataContract<TStore> : Contract<TStore>, IDisposable
    where TStore : IStore, new()
{
    private static readonly PersonKey Ada = new("directline", "dl_ada");
    private static readonly Actor Root = new("root", "Root");
    private readonly string folder = Directory.CreateTempSubdirectory("personal-data").FullName;

    private SentFiles Files =>
        new(new FileRegister(house.Database, Rules, house.Clock), new UploadFolder(folder), Rules, house.Clock);

    private static IOptions<UploadRules> Rules => Options.Create(new UploadRules());

    private ArchiveFolder Transcripts => new(Path.Combine(folder, "transcripts"));

    private PersonalData Data => new(house.Database, house.Erasure, Transcripts, Files, new ListBounds());

    [Theory]
    [InlineData("emilie")]
    [InlineData("Émilie Du")]
    [InlineData("DL_ad")]
    [InlineData("customer-7")]
    [InlineData("GOLD")]
    [InlineData("Evreux")]
    public async Task She_is_found_by_name_by_id_and_by_what_her_site_says(string text)
    {
        await Says("hello");
        await Says("hello", "bob-1", "dl_bob", "Bob");
        await new VerifiedVisitors(house.Database, house.Clock).RecogniseAsync(
            new VerifiedPerson("customer-7", "Émilie Dupont", new Dictionary<string, string> { ["plan"] = "gold", ["town"] = "Evreux" }),
            Ada.UserId, "c1");

        var found = (await Data.FindAsync(text)).People.ShouldHaveSingleItem();

        (found.Key, found.Name, found.Conversations, found.Verified!.Subject).ShouldBe((Ada, "Émilie Dupont", 1, "customer-7"));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("nobody")]
    [InlineData("hello")]
    public async Task Nobody_is_found_by_what_is_not_theirs(string text)
    {
        await Says("hello");

        (await Data.FindAsync(text)).People.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_kept_is_told_before_and_gone_after()
    {
        await Says("my card is 4242");
        await Says("and my street is rue des Lampes", "c2");
        await house.Requests.CreateAsync(new NewUserRequest("c1", "my card is 4242", [new("Pay", "Card", "4242")]));
        await Files.KeepAsync("c1", AuthorKind.User, "card.txt", "text/plain", "a file"u8.ToArray());
        var transcript = new[] { new ReadOnlyMemory<byte>("4242"u8.ToArray()) }.ToAsyncEnumerable();
        await Transcripts.KeepAsync(new ArchivedTranscript("c1", house.Clock.GetUtcNow(), transcript));
        (await Data.OfAsync(Ada)).ShouldBe(new PersonalDataSummary("Émilie Dupont", 2, 2, 1, 1, Holder: null));

        (await Data.DeleteAsync(Ada, Root, "Letter of 1 March")).ShouldBe(2);

        (await Data.OfAsync(Ada)).ShouldBeNull();
        (await Data.FindAsync("emilie")).People.ShouldBeEmpty();
        foreach (var conversation in new[] { "c1", "c2" })
            string.Concat((await house.Log.ReadAsync(conversation, 0)).Select(entry => ActivityJson.Serialize(entry.Activity)))
                .ShouldNotContain("milie");
        (await house.Lists.TranscriptsAsync(new() { Find = "lampes" }, after: null, limit: 10)).Rows.ShouldBeEmpty();
        (await house.Lists.ConversationAsync("c1"))!.Conversation.ErasedAt.ShouldBe(house.Clock.GetUtcNow());
        (await Transcripts.OpenAsync("c1")).ShouldBeNull();
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_else_who_has_the_same_id_on_another_channel_keeps_theirs()
    {
        await Says("hello");
        await Says("hello", "t1", Ada.UserId, "Somebody else", "msteams");

        (await Data.DeleteAsync(Ada, Root, "Letter of 1 March")).ShouldBe(1);

        (await house.Told("t1")).ShouldBe(["User: hello"]);
        (await Data.DeleteAsync(Ada, Root, "Again")).ShouldBe(0);
    }

    [Fact]
    public async Task The_audit_log_says_who_deleted_it_and_why_and_names_nobody_any_more()
    {
        await Says("my card is 4242");
        await house.Requests.CreateAsync(new NewUserRequest("c1", "my card is 4242", []));
        await house.Presence.TouchAsync(PresenceService.OfUser("c1"));
        await house.Control.TakeAsync("c1", House.Grace);

        await Data.DeleteAsync(Ada, Root, "Letter of 1 March");

        var entries = (await new AuditLog(house.Database).ReadAsync(area: null, by: null, before: null, limit: 50)).Entries;
        var deleted = entries.Single(entry => entry.Action == TeamActs.PersonDeleted);
        (deleted.By, deleted.Subject, deleted.Reason, deleted.Details["conversations"]).ShouldBe(
            (Root, Ada.UserId, "Letter of 1 March", "1"));
        entries.ShouldContain(entry => entry.Action == ConversationActs.ControlTaken);
        entries.ShouldContain(
            entry => entry.Action == ConversationActs.ControlReleased && entry.By == Root && entry.Reason == "Letter of 1 March");
        entries.SelectMany(entry => entry.Details.Values)
            .ShouldNotContain(value => value != null && (value.Contains("milie") || value.Contains("4242")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<LogEntry> Says(
        string text, string conversation = "c1", string user = "dl_ada", string name = "Émilie Dupont", string channel = "directline") =>
        house.Inbox.ReceiveAsync(new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            ChannelId = channel,
            From = new ChannelAccount(user, name, RoleTypes.User),
            Recipient = new ChannelAccount("bot", "Bot", RoleTypes.Bot),
            Conversation = new ConversationAccount { Id = conversation },
        });
}

public sealed class SqlitePersonalData : PersonalDataContract<SqliteStore>;

public sealed class PostgresPersonalData : PersonalDataContract<PostgresStore>;
