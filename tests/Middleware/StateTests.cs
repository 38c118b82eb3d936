using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Turns;

namespace LiveTakeover.Middleware.Tests;

/// <summary>What turns write into the bot's state, when many of them write it.</summary>
public sealed class StateTests
{
    [Fact]
    public async Task Sixteen_clients_that_write_one_conversations_state_lose_no_update()
    {
        await using var house = await Counting.SetAsync(storage => new ConversationState(storage));

        await Task.WhenAll(Enumerable.Range(0, 16).Select(async client =>
        {
            for (var n = 0; n < 25; n++) await house.AdaSays("c1", $"{client}.{n}");
        }));

        (await house.Hears(16 * 25, "c1")).ShouldBe(Enumerable.Range(1, 16 * 25).Select(count => $"{count}"));
    }

    [Fact]
    public async Task Sixteen_conversations_that_write_one_persons_state_lose_no_update()
    {
        await using var house = await Counting.SetAsync(storage => new UserState(storage));

        await Task.WhenAll(Enumerable.Range(0, 16).Select(async n =>
        {
            for (var said = 0; said < 5; said++) await house.AdaSays($"c{n}", $"{said}");
            await house.Hears(5, $"c{n}");
        }));
        await house.AdaSays("c0", "and now?");

        (await house.Hears(6, "c0"))[^1].ShouldBe($"{(16 * 5) + 1}");
    }

    [Fact]
    public async Task An_object_of_ones_own_comes_back_as_it_was_and_notices_who_wrote_it_in_between()
    {
        await using var stage = await Stage.SetAsync((_, _) => Task.CompletedTask);
        var storage = stage.The<IStorage>();
        await storage.WriteAsync(new Dictionary<string, object> { ["notes/1"] = new Note { Text = "été" } });

        var note = (await storage.ReadAsync<Note>(["notes/1"]))["notes/1"];
        var other = (await storage.ReadAsync<Note>(["notes/1"]))["notes/1"];
        note.Text.ShouldBe("été");
        await storage.WriteAsync(new Dictionary<string, object> { ["notes/1"] = note });

        await Should.ThrowAsync<StateConflictException>(() => storage.WriteAsync(new Dictionary<string, object> { ["notes/1"] = other }));
        other.ETag = "*";
        await storage.WriteAsync(new Dictionary<string, object> { ["notes/1"] = other });
    }

    public sealed class Note : IStoreItem
    {
        public string? Text { get; set; }
        public string? ETag { get; set; } = "";
    }

    /// <summary>A bot that counts what it is told, and says the count.</summary>
    private sealed class Counting(Stage stage) : IAsyncDisposable
    {
        public static async Task<Counting> SetAsync(Func<IStorage, BotState> stateOver)
        {
            Stage stage = null!;
            BotState? state = null;
            stage = await Stage.SetAsync(async (turn, cancellation) =>
            {
                state ??= stateOver(stage.The<IStorage>());
                var counter = state.CreateProperty<int>("count");
                var count = await counter.GetAsync(turn, () => 0, cancellation) + 1;
                await counter.SetAsync(turn, count, cancellation);
                await state.SaveChangesAsync(turn, cancellationToken: cancellation);
                await turn.SendActivityAsync($"{count}", cancellationToken: cancellation);
            });
            return new Counting(stage);
        }

        public Task<LogEntry> AdaSays(string conversation, string text)
        {
            var activity = Stage.FromAda(new Activity { Type = ActivityTypes.Message, Text = text });
            activity.Conversation = new ConversationAccount { Id = conversation };
            return stage.The<Inbox>().ReceiveAsync(activity);
        }

        /// <summary>What the bot says in this conversation, once it has answered so many times and its state is written.</summary>
        public async Task<IReadOnlyList<string>> Hears(int answers, string conversation)
        {
            var said = new List<string>();
            using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            await foreach (var batch in stage.The<ConversationLog>().FollowAsync(conversation, 0, enough.Token))
            {
                said.AddRange(batch.Where(entry => entry.Author.Kind == AuthorKind.Bot).Select(entry => entry.Activity.Text!));
                if (said.Count >= answers) break;
            }

            var last = (await stage.The<ConversationService>().FindAsync(conversation, enough.Token))!.LastInboundSeq;
            foreach (var entry in await stage.The<ConversationLog>().ReadAsync(conversation, last - 1, cancellationToken: enough.Token))
                if (entry.Seq == last) await stage.The<TurnEnds>().WaitAsync(entry, enough.Token);
            return said;
        }

        public ValueTask DisposeAsync() => stage.DisposeAsync();

        private async Task<IEnumerable<int>> SaidIn(string conversation, CancellationToken cancellation)
        {
            var lines = new List<LogEntry>();
            while (await stage.The<ConversationLog>().ReadAsync(
                conversation, lines.LastOrDefault()?.Seq ?? 0, cancellationToken: cancellation) is { Count: > 0 } more)
                lines.AddRange(more);
            return lines.Where(line => line.Author.Kind == AuthorKind.Bot)
                .Select(line => int.Parse(line.Activity.Text!, System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
