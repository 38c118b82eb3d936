using System.Text.Json;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Archive;

namespace LiveTakeover.Handoff.Tests;

public abstract class ArchiveContract<TStore> : Contract<TStore>, IDisposable
    where TStore : IStore, new()
{
    private readonly TemporaryArchive files = new();

    private TranscriptArchiver Archive => new(house.Database, house.Log, house.States, files.Folder);

    private DateTimeOffset AnHourAgo => house.Clock.GetUtcNow().AddHours(-1);

    [Fact]
    public async Task A_conversation_that_is_idle_is_kept_whole_and_once()
    {
        await house.BotSays(await house.BotTakesTurn(await house.AdaSays("Où est ma commande ?")), "On its way.");
        (await Archive.KeepIdleAsync(AnHourAgo)).ShouldBe(0);

        house.Clock.Advance(TimeSpan.FromHours(2));
        (await Archive.KeepIdleAsync(AnHourAgo)).ShouldBe(1);

        var kept = await files.ReadAsync("c1");
        (kept.GetProperty("conversationId").GetString(), kept.GetProperty("user").GetProperty("name").GetString()).ShouldBe(("c1", "Ada"));
        kept.GetProperty("entries").EnumerateArray()
            .Select(entry => $"{entry.GetProperty("seq")} {entry.GetProperty("author").GetProperty("kind")}: {entry.GetProperty("activity").GetProperty("text")}")
            .ShouldBe(["1 user: Où est ma commande ?", "2 bot: On its way."]);
        (await Archive.KeepIdleAsync(AnHourAgo)).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_said_later_makes_a_new_file_in_its_time()
    {
        await house.AdaSays("hello");
        house.Clock.Advance(TimeSpan.FromHours(2));
        await Archive.KeepIdleAsync(AnHourAgo);

        await house.AdaSays("hello again");
        (await Archive.KeepIdleAsync(AnHourAgo)).ShouldBe(0);
        house.Clock.Advance(TimeSpan.FromHours(2));

        (await Archive.KeepIdleAsync(AnHourAgo)).ShouldBe(1);
        (await files.ReadAsync("c1")).GetProperty("entries").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_live_conversation_is_not_over()
    {
        await house.AdaIsOnline();
        await house.AdaSays("help");
        await house.Control.TakeAsync("c1", House.Grace);
        house.Clock.Advance(TimeSpan.FromHours(2));

        (await Archive.KeepIdleAsync(AnHourAgo)).ShouldBe(0);

        await house.Control.ReleaseAsync("c1", House.Grace.AgentId);
        house.Clock.Advance(TimeSpan.FromHours(2));
        (await Archive.KeepIdleAsync(AnHourAgo)).ShouldBe(1);
    }

    [Fact]
    public async Task What_its_person_has_erased_is_not_kept()
    {
        await house.AdaSays("my card is 4242");
        await house.Erasure.EraseAsync("c1");
        house.Clock.Advance(TimeSpan.FromHours(2));

        (await Archive.KeepIdleAsync(AnHourAgo)).ShouldBe(0);
        (await files.Folder.OpenAsync("c1")).ShouldBeNull();
    }

    [Fact]
    public async Task What_its_person_erases_while_it_is_written_is_not_kept()
    {
        await house.AdaSays("my card is 4242");
        house.Clock.Advance(TimeSpan.FromHours(2));

        var erased = new Meanwhile(files.Folder, () => house.Erasure.EraseAsync("c1"));
        await new TranscriptArchiver(house.Database, house.Log, house.States, erased).KeepIdleAsync(AnHourAgo);

        (await files.Folder.OpenAsync("c1")).ShouldBeNull();
    }

    [Fact]
    public async Task Many_conversations_are_each_kept_also_those_that_ended_at_the_same_instant()
    {
        for (var n = 0; n < 250; n++) await house.AdaSays("hello", conversation: $"a:{n}/é");
        house.Clock.Advance(TimeSpan.FromHours(2));

        (await Archive.KeepIdleAsync(AnHourAgo)).ShouldBe(250);
        (await files.ReadAsync("a:249/é")).GetProperty("conversationId").GetString().ShouldBe("a:249/é");
    }

    [Fact]
    public async Task A_long_conversation_is_written_page_by_page()
    {
        const int Lines = 40, Length = 100_000;
        for (var n = 0; n < Lines; n++) await house.AdaSays(new string('x', Length));
        house.Clock.Advance(TimeSpan.FromHours(2));

        var parts = new PartSizes();
        await new TranscriptArchiver(house.Database, house.Log, house.States, parts).KeepIdleAsync(AnHourAgo);

        parts.Sizes.Sum().ShouldBeGreaterThan(Lines * Length);
        parts.Sizes.Max().ShouldBeLessThan(ConversationLog.PageBytes + (2 * Length));
    }

    [Fact]
    public async Task A_policy_deletes_by_the_age_of_the_last_line()
    {
        await house.AdaSays("old", conversation: "old");
        house.Clock.Advance(TimeSpan.FromDays(10));
        await house.AdaSays("new", conversation: "new");
        house.Clock.Advance(TimeSpan.FromDays(1));
        await Archive.KeepIdleAsync(AnHourAgo);

        (await files.Folder.DeleteOlderAsync(house.Clock.GetUtcNow().AddDays(-7))).ShouldBe(1);

        (await files.Folder.OpenAsync("old")).ShouldBeNull();
        await using var kept = await files.Folder.OpenAsync("new");
        kept.ShouldNotBeNull();
    }

    public void Dispose() => files.Dispose();

    /// <summary>Keeps nothing but the sizes of what it is given at once.</summary>
    private sealed class PartSizes : ITranscriptArchive
    {
        public List<int> Sizes { get; } = [];

        public async Task KeepAsync(ArchivedTranscript transcript, CancellationToken cancellationToken = default)
        {
            await foreach (var part in transcript.Json.WithCancellation(cancellationToken)) Sizes.Add(part.Length);
        }

        public Task<Stream?> OpenAsync(string conversationId, CancellationToken cancellationToken = default) =>
            Task.FromResult<Stream?>(null);

        public Task DeleteAsync(string conversationId, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task<int> DeleteOlderAsync(DateTimeOffset than, CancellationToken cancellationToken = default) => Task.FromResult(0);
    }

    /// <summary>Something happens once a transcript has been written.</summary>
    private sealed class Meanwhile(ITranscriptArchive files, Func<Task> happens) : ITranscriptArchive
    {
        public async Task KeepAsync(ArchivedTranscript transcript, CancellationToken cancellationToken = default)
        {
            await files.KeepAsync(transcript, cancellationToken);
            await happens();
        }

        public Task<Stream?> OpenAsync(string conversationId, CancellationToken cancellationToken = default) =>
            files.OpenAsync(conversationId, cancellationToken);

        public Task DeleteAsync(string conversationId, CancellationToken cancellationToken = default) =>
            files.DeleteAsync(conversationId, cancellationToken);

        public Task<int> DeleteOlderAsync(DateTimeOffset than, CancellationToken cancellationToken = default) =>
            files.DeleteOlderAsync(than, cancellationToken);
    }

    private sealed class TemporaryArchive : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("archive-").FullName;

        public ArchiveFolder Folder => new ArchiveFolder(folder);

        public async Task<JsonElement> ReadAsync(string conversationId)
        {
            await using var kept = (await Folder.OpenAsync(conversationId)).ShouldNotBeNull();
            return await JsonSerializer.DeserializeAsync<JsonElement>(kept);
        }

        public void Dispose() => Directory.Delete(folder, recursive: true);
    }
}

public sealed class SqliteArchive : ArchiveContract<SqliteStore>;

public sealed class PostgresArchive : ArchiveContract<PostgresStore>;
