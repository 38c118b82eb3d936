using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests.Builder;

public class StateTests
{
    readonly Counting storage = new();

    sealed record Profile
    {
        public string? Name { get; set; } = "nobody";
        public int Visits { get; set; }
        public object? Anything { get; set; }
    }

    // Each call is a turn of its own, as it would be in another process.
    async Task<T> InTurn<T>(Func<ConversationState, ITurnContext, Task<T>> work)
    {
        var state = new ConversationState(storage);
        using var turn = new RecordingAdapter().Turn();
        var result = await work(state, turn);
        await state.SaveChangesAsync(turn);
        return result;
    }

    Task<Profile> Visit(Action<Profile>? change = null) => InTurn(async (state, turn) =>
    {
        var profile = await state.CreateProperty<Profile>("profile").GetAsync(turn, () => new());
        change?.Invoke(profile);
        return profile;
    });

    [Fact]
    public async Task A_change_made_in_one_turn_is_seen_in_the_next()
    {
        await Visit(profile => profile.Visits = 1);
        (await Visit()).Visits.ShouldBe(1);
    }

    [Fact]
    public async Task A_default_that_was_made_is_kept()
    {
        await Visit();
        storage.Writes.ShouldBe(1);
    }

    [Fact]
    public async Task State_is_read_once_in_a_turn_and_not_written_when_nothing_changed()
    {
        await Visit(profile => profile.Visits = 1);
        var (reads, writes) = (storage.Reads, storage.Writes);

        await InTurn(async (state, turn) =>
        {
            var property = state.CreateProperty<Profile>("profile");
            var first = await property.GetAsync(turn);
            (await property.GetAsync(turn)).ShouldBeSameAs(first);
            return first;
        });

        (storage.Reads, storage.Writes).ShouldBe((reads + 1, writes));
    }

