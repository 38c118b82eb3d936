using LiveTakeover.Handoff.Conversations.Channels;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.Handoff.Tests;

public sealed class RetryPolicyTests
{
    private static readonly DateTimeOffset Said = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider time = new(Said);

    [Theory]
    [InlineData(200)]
    [InlineData(450)]
    [InlineData(500)]
    [InlineData(5_000)]
    public void A_channel_is_never_asked_again_before_it_wants_to_be(int milliseconds)
    {
        var asked = TimeSpan.FromMilliseconds(milliseconds);

        for (var line = 0; line < 200; line++)
            new RetryPolicy(TimeSpan.FromHours(1), Said, time).NextPause(asked)!.Value.ShouldBeGreaterThanOrEqualTo(asked);
    }

    [Fact]
    public void Pauses_grow_up_to_a_minute_and_end_with_the_deadline_of_the_line()
    {
        var retries = new RetryPolicy(TimeSpan.FromHours(1), Said, time);
        var pauses = new List<TimeSpan>();
        while (retries.NextPause(asked: null) is { } pause)
        {
            pauses.Add(pause);
            time.Advance(pause);
        }

        pauses[0].ShouldBeLessThan(TimeSpan.FromSeconds(1));
        pauses.Max().ShouldBeInRange(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1.25));
        (time.GetUtcNow() - Said).ShouldBeInRange(TimeSpan.FromHours(1) - TimeSpan.FromMinutes(1.25), TimeSpan.FromHours(1));
    }
}
