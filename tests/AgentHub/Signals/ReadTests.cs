using System.Text.Json.Nodes;
using LiveTakeover.Handoff.Conversations.Log;

namespace LiveTakeover.AgentHub.Tests.Signals;

/// <summary>What is new to an agent, in any of their browsers.</summary>
public sealed class ReadTests : IAsyncLifetime
{
    private readonly Hub hub = new();
    private Member grace = null!;
    private Member ana = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        ana = await hub.MemberAsync("Ana", Role.SupportAgent);
        await hub.AdaIsOnlineAsync();
        await hub.AdaAsksAsync();
        (await grace.PostAsync("conversations/c1/control", new { })).Status.ShouldBe(HttpStatusCode.OK);
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task What_was_read_in_one_browser_is_read_in_the_other()
    {
        var elsewhere = hub.Outsider(grace.Id);
        await elsewhere.SignInAsync("grace@example.org", Hub.Password);
        (await RowAsync(elsewhere))["unread"]!.GetValue<int>().ShouldBe(1);

        var last = (await hub.Get<ConversationLog>().ReadAsync("c1", 0))[^1].Seq;
        (await grace.PutAsync("account/read/c1", new { seq = last })).Status.ShouldBe(HttpStatusCode.NoContent);

        (await RowAsync(elsewhere))["unread"]!.GetValue<int>().ShouldBe(0);
        var mark = (await elsewhere.ReadsAsync("account/read?among=c1&among=c2")).AsArray().ShouldHaveSingleItem()!;
        ((string?)mark["conversationId"], (long)mark["seq"]!).ShouldBe(("c1", last));
        (await ana.ReadsAsync("account/read?among=c1")).AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_tells_who_said_what_last_and_since_when_they_wait()
    {
        var row = await RowAsync(grace);
        ((string?)row["last"]!["text"], (string?)row["last"]!["author"]!["kind"]).ShouldBe(("hello", "user"));
        row["awaitsFirstAnswer"]!.GetValue<bool>().ShouldBeTrue();
        row["waitingSince"]!.GetValue<DateTimeOffset>().ShouldBe(hub.Clock.GetUtcNow());
        row["due"].ShouldBeNull();

        var message = new { clientMessageId = "1", text = "here I am" };
        (await grace.PostAsync("conversations/c1/messages", message)).Status.ShouldBe(HttpStatusCode.OK);
        row = await RowAsync(grace);
        ((string?)row["last"]!["text"], (string?)row["last"]!["author"]!["id"]).ShouldBe(("here I am", grace.Id));
        row["waitingSince"].ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_mark_is_a_line_that_was_said(long seq) =>
        (await grace.PutAsync("account/read/c1", new { seq })).Status.ShouldBe(HttpStatusCode.BadRequest);

    private static async Task<JsonNode> RowAsync(Member member) =>
        (await member.ReadsAsync("live-conversations?scope=mine"))[0]!["signals"]!;
}