    [Fact]
    public async Task State_that_was_never_asked_for_is_neither_read_nor_written()
    {
        await InTurn((_, _) => Task.FromResult(0));
        (storage.Reads, storage.Writes).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Saving_may_be_forced()
    {
        await InTurn(async (state, turn) =>
        {
            await state.LoadAsync(turn);
            await state.SaveChangesAsync(turn, force: true);
            return 0;
        });
        storage.Writes.ShouldBe(1);
    }

    [Fact]
    public async Task Null_is_kept_as_null()
    {
        await Visit(profile => profile.Name = null);
        (await Visit()).Name.ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_default_a_missing_property_is_the_default_of_its_type()
    {
        (await InTurn((state, turn) => state.CreateProperty<int>("count").GetAsync(turn))).ShouldBe(0);
        (await InTurn((state, turn) => state.CreateProperty<Profile>("profile").GetAsync(turn))).ShouldBeNull();
        storage.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task Properties_live_side_by_side_and_can_be_deleted()
    {
        await InTurn(async (state, turn) =>
        {
            await state.CreateProperty<int>("count").SetAsync(turn, 3);
            await state.CreateProperty<string>("name").SetAsync(turn, "Ada");
            return 0;
        });
        await InTurn(async (state, turn) => { await state.CreateProperty<int>("count").DeleteAsync(turn); return 0; });

        (await InTurn((state, turn) => state.CreateProperty<int>("count").GetAsync(turn))).ShouldBe(0);
        (await InTurn((state, turn) => state.CreateProperty<string>("name").GetAsync(turn))).ShouldBe("Ada");
    }

    [Fact]
    public async Task Clearing_empties_the_state_when_it_is_saved()
    {
        await Visit(profile => profile.Visits = 1);
        await InTurn(async (state, turn) => { await state.ClearStateAsync(turn); return 0; });
        (await InTurn((state, turn) => state.CreateProperty<Profile>("profile").GetAsync(turn))).ShouldBeNull();
    }

    [Fact]
    public async Task Deleting_removes_the_state_at_once()
    {
        await Visit();
        await InTurn(async (state, turn) => { await state.DeleteAsync(turn); return 0; });
        storage.Kept.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_stands_in_an_untyped_place_keeps_its_type()
    {
        var inner = new Profile { Name = "inner", Anything = new List<string> { "a" } };
        await Visit(profile => profile.Anything = new Dictionary<string, object> { ["profile"] = inner, ["text"] = "t", ["n"] = 1, ["d"] = 2.0, ["when"] = DateTimeOffset.UnixEpoch });

        var kept = (Dictionary<string, object>)(await Visit()).Anything!;

        var profile = kept["profile"].ShouldBeOfType<Profile>();
        profile.Name.ShouldBe("inner");
        profile.Anything.ShouldBeOfType<List<string>>().ShouldBe(["a"]);
        (kept["text"], kept["n"], kept["d"], kept["when"]).ShouldBe(("t", 1L, 2.0, DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public async Task Json_from_outside_cannot_name_a_type()
    {
        const string trap = """{"$type":"System.Text.StringBuilder","$value":{"Capacity":9}}""";
        await Visit(profile => profile.Anything = JsonDocument.Parse(trap).RootElement);
        ((JsonElement)(await Visit()).Anything!).GetRawText().ShouldBe(trap);

        await Visit(profile => profile.Anything = new Dictionary<string, object> { ["$type"] = "System.Text.StringBuilder", ["$value"] = 1 });
        (await Visit()).Anything.ShouldBeOfType<Dictionary<string, object>>()["$type"].ShouldBe("System.Text.StringBuilder");
    }

    [Fact]
    public async Task A_type_that_is_gone_leaves_its_json()
    {
        await Visit(profile => profile.Anything = new Profile { Name = "old" });
        var (key, json) = storage.Kept.Single();
        storage.Kept[key] = json.Replace("Profile,", "Gone,", StringComparison.Ordinal);

        var left = (await Visit()).Anything.ShouldBeOfType<JsonElement>();

        Payload.TryGet(left, "name", out var name).ShouldBeTrue();
        name.ShouldBe("old");
    }

    [Fact]
    public async Task An_object_that_is_nothing_but_an_object_is_kept_as_nothing()
    {
        await Visit(profile => profile.Anything = new object());
        (await Visit()).Anything.ShouldBeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Any_storage_that_writes_json_will_do(bool asDictionary)
    {
        storage.GivesBack = json => asDictionary
            ? JsonSerializer.Deserialize<Dictionary<string, object>>(json)!
            : JsonDocument.Parse(json.Replace(":", " : ", StringComparison.Ordinal)).RootElement;
        await Visit(profile => profile.Visits = 7);
        var writes = storage.Writes;

        (await Visit()).Visits.ShouldBe(7);
        storage.Writes.ShouldBe(writes, "another spelling of the same state is no change");
    }

    [Fact]
    public async Task Each_scope_has_its_key()
    {
        using var turn = new RecordingAdapter().Turn();
        foreach (var state in new BotState[] { new ConversationState(storage), new UserState(storage), new PrivateConversationState(storage) })
        {
            await state.CreateProperty<int>("n").SetAsync(turn, 1);
            await state.SaveChangesAsync(turn);
        }
        storage.Kept.Keys.ShouldBe(["test/conversations/c1", "test/users/ada", "test/conversations/c1/users/ada"]);
    }

    [Fact]
    public async Task State_without_a_place_is_a_mistake_that_names_the_field()
    {
        using var turn = new TurnContext(new RecordingAdapter(), new Activity { Type = ActivityTypes.Message, ChannelId = "test" });
        (await Should.ThrowAsync<InvalidOperationException>(() => new ConversationState(storage).LoadAsync(turn))).Message.ShouldContain("conversation.id");
        (await Should.ThrowAsync<InvalidOperationException>(() => new UserState(storage).LoadAsync(turn))).Message.ShouldContain("from.id");
    }

    [Fact]
    public async Task State_is_saved_after_a_turn_but_not_after_one_that_threw()
    {
        var state = new UserState(storage);
        var count = state.CreateProperty<int>("count");
        var adapter = new RecordingAdapter();
        adapter.Use(new AutoSaveStateMiddleware(state));

        async Task Count(bool fails)
        {
            using var turn = adapter.Turn();
            await adapter.Run(turn, async (t, token) =>
            {
                await count.SetAsync(t, await count.GetAsync(t, cancellationToken: token) + 1, token);
                if (fails)
                    throw new InvalidDataException();
            });
        }

        await Count(fails: false);
        await Should.ThrowAsync<InvalidDataException>(() => Count(fails: true));

        using var later = adapter.Turn();
        (await count.GetAsync(later)).ShouldBe(1);
    }

    sealed class Counting : IStorage
    {
        public Dictionary<string, string> Kept { get; } = [];
        public int Reads { get; private set; }
        public int Writes { get; private set; }
        public Func<string, object> GivesBack { get; set; } = json => JsonDocument.Parse(json).RootElement;

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return Task.FromResult<IDictionary<string, object>>(keys.Where(Kept.ContainsKey).ToDictionary(key => key, key => GivesBack(Kept[key])));
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            foreach (var (key, value) in changes)
                Kept[key] = JsonSerializer.Serialize(value, value.GetType());
            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            foreach (var key in keys)
                Kept.Remove(key);
            return Task.CompletedTask;
        }
    }
}
