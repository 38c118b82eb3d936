using System.Net.WebSockets;
using System.Reflection;
using System.Text;
using LiveTakeover.Handoff.Conversations.Presence;
using Microsoft.AspNetCore.SignalR;

namespace LiveTakeover.AgentHub.Tests.Security;

/// <summary>Walks over every endpoint that the hub has: a new one cannot be forgotten.</summary>
public sealed class EndpointTests : IAsyncLifetime
{
    /// <summary>What somebody may do who has not signed in.</summary>
    private static readonly string[] ForOutsiders =
    [
        "GET /hub/api/invitation", "GET /hub/api/password-link", "GET /hub/api/setup", "GET /hub/api/sign-in",
        "GET /hub/api/sign-in/provider",
        "POST /hub/api/invitation", "POST /hub/api/password-link",
        "POST /hub/api/session", "POST /hub/api/setup",
    ];

    /// <summary>What every member of the team may do, also a viewer. Whatever is not here names the roles that may.</summary>
    private static readonly string[] ForEverybody =
    [
        "DELETE /hub/api/account/push",
        "DELETE /hub/api/account/sign-ins/{id}", "DELETE /hub/api/account/views/{id}", "DELETE /hub/api/session",
        "GET /hub/api/account/preferences", "GET /hub/api/account/push", "GET /hub/api/account/read",
        "GET /hub/api/account/sign-ins", "GET /hub/api/account/two-step", "GET /hub/api/account/views",
        "GET /hub/api/closing", "GET /hub/api/conversations/{id}", "GET /hub/api/conversations/{id}/archived-transcript",
        "GET /hub/api/conversations/{id}/attributes",
        "GET /hub/api/conversations/{id}/deliveries", "GET /hub/api/conversations/{id}/log",
        "GET /hub/api/conversations/{id}/log/{seq:long}/reason",
        "GET /hub/api/conversations/{id}/others-of-user", "GET /hub/api/conversations/{id}/tags",
        "GET /hub/api/conversations/{id}/transcript.csv", "GET /hub/api/conversations/{id}/transcript.html",
        "GET /hub/api/conversations/{id}/transcript.json", "GET /hub/api/deliveries", "GET /hub/api/figures", "GET /hub/api/figures.csv",
        "GET /hub/api/live-conversations",
        "GET /hub/api/requests", "GET /hub/api/requests/counts", "GET /hub/api/requests/facets", "GET /hub/api/requests/{id}",
        "GET /hub/api/session",
        "GET /hub/api/stories", "GET /hub/api/stories/export",
        "GET /hub/api/stories/revisions", "GET /hub/api/stories/revisions/{number:long}/stories/{id}", "GET /hub/api/stories/texts",
        "GET /hub/api/stories/{id}", "GET /hub/api/stories/{id}/figures", "GET /hub/api/stories/{id}/tests",
        "GET /hub/api/support/exceptions.ics", "GET /hub/api/support/next-opening", "GET /hub/api/support/schedule",
        "GET /hub/api/support/status", "GET /hub/api/support/targets",
        "GET /hub/api/support/time-zones", "GET /hub/api/support/year/{year:int}", "GET /hub/api/transcripts",
        "POST /hub/api/account/password", "POST /hub/api/account/push/try",
        "POST /hub/api/account/sign-out-everywhere", "POST /hub/api/account/two-step/offer",
        "POST /hub/api/account/two-step/recovery-codes",
        "POST /hub/api/account/two-step/turn-off", "POST /hub/api/account/views",
        "POST /hub/api/support/year/{year:int}", "PUT /hub/api/account/preferences", "PUT /hub/api/account/profile",
        "PUT /hub/api/account/push",
        "PUT /hub/api/account/read/{conversationId}", "PUT /hub/api/account/two-step",
    ];

    /// <summary>The policy of what one may do before one has turned on two steps, when the team asks for them.</summary>
    private const string Everybody = "Entrance";

    private static readonly Dictionary<string, Role[]> Allowed = new(StringComparer.Ordinal)
    {
        [Everybody] = [.. Enum.GetValues<Role>()],
        ["Support"] = [Role.SupportAgent, Role.Administrator],
        ["Administration"] = [Role.Administrator],
        ["Design"] = [Role.BotDesigner, Role.Administrator],
        ["SeeAgents"] = [Role.SupportAgent, Role.BotDesigner, Role.Administrator],
    };

    private readonly Hub hub = new();

