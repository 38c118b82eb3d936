using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.DirectLine.Tests.RateLimits;

public sealed class RateLimitTests
{
    private static readonly Dictionary<string, string?> ThreePosts = new()
    {
        ["DirectLine:RateLimit:Posts:Burst"] = "3",
        ["DirectLine:RateLimit:Posts:PerSecond"] = "0.5",
    };

    [Fact]
    public async Task Too_many_posts_are_429_with_the_time_to_wait_and_that_is_enough()
    {
        var clock = new FakeTimeProvider();
        await using var host = await DirectLineHost.StartAsync(ThreePosts, clock);
        var ada = await host.AdaAsync();
        for (var n = 0; n < 3; n++) (await ada.SayAsync($"{n}")).ShouldBe(HttpStatusCode.OK);

        var refused = (await ada.SayAsync("4")).ShouldFail(HttpStatusCode.TooManyRequests, "TooManyRequests");

        refused.Header("Retry-After").ShouldBe("2");
        refused.Header("Access-Control-Expose-Headers").ShouldContain("Retry-After");
        clock.Advance(TimeSpan.FromSeconds(2));
        (await ada.SayAsync("5")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_conversation_does_not_use_up_what_another_may_send()
    {
        await using var host = await DirectLineHost.StartAsync(ThreePosts, new FakeTimeProvider());
        var ada = await host.AdaAsync();
        var mallory = await host.AdaAsync("dl_mallory");
        for (var n = 0; n < 5; n++) await mallory.SayAsync($"{n}");

        (await ada.SayAsync("hello")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Limits_can_be_turned_off()
    {
        await using var host = await DirectLineHost.StartAsync(
            new Dictionary<string, string?>(ThreePosts) { ["DirectLine:RateLimit:Enabled"] = "false" });
        var ada = await host.AdaAsync();

        for (var n = 0; n < 10; n++) (await ada.SayAsync($"{n}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Two_hundred_rapid_messages_pass_by_default()
    {
        await using var host = await DirectLineHost.StartAsync();
        var ada = await host.AdaAsync();

        for (var n = 0; n < 200; n++) (await ada.SayAsync($"{n}")).ShouldBe(HttpStatusCode.OK);
    }
}
