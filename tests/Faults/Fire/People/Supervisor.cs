using LiveTakeover.Bot.Tests;

namespace LiveTakeover.Faults.Tests.Fire.People;

/// <summary>Reads along on a live connection, and reads on from their own cursor when it has ended.</summary>
internal sealed class Supervisor(Agent agent, History history, Patience patience) : ICastMember
{
    public Task SpeakAsync(CancellationToken over) => Task.CompletedTask;

    public async Task ReadAsync(CancellationToken over)
    {
        // The log has no holes, so the number of lines is the cursor.
        var seen = history.SeenBy("the supervisor");
        while (!over.IsCancellationRequested)
        {
            await using var page = await patience.UntilKnownAsync(
                () => agent.FollowsAsync(history.ConversationId, seen.Count, seen.Enqueue));
            await Patience.UntilClosedAsync(page, over);
        }
    }
}
