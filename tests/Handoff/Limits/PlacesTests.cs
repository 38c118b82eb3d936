using LiveTakeover.Handoff.Conversations.Limits;

namespace LiveTakeover.Handoff.Tests.Limits;

public sealed class PlacesTests
{
    [Theory]
    [InlineData(2, 9, 9, 2)]
    [InlineData(9, 3, 9, 3)]
    [InlineData(9, 9, 4, 4)]
    public async Task No_more_are_inside_than_the_narrowest_door_lets_in(int perConversation, int perAddress, int inAll, int expected)
    {
        var most = new AtOnce { PerConversation = perConversation, PerAddress = perAddress, InAll = inAll, Waiting = 99 };
        using var places = new Places(most);

        var entering = Enumerable.Range(0, 9).Select(_ => places.EnterAsync("c1", "192.0.2.1", CancellationToken.None).AsTask()).ToList();

        entering.Count(one => one.IsCompleted).ShouldBe(expected);
        for (var left = 0; left < 9; left++)
        {
            var inside = await entering[left];
            inside.IsAcquired.ShouldBeTrue();
            inside.Dispose();
        }
    }

    [Fact]
    public async Task Whoever_waits_for_a_full_conversation_takes_no_place_of_their_address()
    {
        using var places = new Places(new AtOnce { PerConversation = 1, PerAddress = 2, InAll = 9, Waiting = 9 });
        using var first = await places.EnterAsync("c1", "192.0.2.1", CancellationToken.None);
        _ = places.EnterAsync("c1", "192.0.2.1", CancellationToken.None).AsTask();

        using var other = await places.EnterAsync("c2", "192.0.2.1", CancellationToken.None);

        other.IsAcquired.ShouldBeTrue();
    }

    [Fact]
    public async Task When_the_line_is_full_the_next_one_is_refused()
    {
        using var places = new Places(new AtOnce { PerConversation = 1, PerAddress = 9, InAll = 9, Waiting = 1 });
        using var first = await places.EnterAsync("c1", null, CancellationToken.None);
        _ = places.EnterAsync("c1", null, CancellationToken.None).AsTask();

        using var refused = await places.EnterAsync("c1", null, CancellationToken.None);

        refused.IsAcquired.ShouldBeFalse();
    }
}
