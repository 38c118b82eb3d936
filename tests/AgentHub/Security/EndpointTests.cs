using System.Net;
using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace LiveTakeover.AgentHub.Tests.Security;

/// <summary>Walks over every endpoint that the hub has: a new one cannot be forgotten.</summary>
public sealed class EndpointTests : IAsyncLifetime
{
    /// <summary>What somebody may do who has not signed in.</summary>
    private static readonly string[] ForOutsiders =
    [
        "GET /hub/api/invitation", "GET /hub/api/password-link", "GET /hub/api/setup", "GET /hub/api/sign-in", "GET /hub/api/sign-in/provider",
        "POST /hub/api/invitation", "POST /hub/api/password-link",
        "POST /hub/api/session", "POST /hub/api/setup",
    ];

    /// <summary>What every member of the team may do, also a viewer. Whatever is not here names the roles that may.</summary>
    private static readonly string[] ForEverybody =
    [
        "DELETE /hub/api/account/sign-ins/{id}", "DELETE /hub/api/session", "GET /hub/api/account/sign-ins", "GET /hub/api/account/two-step",
        "GET /hub/api/conversations/{id}", "GET /hub/api/conversations/{id}/archived-transcript", "GET /hub/api/conversations/{id}/attributes",
        "GET /hub/api/conversations/{id}/log", "GET /hub/api/conversations/{id}/log/{seq:long}/reason",
        "GET /hub/api/conversations/{id}/others-of-user", "GET /hub/api/live-conversations",
        "GET /hub/api/requests", "GET /hub/api/requests/counts", "GET /hub/api/requests/facets", "GET /hub/api/requests/{id}", "GET /hub/api/session",
        "GET /hub/api/stories", "GET /hub/api/stories/export",
        "GET /hub/api/stories/{id}",
        "GET /hub/api/support/exceptions.ics", "GET /hub/api/support/next-opening", "GET /hub/api/support/schedule", "GET /hub/api/support/status",
        "GET /hub/api/support/time-zones", "GET /hub/api/support/year/{year:int}", "GET /hub/api/transcripts", "POST /hub/api/account/password",
        "POST /hub/api/account/sign-out-everywhere", "POST /hub/api/account/two-step/offer", "POST /hub/api/account/two-step/recovery-codes",
        "POST /hub/api/account/two-step/turn-off", "POST /hub/api/stories/check", "POST /hub/api/stories/simulate", "POST /hub/api/support/what-happens",
        "POST /hub/api/support/year/{year:int}", "PUT /hub/api/account/profile", "PUT /hub/api/account/two-step",
    ];

    /// <summary>The policy of what one may do before one has turned on two steps, when the team asks for them.</summary>
    private const string Everybody = "Entrance";

    private static readonly Dictionary<string, Role[]> Allowed = new(StringComparer.Ordinal)
    {
        [Everybody] = [.. Enum.GetValues<Role>()],
        ["Support"] = [Role.SupportAgent, Role.Administrator],
        ["Administration"] = [Role.Administrator],
        ["Design"] = [Role.BotDesigner, Role.Administrator],
    };

    private readonly Hub hub = new();

    public Task InitializeAsync() => hub.InitializeAsync();

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public void An_endpoint_is_for_everybody_only_if_it_is_listed_here()
    {
        Api().Where(endpoint => endpoint.IsForOutsiders).Select(endpoint => endpoint.Name).Order(StringComparer.Ordinal).ShouldBe(ForOutsiders);
        Api().Where(endpoint => !endpoint.IsForOutsiders && endpoint.Policies.All(policy => policy == Everybody)).Select(endpoint => endpoint.Name)
            .Order(StringComparer.Ordinal).ShouldBe(ForEverybody);
    }

    [Fact]
    public async Task Every_other_endpoint_refuses_who_has_not_signed_in()
    {
        var mallory = hub.Outsider();
        foreach (var endpoint in Api().Where(endpoint => !endpoint.IsForOutsiders))
            (await AskAsync(mallory, endpoint)).Status.ShouldBe(HttpStatusCode.Unauthorized, endpoint.Name);
        (await mallory.PostAsync("../live/negotiate?negotiateVersion=1")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.BotDesigner)]
    [InlineData(Role.SupportAgent)]
    public async Task Every_endpoint_refuses_a_role_that_it_is_not_for(Role role)
    {
        var mallory = await hub.MemberAsync("Mallory", role);
        foreach (var endpoint in Api().Where(endpoint => endpoint.Policies.Any(policy => !Allowed[policy].Contains(role))))
            (await AskAsync(mallory, endpoint)).Status.ShouldBe(HttpStatusCode.Forbidden, endpoint.Name);
    }

    [Fact]
    public async Task Every_endpoint_that_changes_something_refuses_another_sites_page()
    {
        var root = await hub.MemberAsync("Root", Role.Administrator);
        foreach (var endpoint in Api().Where(endpoint => endpoint.Method != HttpMethod.Get))
            (await AskAsync(root, endpoint, "https://mallory.example")).Status.ShouldBe(HttpStatusCode.Forbidden, endpoint.Name);
        (await root.SendAsync(HttpMethod.Post, "../live/negotiate?negotiateVersion=1", origin: "https://mallory.example")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await root.ReadsAsync("session"))["role"]!.GetValue<string>().ShouldBe("Administrator");
    }

    private static Task<Answer> AskAsync(Member who, Endpoint endpoint, string? origin = null) =>
        who.SendAsync(endpoint.Method, endpoint.Path, endpoint.Method == HttpMethod.Get ? null : new { }, origin);

    private IReadOnlyList<Endpoint> Api() =>
        [.. from route in hub.Endpoints
            where route.RoutePattern.RawText!.StartsWith("/hub/api/", StringComparison.Ordinal)
            from method in route.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
            select new Endpoint(route, HttpMethod.Parse(method))];

    private sealed record Endpoint(RouteEndpoint Route, HttpMethod Method)
    {
        public string Name => $"{Method} {Route.RoutePattern.RawText}";

        public string Path => string.Concat(Route.RoutePattern.PathSegments.Skip(2).Select(segment =>
            "/" + string.Concat(segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content
                : part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart dot ? dot.Content : "1")))).TrimStart('/');

        public bool IsForOutsiders => Route.Metadata.GetMetadata<IAllowAnonymous>() is not null;

        public IReadOnlyList<string> Policies => [.. Route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>()];
    }
}
