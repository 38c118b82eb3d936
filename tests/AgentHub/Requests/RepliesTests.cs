using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Conversations.Requests;

namespace LiveTakeover.AgentHub.Tests.Requests;

/// <summary>Ada asked, and went away. The hub answers her.</summary>
public sealed class RepliesTests : IAsyncLifetime
{
    private readonly Hub hub = new();
    private Member grace = null!;
    private UserRequest request = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        await hub.AdaIsOnlineAsync();
        request = await hub.AdaAsksAsync();
        hub.Clock.Advance(TimeSpan.FromMinutes(5));
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task An_answer_is_a_line_with_a_mark_and_closes_the_request_until_the_person_writes_back()
    {
        (await grace.PostAsync("conversations/c1/control")).Code.ShouldBe("user-offline");

        var left = await RepliesAsync("m1", "Change the bulb.");
        var again = await RepliesAsync("m1", "Change the bulb.");

        left.Status.ShouldBe(HttpStatusCode.OK);
        again.Body.ToJsonString().ShouldBe(left.Body.ToJsonString());
        (await RepliesAsync("m1", "Change the plug.")).Code.ShouldBe("id-taken");
        var line = (await grace.ReadsAsync("conversations/c1/log"))["entries"]!.AsArray()[^1]!;
        ((int?)line["seq"], (string?)line["author"]!["kind"]).ShouldBe(((int?)left.Body["seq"], "agent"));
        ((bool?)line["activity"]!["channelData"]!["liveTakeover"]!["away"]).ShouldBe(true);
        ((string?)(await grace.ReadsAsync($"requests/{request.Id}"))["state"]).ShouldBe("closed");

        await hub.AdaIsOnlineAsync();
        var reopened = await grace.ReadsAsync($"requests/{request.Id}");
        ((string?)reopened["state"], (string?)reopened["assignee"]!["name"]).ShouldBe(("open", "Grace"));
        ((string?)(await grace.ReadsAsync("account/news"))["news"]![0]!["kind"]).ShouldBe("requestAnswered");
    }

    [Fact]
    public async Task An_answer_takes_files_along_as_any_line_does_and_only_while_nobody_else_has_control()
    {
        var kept = (await grace.UploadsAsync("conversations/c1/uploads", ("lamp.png", "image/png", [1, 2, 3]))).Body;
        var answer = new { clientMessageId = "m1", text = "As in the picture.", attachments = kept };

        (await grace.PostAsync($"requests/{request.Id}/replies", answer)).Status.ShouldBe(HttpStatusCode.OK);
        (await grace.PostAsync($"requests/{request.Id}/replies", answer)).Status.ShouldBe(HttpStatusCode.OK);

        var line = (await grace.ReadsAsync("conversations/c1/log"))["entries"]!.AsArray()[^1]!["activity"]!;
        ((string?)line["text"], (string?)line["attachments"]![0]!["name"]).ShouldBe(("As in the picture.", "lamp.png"));
        (await grace.PostAsync($"requests/{request.Id}/replies", new { clientMessageId = "m2", attachments = kept })).Status
            .ShouldBe(HttpStatusCode.OK);
        hub.Clock.Advance(TimeSpan.FromHours(2));
        await hub.Get<SentFiles>().SweepAsync();
        await hub.Get<SentFiles>().DeleteAsync("c1");
        (await grace.PostAsync($"requests/{request.Id}/replies", new { clientMessageId = "m3", attachments = kept })).Code
            .ShouldBe("file-gone");
        (await grace.UploadsAsync("conversations/c2/uploads", ("lamp.png", "image/png", [1, 2, 3]))).Code.ShouldBe("not-in-control");
    }

    [Fact]
    public async Task Who_is_online_or_talks_to_an_agent_is_not_answered_like_that()
    {
        await hub.AdaIsOnlineAsync();
        (await RepliesAsync("m1", "Change the bulb.")).Code.ShouldBe("user-online");

        var ana = await hub.MemberAsync("Ana", Role.SupportAgent);
        (await ana.PostAsync("conversations/c1/control")).Status.ShouldBe(HttpStatusCode.OK);
        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        var refused = await RepliesAsync("m1", "Change the bulb.");
        (refused.Code, (string?)refused.Body["holder"]!["name"]).ShouldBe(("control-taken", "Ana"));
    }

    [Theory]
    [InlineData("", "hello")]
    [InlineData("m1", " ")]
    [InlineData("m1", null)]
    public async Task What_is_no_answer_is_refused(string clientMessageId, string? text) =>
        (await RepliesAsync(clientMessageId, text)).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task An_answer_is_bounded_and_for_who_works_on_requests()
    {
        (await RepliesAsync("m1", new string('x', 10_001))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await grace.PostAsync("requests/nobodys/replies", new { clientMessageId = "m1", text = "x" })).Status
            .ShouldBe(HttpStatusCode.NotFound);
        var reader = await hub.MemberAsync("Rita", Role.Viewer);
        (await reader.PostAsync($"requests/{request.Id}/replies", new { clientMessageId = "m1", text = "x" })).Status
            .ShouldBe(HttpStatusCode.Forbidden);
    }

    private Task<Answer> RepliesAsync(string clientMessageId, string? text) =>
        grace.PostAsync($"requests/{request.Id}/replies", new { clientMessageId, text });
}
