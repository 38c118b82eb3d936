using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff.Tests;

public abstract class TimersContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);

    private Timers Timers => house.Get<Timers>();

    [Fact]
    public async Task A_timer_fires_once_when_it_is_due_and_the_person_never_sees_it()
    {
        var timer = await Set();
        (await Timers.FireDueAsync()).ShouldBeEmpty();
        house.Clock.Advance(Soon);

        var fired = (await Task.WhenAll(Timers.FireDueAsync(), Timers.FireDueAsync())).SelectMany(entries => entries)
            .ShouldHaveSingleItem();

        (fired.Activity.Name, fired.Activity.Value?.ToString()).ShouldBe((InternalLine.TimerFired, timer));
        fired.IsForBot.ShouldBeTrue();
        fired.IsForPerson.ShouldBeFalse();
        fired.Activity.From.Id.ShouldBe("ada");
        (await Timers.NextDueAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_timer_does_not_fire_once_control_has_moved_even_when_it_has_come_back()
    {
        await Set();
        await house.AdaIsOnline();
        await house.Control.TakeAsync("c1", House.Grace);
        await house.Control.ReleaseAsync("c1", House.Grace.AgentId);
        house.Clock.Advance(Soon);

        (await Timers.FireDueAsync()).ShouldBeEmpty();
        (await Timers.NextDueAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_timer_is_there_after_a_restart()
    {
        await Set();
        house.Clock.Advance(Soon);

        (await new House(store, house.Clock).Get<Timers>().FireDueAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_timer_of_a_turn_that_is_abandoned_was_never_set()
    {
        var turn = await house.BotTakesTurn(await house.AdaSays("hello"));
        Timers.Set(turn, Soon);
        (await Timers.NextDueAsync()).ShouldBeNull();

        await house.Turns.AbandonAsync(turn);

        (await Timers.NextDueAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_timer_is_pending_until_the_turn_that_it_starts_has_ended_whatever_came_of_it()
    {
        var timer = await Set();
        var before = await house.BotTakesTurn(await house.AdaSays("are you there?"));
        (await Timers.IsPendingAsync(before, timer)).ShouldBeTrue();

        house.Clock.Advance(Soon);
        var fired = (await Timers.FireDueAsync()).Single();
        (await Timers.IsPendingAsync(before, timer)).ShouldBeTrue();

        await house.Turns.CloseAsync(before);
        await house.Turns.AbandonAsync(await house.BotTakesTurn(fired));
        (await Timers.IsPendingAsync(await house.BotTakesTurn(await house.AdaSays("hello?")), timer)).ShouldBeFalse();
        (await Timers.IsPendingAsync(before, "unknown")).ShouldBeFalse();
    }

    private async Task<string> Set()
    {
        var turn = await house.BotTakesTurn(await house.AdaSays("hello"));
        var timer = Timers.Set(turn, Soon);
        await house.Turns.CloseAsync(turn);
        return timer;
    }
}

public sealed class SqliteTimers : TimersContract<SqliteStore>;
