using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Store.Keys;

namespace LiveTakeover.Handoff.Tests;

public abstract class KeptKeysContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    private KeyRing Keys => new(house.Database);

    [Fact]
    public async Task Keys_are_there_for_the_next_host_the_newest_first_and_each_purpose_has_its_own()
    {
        await Keys.KeepAsync("tokens", new StoredKey("k1", "one", House.MondayMorning));
        await Keys.KeepAsync("tokens", new StoredKey("k2", "two", House.MondayMorning.AddDays(30)));
        await Keys.KeepAsync("cookies", new StoredKey("k1", "other", House.MondayMorning));

        var next = new House(store).Get<KeyRing>();

        (await next.AllAsync("tokens")).Select(key => key.Document).ShouldBe(["two", "one"]);
        (await next.FindAsync("cookies", "k1")).ShouldBe(new StoredKey("k1", "other", House.MondayMorning));
        (await next.FindAsync("cookies", "k2")).ShouldBeNull();
    }

    [Fact]
    public async Task A_key_that_is_kept_does_not_change()
    {
        await Keys.KeepAsync("tokens", new StoredKey("k1", "one", House.MondayMorning));

        await Keys.KeepAsync("tokens", new StoredKey("k1", "forged", House.MondayMorning.AddDays(1)));

        (await Keys.AllAsync("tokens")).ShouldHaveSingleItem().Document.ShouldBe("one");
    }

    [Fact]
    public async Task A_key_is_forgotten_when_it_was_replaced_long_enough_ago_and_not_because_it_is_old()
    {
        await Keys.KeepAsync("cookies", new StoredKey("k0", "other", House.MondayMorning));
        foreach (var day in new[] { 0, 30, 60 })
            await Keys.KeepAsync("tokens", new StoredKey($"k{day}", "", House.MondayMorning.AddDays(day)));

        await Keys.ForgetAsync("tokens", replacedBefore: House.MondayMorning.AddDays(30));
        (await Keys.AllAsync("tokens")).Select(key => key.Id).ShouldBe(["k60", "k30", "k0"]);

        await Keys.ForgetAsync("tokens", replacedBefore: House.MondayMorning.AddDays(31));
        (await Keys.AllAsync("tokens")).Select(key => key.Id).ShouldBe(["k60", "k30"]);

        await Keys.ForgetAsync("tokens", replacedBefore: House.MondayMorning.AddDays(1000));
        (await Keys.AllAsync("tokens")).Select(key => key.Id).ShouldBe(["k60"]);
        (await Keys.AllAsync("cookies")).ShouldHaveSingleItem();
    }
}

public sealed class SqliteKeptKeys : KeptKeysContract<SqliteStore>;

public sealed class PostgresKeptKeys : KeptKeysContract<PostgresStore>;
