using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Team.Audit;

namespace LiveTakeover.Handoff.Tests;

public abstract class TypingPreviewsContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    private static readonly Actor Root = new("root", "Root");

    [Fact]
    public async Task They_are_off_until_somebody_turns_them_on_and_each_turn_is_in_the_audit_log_once()
    {
        var previews = new TypingPreviews(house.Database, house.Clock);
        (await previews.AreOnAsync()).ShouldBeFalse();

        foreach (var on in new[] { false, true, true, false }) await previews.TurnAsync(on, Root);

        ((await new AuditLog(house.Database).ReadAsync("bot", by: null, before: null, limit: 10)).Entries)
            .Select(entry => entry.Details["to"])
            .ShouldBe(["off", "on"]);
    }

    [Fact]
    public async Task A_takeover_says_so_to_the_persons_page_only_while_they_are_on()
    {
        await house.AdaIsOnline();
        await house.Control.TakeAsync("c1", House.Grace);
        await house.Control.ReleaseAsync("c1", "grace");
        await new TypingPreviews(house.Database, house.Clock).TurnAsync(on: true, Root);
        await house.Control.TakeAsync("c1", House.Grace);
        await house.Control.ReleaseAsync("c1", "grace");

        (await house.Log.ReadAsync("c1", 0)).Where(entry => entry.Activity.Name == "handoff.status")
            .Select(
                entry =>
                    Payload.TryGet(entry.Activity.ChannelData, "liveTakeover.typingPreview", out _)).ShouldBe([false, false, true, false]);
    }
}

public sealed class SqliteTypingPreviews : TypingPreviewsContract<SqliteStore>;

public sealed class PostgresTypingPreviews : TypingPreviewsContract<PostgresStore>;
