using LiveTakeover.Handoff.Team.Accounts;

namespace LiveTakeover.Handoff.Tests;

public abstract class AccountsContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    [Fact]
    public async Task There_is_one_first_administrator_however_many_try()
    {
        var made = await Task.WhenAll(
            Enumerable.Range(1, 8).Select(n => house.Accounts.CreateFirstAdministratorAsync($"admin{n}@example.com", "Grace", "hash")));

        made.Count(account => account is not null).ShouldBe(1);
        (await house.Accounts.HasAdministratorAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task An_address_has_one_account_however_it_is_written()
    {
        await house.Accounts.CreateAsync("Ana@Example.com", "Ana", Role.SupportAgent, "hash");

        (await house.Accounts.CreateAsync(" ana@example.COM ", "Mallory", Role.Administrator, "hash")).ShouldBeNull();
        (await house.Accounts.FindByEmailAsync("ANA@example.com"))!.Name.ShouldBe("Ana");
    }
}

public sealed class SqliteAccounts : AccountsContract<SqliteStore>;

public sealed class PostgresAccounts : AccountsContract<PostgresStore>;