    public Task InitializeAsync() => hub.InitializeAsync();

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public void An_endpoint_is_for_everybody_only_if_it_is_listed_here()
    {
        Endpoint.AllOf(hub).Where(endpoint => endpoint.IsForOutsiders).Select(endpoint => endpoint.Name).Order(StringComparer.Ordinal)
            .ShouldBe(ForOutsiders);
        Endpoint.AllOf(hub).Where(endpoint => !endpoint.IsForOutsiders && endpoint.Policies.All(policy => policy == Everybody))
            .Select(endpoint => endpoint.Name)
            .Order(StringComparer.Ordinal).ShouldBe(ForEverybody);
    }

    [Fact]
    public async Task Every_other_endpoint_refuses_who_has_not_signed_in()
    {
        var mallory = hub.Outsider();
        foreach (var endpoint in Endpoint.AllOf(hub).Where(endpoint => !endpoint.IsForOutsiders))
            (await endpoint.AskedByAsync(mallory)).Status.ShouldBe(HttpStatusCode.Unauthorized, endpoint.Name);
        (await mallory.PostAsync("../live/negotiate?negotiateVersion=1")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.BotDesigner)]
    [InlineData(Role.SupportAgent)]
    public async Task Every_endpoint_refuses_a_role_that_it_is_not_for(Role role)
    {
        var mallory = await hub.MemberAsync("Mallory", role);
        foreach (var endpoint in Endpoint.AllOf(hub).Where(endpoint => endpoint.Policies.Any(policy => !Allowed[policy].Contains(role))))
            (await endpoint.AskedByAsync(mallory)).Status.ShouldBe(HttpStatusCode.Forbidden, endpoint.Name);
    }

    [Fact]
    public async Task Every_endpoint_that_changes_something_refuses_another_sites_page()
    {
        var root = await hub.MemberAsync("Root", Role.Administrator);
        foreach (var endpoint in Endpoint.AllOf(hub).Where(endpoint => !endpoint.IsSafe))
            (await endpoint.AskedByAsync(root, "https://mallory.example")).Status.ShouldBe(HttpStatusCode.Forbidden, endpoint.Name);
        (await root.SendAsync(HttpMethod.Post, "../live/negotiate?negotiateVersion=1", origin: "https://mallory.example")).Status.ShouldBe(
            HttpStatusCode.Forbidden);
        (await root.ReadsAsync("session"))["role"]!.GetValue<string>().ShouldBe("Administrator");
    }

    [Fact]
    public async Task No_cache_keeps_what_the_api_answers()
    {
        var root = await hub.MemberAsync("Root", Role.Administrator);
        var viewer = await hub.MemberAsync("Ana", Role.Viewer);
        foreach (var endpoint in Endpoint.AllOf(hub))
        {
            foreach (var member in new[] { hub.Outsider(), viewer, root })
            {
                var answer = await endpoint.AskedByAsync(endpoint.IsSafe ? member : hub.Outsider());
                (answer.Headers.CacheControl?.NoStore).ShouldBe(true, $"{endpoint.Name}: {answer.Status}");
            }
        }
    }

    [Fact]
    public async Task Of_the_live_connections_methods_one_reads_one_is_of_designers_and_one_is_of_who_has_control()
    {
        var live = hub.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<HubMetadata>())
            .First(metadata => metadata is not null)!.HubType;
        live.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetBaseDefinition() == method).Select(method => method.Name)
                .ShouldBe(["AtStory", "FollowLog", "Typing"], ignoreOrder: true);

        var (grace, mallory) = (await hub.MemberAsync("Grace", Role.SupportAgent), await hub.MemberAsync("Mallory", Role.SupportAgent));
        await hub.AdaIsOnlineAsync();
        await grace.PostAsync("conversations/c1/control");
        var seen = new System.Collections.Concurrent.ConcurrentQueue<string?>();
        var arrived = new TaskCompletionSource();
        using var ear = hub.Get<Typing>().Listen("c1", signal =>
        {
            seen.Enqueue(signal.Author.Name);
            arrived.TrySetResult();
        });
        using var malicious = await hub.LiveAsync(mallory);
        await CallAsync(malicious, "Typing", "c1");
        await CallAsync(malicious, "Typing", "another");
        using var honest = await hub.LiveAsync(grace);
        await CallAsync(honest, "Typing", "c1");

        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
        seen.ShouldBe(["Grace"]);
    }

    private static async Task CallAsync(WebSocket socket, string method, string conversation)
    {
        await socket.SendAsync(
            Encoding.UTF8.GetBytes(
                $"{{\"type\":1,\"invocationId\":\"1\",\"target\":\"{method}\",\"arguments\":[\"{conversation}\"]}}\u001e"),
            WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        for (var buffer = new byte[4096]; ;)
        {
            var received = await socket.ReceiveAsync(buffer, CancellationToken.None);
            if (Encoding.UTF8.GetString(buffer, 0, received.Count).Contains("\"type\":3", StringComparison.Ordinal)) return;
        }
    }
}
