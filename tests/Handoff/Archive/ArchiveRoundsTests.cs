using System.Threading.Channels;
using LiveTakeover.Handoff.Conversations.Owners;
using LiveTakeover.Handoff.Team.Archive;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Tests;

public sealed class ArchiveRoundsTests : IAsyncLifetime
{
    private readonly SqliteStore store = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Now_and_then_what_is_idle_is_kept_and_what_is_old_is_deleted()
    {
        var house = new House(store);
        await house.AdaSays("hello");
        var files = new NotingArchive();
        using var rounds = Rounds(house, files, new ArchiveOptions { After = TimeSpan.FromHours(1), KeepFor = TimeSpan.FromDays(7) });
        await rounds.StartAsync(CancellationToken.None);
        (await files.NextAsync()).ShouldBe("deletes what is before 02/22/2027 09:00");

        house.Clock.Advance(TimeSpan.FromHours(2));

        (await files.NextAsync()).ShouldBe("keeps c1");
        (await files.NextAsync()).ShouldBe("deletes what is before 02/22/2027 11:00");
        await rounds.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Files_that_are_out_of_reach_are_tried_again_in_the_next_round()
    {
        var house = new House(store);
        await house.AdaSays("hello");
        house.Clock.Advance(TimeSpan.FromHours(2));
        var files = new NotingArchive { Fails = true };
        using var rounds = Rounds(house, files, new ArchiveOptions { After = TimeSpan.FromHours(1) });
        await rounds.StartAsync(CancellationToken.None);
        (await files.NextAsync()).ShouldBe("keeps c1");

        files.Fails = false;
        var next = files.NextAsync();
        // The round that failed may not have come to its pause yet: time goes on until it has.
        while (!next.IsCompleted)
        {
            house.Clock.Advance(TimeSpan.FromMinutes(10));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }

        (await next).ShouldBe("keeps c1");
        await rounds.StopAsync(CancellationToken.None);
    }

    private static ArchiveRounds Rounds(House house, NotingArchive files, ArchiveOptions options) => new(
        house.Get<IConversationOwners>(), new TranscriptArchiver(house.Database, house.Log, house.States, files), files,
        Options.Create(options), house.Clock, NullLogger<ArchiveRounds>.Instance);

    /// <summary>Keeps nothing but what it was asked to do.</summary>
    private sealed class NotingArchive : ITranscriptArchive
    {
        private readonly Channel<string> asked = Channel.CreateUnbounded<string>();

        public bool Fails { get; set; }

        public async Task<string> NextAsync()
        {
            using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            return await asked.Reader.ReadAsync(enough.Token);
        }

        public Task KeepAsync(ArchivedTranscript transcript, CancellationToken cancellationToken = default)
        {
            asked.Writer.TryWrite($"keeps {transcript.ConversationId}");
            return Fails ? throw new IOException("The disk is full.") : Task.CompletedTask;
        }

        public Task<Stream?> OpenAsync(string conversationId, CancellationToken cancellationToken = default) =>
            Task.FromResult<Stream?>(null);

        public Task DeleteAsync(string conversationId, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task<int> DeleteOlderAsync(DateTimeOffset than, CancellationToken cancellationToken = default)
        {
            asked.Writer.TryWrite(FormattableString.Invariant($"deletes what is before {than:MM/dd/yyyy HH:mm}"));
            return Task.FromResult(0);
        }
    }
}
