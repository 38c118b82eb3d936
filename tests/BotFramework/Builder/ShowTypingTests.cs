using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.BotFramework.Tests.Builder;

public class ShowTypingTests
{
    readonly FakeTimeProvider clock = new();
    readonly RecordingAdapter adapter = new();

    public ShowTypingTests() => adapter.Use(new ShowTypingMiddleware(500, 2000, clock));

    [Fact]
    public async Task A_bot_that_thinks_for_long_is_seen_typing_again_and_again_until_it_is_done()
    {
        using var turn = adapter.Turn();
        var hooked = 0;
        turn.OnSendActivities((_, _, next) => { hooked++; return next(); });
        var thinking = new TaskCompletionSource();
        var running = adapter.Run(turn, (_, _) => thinking.Task);

        clock.Advance(TimeSpan.FromMilliseconds(499));
        adapter.Sent.ShouldBeEmpty();
        clock.Advance(TimeSpan.FromMilliseconds(1));
        clock.Advance(TimeSpan.FromMilliseconds(2000));
        thinking.SetResult();
        await running;
        clock.Advance(TimeSpan.FromMinutes(1));

        adapter.Sent.Select(a => a.Type).ShouldBe([ActivityTypes.Typing, ActivityTypes.Typing]);
        adapter.Sent[0].Recipient.Id.ShouldBe("ada");
        (hooked, turn.Responded).ShouldBe((0, false));
    }

    [Fact]
    public async Task Only_messages_are_worth_typing_for()
    {
        using var turn = adapter.Turn(type: ActivityTypes.Event);
        var thinking = new TaskCompletionSource();
        var running = adapter.Run(turn, (_, _) => thinking.Task);
        clock.Advance(TimeSpan.FromSeconds(10));
        thinking.SetResult();
        await running;
        adapter.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Typing_stops_also_when_the_bot_fails()
    {
        using var turn = adapter.Turn();
        await Should.ThrowAsync<InvalidDataException>(() => adapter.Run(turn, (_, _) => throw new InvalidDataException()));
        clock.Advance(TimeSpan.FromMinutes(1));
        adapter.Sent.ShouldBeEmpty();
    }
}
