using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests.Builder;

public class TranscriptTests
{
    readonly MemoryTranscriptStore store = new();
    readonly RecordingAdapter adapter = new();

    public TranscriptTests() => adapter.Use(new TranscriptLoggerMiddleware(store));

    async Task<Activity[]> Transcript() =>
        [.. (await store.GetTranscriptActivitiesAsync("test", "c1")).Items.Cast<Activity>()];

    [Fact]
    public async Task What_is_heard_and_said_is_logged_as_it_was_then()
    {
        using var turn = adapter.Turn("Hi");
        var reply = MessageFactory.Text("Hello");
        await adapter.Run(turn, async (t, token) =>
        {
            await t.SendActivityAsync(reply, token);
            reply.Text = "changed afterwards";
        });

        var lines = await Transcript();
        lines.Select(l => (l.Text, l.Id)).ShouldBe([("Hi", "17"), ("Hello", "r1")]);
        lines[0].From.Role.ShouldBe(RoleTypes.User);
        turn.Activity.From.Role.ShouldBeNull();
    }

    [Fact]
    public async Task A_turn_that_throws_is_logged_before_the_exception_goes_on()
    {
        using var turn = adapter.Turn("Hi");
        await Should.ThrowAsync<InvalidDataException>(() => adapter.Run(turn, async (t, token) =>
        {
            await t.SendActivityAsync("Hello", cancellationToken: token);
            throw new InvalidDataException();
        }));
        (await Transcript()).Select(l => l.Text).ShouldBe(["Hi", "Hello"]);
    }

    [Fact]
    public async Task Updates_and_deletions_change_the_line_in_its_place()
    {
        using var turn = adapter.Turn("Hi");
        await adapter.Run(turn, async (t, token) =>
        {
            await t.SendActivityAsync("one", cancellationToken: token);
            await t.SendActivityAsync("two", cancellationToken: token);
            await t.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "r1", Text = "ONE" }, token);
            await t.DeleteActivityAsync("r2", token);
        });
        (await Transcript()).Select(l => $"{l.Type} {l.Text}").ShouldBe(["message Hi", "message ONE", "messageDelete "]);
    }

    [Fact]
    public async Task Nobody_said_the_event_that_starts_a_proactive_turn()
    {
        await adapter.ContinueConversationAsync("bot", Ada.Says("Hi").GetConversationReference(), (t, token) => t.SendActivityAsync("Still there?", cancellationToken: token), default);
        (await Transcript()).ShouldHaveSingleItem().Text.ShouldBe("Still there?");
    }

    [Fact]
    public async Task A_long_transcript_comes_in_pages()
    {
        for (var i = 0; i < 45; i++)
            await store.LogActivityAsync(new Activity { Type = "message", Id = $"{i}", ChannelId = "test", Conversation = new(id: "c1"), Timestamp = DateTimeOffset.UnixEpoch.AddSeconds(i) });

        var read = new List<string?>();
        string? token = null;
        do
        {
            var page = await store.GetTranscriptActivitiesAsync("test", "c1", token, DateTimeOffset.UnixEpoch.AddSeconds(5));
            page.Items.Length.ShouldBeInRange(1, 20);
            read.AddRange(page.Items.Select(a => a.Id));
            token = page.ContinuationToken;
        }
        while (token is not null);

        read.ShouldBe(Enumerable.Range(5, 40).Select(i => $"{i}"));
    }

    [Fact]
    public async Task Transcripts_are_listed_by_channel_and_can_be_deleted()
    {
        await store.LogActivityAsync(Ada.Says("Hi"));
        (await store.ListTranscriptsAsync("test")).Items.ShouldHaveSingleItem().Id.ShouldBe("c1");
        (await store.ListTranscriptsAsync("other")).Items.ShouldBeEmpty();

        await store.DeleteTranscriptAsync("test", "c1");
        (await Transcript()).ShouldBeEmpty();
    }
}
