using LiveTakeover.Dialogs.Simulation;

namespace LiveTakeover.Dialogs.Tests.Simulation;

public sealed class VirtualClockTests
{
    private static readonly DateTimeOffset Sunday = new(2027, 3, 28, 3, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public void It_stands_where_it_is_set_and_goes_on_from_there()
    {
        var clock = new VirtualClock(DateTimeOffset.UnixEpoch);

        clock.Set(Sunday);
        clock.Advance(TimeSpan.FromMinutes(5));

        clock.GetUtcNow().ShouldBe(Sunday.AddMinutes(5));
    }

    [Fact]
    public async Task A_wait_takes_no_time_and_all_of_its_length()
    {
        var clock = new VirtualClock(Sunday);

        await Task.Delay(TimeSpan.FromHours(8), clock);

        clock.GetUtcNow().ShouldBe(Sunday.AddHours(8));
    }
}
