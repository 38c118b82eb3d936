using System.Net.Http.Json;
using LiveTakeover.Handoff.Conversations.Log.Warm;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Bot.Tests;

/// <summary>What everybody meets while the database is away, and afterwards.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    private readonly Outage outage = new();
    private readonly LogBook log = new();
    private LiveHost host = null!;
    private HttpClient anybody = null!;

    public Task InitializeAsync()
    {
        host = new LiveHost(new ScriptedBot(ScriptedBot.Echo), builder => builder
            .ConfigureLogging(logging => logging.AddProvider(log))
            .ConfigureTestServices(services => services.AddSingleton<IStatementWatch>(outage)));
        anybody = host.CreateClient();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        anybody.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task While_the_disk_is_full_everybody_is_told_to_try_again_and_the_log_says_it_once()
    {
        using var ada = await host.PersonAsync();
        outage.IsFull = true;

        for (var tries = 0; tries < 20; tries++)
            (await Should.ThrowAsync<HttpRequestException>(() => ada.SaysAsync("hello", "k1"))).StatusCode
                .ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await anybody.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await anybody.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        log.Errors.ShouldHaveSingleItem().ShouldContain("database or disk is full");
        log.Stacks.ShouldBeEmpty();

        outage.IsFull = false;
        (await anybody.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var seen = await ada.ListensAsync();
        await ada.SaysAsync("hello", "k1");
        (await seen.UntilAsync(line => line.Text == "echo hello")).Count(line => line.Text == "hello").ShouldBe(1);
    }

    [Fact]
    public async Task What_began_before_the_outage_or_asks_nothing_does_not_show_that_it_is_over()
    {
        var database = host.Services.GetRequiredService<IDatabase>();
        Task FailsAsync() => Should.ThrowAsync<StoreUnavailableException>(
            () => database.ReadAsync(store => store.QueryFirst<int>("SELECT 1")));
        using var began = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        var early = Task.Run(() => database.ReadAsync(store =>
        {
            var found = store.QueryFirst<int>("SELECT 1");
            began.Release();
            goOn.Wait();
            return found;
        }));
        await began.WaitAsync();
        outage.IsGone = true;
        await FailsAsync();

        goOn.Release();
        await early;
        await FailsAsync();
        await database.ReadAsync(_ => true);
        await FailsAsync();

        log.Errors.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Open_connections_stay_and_catch_up()
    {
        using var ada = await host.PersonAsync();
        var grace = await host.AgentAsync("Grace");
        await using var seenByAda = await ada.ListensAsync();
        await using var seenByGrace = await grace.FollowsAsync(ada.ConversationId);
        await ada.SaysAsync("before");
        await seenByGrace.UntilAsync(line => line.Text == "echo before");

        outage.IsGone = true;
        await Should.ThrowAsync<HttpRequestException>(() => ada.SaysAsync("after", "k1"));
        outage.IsGone = false;
        await ada.SaysAsync("after", "k1");

        await seenByAda.UntilAsync(line => line.Text == "echo after");
        await seenByGrace.UntilAsync(line => line.Text == "echo after");
        log.Stacks.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_calls_over_its_live_connection_is_told_in_words_and_the_log_gets_no_stack()
    {
        using var ada = await host.PersonAsync();
        var grace = await host.AgentAsync("Grace");
        var (callAsync, errors) = await grace.OpensPageAsync();
        await using var _ = errors;
        await callAsync(1, "Typing", [ada.ConversationId]);
        // Once its answer is there, the connection is open.
        await callAsync(4, "FollowLog", ["nowhere", 0]);
        await errors.UntilAsync(line => line.Text.EndsWith("There is no such conversation.", StringComparison.Ordinal));

        outage.IsGone = true;
        // Copies in memory would answer without the database.
        host.Services.GetRequiredService<WarmConversations>().ForgetAll();
        await callAsync(1, "Typing", [ada.ConversationId]);
        await callAsync(4, "FollowLog", [ada.ConversationId, 0]);
        var told = await errors.UntilAsync(line => line.Id == "4");

        told.Where(line => line.Id is "3" or "4")
            .ShouldAllBe(line => line.Text.EndsWith("The database is unavailable at the moment: try again.", StringComparison.Ordinal));
        log.Errors.Count().ShouldBe(1, string.Join('\n', log.Entries));
        log.Stacks.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_route_answers_with_an_error_of_its_own()
    {
        var root = await host.AgentAsync("Root", Role.Administrator);
        var routes = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        outage.IsGone = true;

        var wrong = new List<string>();
        foreach (var (method, path) in routes.SelectMany(Requests))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = Body(method) };
            using var response = await root.SendAsync(request);
            if (IsWrong(response, path)) wrong.Add($"{method} {path}: {response.StatusCode}");
        }

        wrong.ShouldBeEmpty();
        log.Errors.Count().ShouldBe(1, string.Join('\n', log.Entries));
        log.Stacks.ShouldBeEmpty();
    }

    private static IEnumerable<(string Method, string Path)> Requests(RouteEndpoint route)
    {
        var path = string.Join('/', route.RoutePattern.PathSegments.Select(
            segment => string.Concat(segment.Parts.Select(part => part is RoutePatternLiteralPart literal ? literal.Content : "x"))));
        var methods = route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        return methods.Intersect(Methods).Select(method => (method, $"/{path}"));
    }

    // The probe of an orchestrator comes again by itself.
    private static bool IsWrong(HttpResponseMessage response, string path) =>
        response.StatusCode == HttpStatusCode.InternalServerError
        || (response is { StatusCode: HttpStatusCode.ServiceUnavailable, Headers.RetryAfter: null }
            && !path.StartsWith("/health", StringComparison.Ordinal));

    private static JsonContent? Body(string method) => method is "GET" or "DELETE" ? null : JsonContent.Create(new { });
}
