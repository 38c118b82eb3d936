using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.SignIn;

namespace LiveTakeover.Handoff.Tests;

public abstract class SignInsContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    private static readonly AttemptLimit Limit = new(3, TimeSpan.FromMinutes(5));

    private AttemptLimiter Limiter => new(house.Database, house.Clock);

    private SignIns SignIns => new(house.Database, house.Clock);

    private TwoStep TwoStep => new(house.Database, house.Clock);

    [Fact]
    public async Task No_more_tries_get_through_than_there_may_be_however_many_come_at_once()
    {
        var counted = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Limiter.CountAsync("ana", Limit)));

        counted.Count(allowed => allowed).ShouldBe(3);
        (await Limiter.CountAsync("grace", Limit)).ShouldBeTrue();
    }

    [Fact]
    public async Task Tries_are_remembered_through_a_restart_and_forgotten_after_their_time_or_a_success()
    {
        for (var n = 0; n < 3; n++) await Limiter.CountAsync("ana", Limit);
        var restarted = new AttemptLimiter(new House(store, house.Clock).Database, house.Clock);
        (await restarted.CountAsync("ana", Limit)).ShouldBeFalse();

        house.Clock.Advance(Limit.Window);
        (await restarted.CountAsync("ana", Limit)).ShouldBeTrue();
        await restarted.ForgetAsync("ana");
        for (var n = 0; n < 3; n++) (await restarted.CountAsync("ana", Limit)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_sign_in_ends_with_the_one_that_takes_its_place_with_time_and_with_its_account()
    {
        var ana = await AnaAsync();
        var first = await SignIns.OpenAsync(ana.Id, SignInWay.Password, "Firefox", instead: null);
        var second = await SignIns.OpenAsync(ana.Id, SignInWay.Password, "Firefox", instead: first.Id);
        (await SignIns.FindAsync(first.Id)).ShouldBeNull();
        (await SignIns.FindAsync(second.Id))!.Account.Name.ShouldBe("Ana");

        house.Clock.Advance(SignIns.Lifetime);
        (await SignIns.FindAsync(second.Id)).ShouldBeNull();

        var third = await SignIns.OpenAsync(ana.Id, SignInWay.Password, browser: null, instead: null);
        await house.Database.WriteAsync(transaction => transaction.Execute("DELETE FROM accounts"));
        (await SignIns.FindAsync(third.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task A_time_step_is_used_once_and_no_earlier_one_after_it()
    {
        var ana = await AnaAsync();
        var signedIn = (await SignIns.FindAsync((await SignIns.OpenAsync(ana.Id, SignInWay.Password, browser: null, instead: null)).Id))!;
        (await TwoStep.TurnOnAsync(signedIn, "secret", step: 100))!.Count.ShouldBe(TwoStep.RecoveryCodes);
        (await TwoStep.TurnOnAsync(signedIn, "another", step: 100)).ShouldBeNull();
        ana = (await house.Accounts.FindAsync(ana.Id))!;

        (await TwoStep.UseStepAsync(ana, 100)).ShouldBeFalse();
        (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TwoStep.UseStepAsync(ana, 102)))).Count(used => used).ShouldBe(1);
        (await TwoStep.UseStepAsync(ana, 101)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_recovery_code_is_used_once_however_many_try_at_once()
    {
        var ana = await AnaAsync();
        var codes = await TwoStep.RenewRecoveryCodesAsync(ana);

        (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TwoStep.UseRecoveryCodeAsync(ana, codes[0])))).Count(used => used)
            .ShouldBe(1);
        (await TwoStep.RecoveryCodesLeftAsync(ana.Id)).ShouldBe(9);
    }

    private async Task<Account> AnaAsync() => (await house.Accounts.CreateAsync("ana@example.com", "Ana", Role.SupportAgent, "hash"))!;
}

public sealed class SqliteSignIns : SignInsContract<SqliteStore>;

public sealed class PostgresSignIns : SignInsContract<PostgresStore>;
