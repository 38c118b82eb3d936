using LiveTakeover.Handoff.Conversations.Requests;

namespace LiveTakeover.AgentHub.Tests.Requests;

/// <summary>One thing done to many requests.</summary>
public sealed class ManyRequestsTests : IAsyncLifetime
{
    private readonly Hub hub = new();
    private Member grace = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        grace = await hub.MemberAsync("Grace", Role.SupportAgent);
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task Each_is_done_on_its_own_and_those_that_were_refused_are_named()
    {
        await hub.AdaIsOnlineAsync("c1");
        await hub.AdaIsOnlineAsync("c2");
        var (first, second) = (await hub.AdaAsksAsync("c1"), await hub.AdaAsksAsync("c2"));

        var assigned = await DoAsync("assign", [first.Id, second.Id, "unknown"], grace.Id);
        ((int)assigned["done"]!, (string?)assigned["refused"]!.AsArray().ShouldHaveSingleItem()).ShouldBe((2, "unknown"));
        (await StateAsync(second)).Assignee!.Id.ShouldBe(grace.Id);

        ((int)(await DoAsync("close", [first.Id, second.Id, second.Id]))["done"]!).ShouldBe(2);
        (await StateAsync(first)).State.ShouldBe(RequestState.Closed);
        ((int)(await DoAsync("assign", [first.Id]))["done"]!).ShouldBe(0);
        ((int)(await DoAsync("reopen", [first.Id]))["done"]!).ShouldBe(1);
        (await StateAsync(first)).State.ShouldBe(RequestState.Open);
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_and_readers_do_nothing()
    {
        (await grace.PostAsync("requests/many", new { ids = Array.Empty<string>(), action = "close" })).Status
            .ShouldBe(HttpStatusCode.BadRequest);
        (await grace.PostAsync("requests/many", new { ids = Enumerable.Range(0, 101).Select(n => $"r{n}"), action = "close" })).Status
            .ShouldBe(HttpStatusCode.BadRequest);
        (await grace.PostAsync("requests/many", new { ids = new[] { "r1" }, action = "burn" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        var viewer = await hub.MemberAsync("Vera", Role.Viewer);
        (await viewer.PostAsync("requests/many", new { ids = new[] { "r1" }, action = "close" })).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<System.Text.Json.Nodes.JsonNode> DoAsync(string action, string[] ids, string? accountId = null)
    {
        var answer = await grace.PostAsync("requests/many", new { ids, action, accountId });
        answer.Status.ShouldBe(HttpStatusCode.OK);
        return answer.Body;
    }

    private async Task<UserRequest> StateAsync(UserRequest request) => (await hub.Get<UserRequests>().FindAsync(request.Id))!;
}
