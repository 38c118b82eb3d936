using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LiveTakeover.Handoff.Store.Keys;
using LiveTakeover.Handoff.Tests;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.Bot.Tests.Hosting;

/// <summary>Two nodes of the product on one PostgreSQL, behind a balancer that sends each request to either.</summary>
public sealed class TwoNodesTests : IAsyncLifetime
{
    private readonly string database = PostgresServer.NewDatabase();
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private readonly LiveHost one;
    private readonly LiveHost other;

    public TwoNodesTests()
    {
        one = Node();
        other = Node();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await one.DisposeAsync();
        await other.DisposeAsync();
    }

    [Fact]
    public async Task A_conversation_goes_on_at_the_other_node_also_when_the_keys_change_in_the_middle()
    {
        using var atOne = Browser(one);
        using var atOther = Browser(other);
        var first = await TokenAsync(atOne, cookie: null);
        (await StartAsync(atOther, first)).ShouldBe(HttpStatusCode.Created);

        clock.AdjustTime(clock.GetUtcNow().AddDays(31));
        one.Services.GetRequiredService<IKeyManager>()
            .CreateNewKey(TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddDays(90));
        var second = await TokenAsync(atOne, first.Cookie);
        // The framework takes up its new key beside the requests that go on.
        while (second.CookieKey == first.CookieKey) second = await TokenAsync(atOne, first.Cookie);

        second.ConversationId.ShouldBe(first.ConversationId);
        second.Key.ShouldNotBe(first.Key);
        (await StartAsync(atOther, second)).ShouldBe(HttpStatusCode.OK);
        foreach (var cookie in new[] { first.Cookie, second.Cookie })
            (await TokenAsync(atOther, cookie)).ConversationId.ShouldBe(first.ConversationId);
    }

    [Fact]
    public async Task An_agent_who_signed_in_at_one_node_is_signed_in_at_the_other()
    {
        await one.AgentAsync("Grace");
        using var atOne = Browser(one);
        using var atOther = Browser(other);
        using var signedIn = await atOne.PostAsJsonAsync(
            "/hub/api/session", new { email = "grace@example.com", password = LiveHost.Password });

        atOther.DefaultRequestHeaders.Add(
            "Cookie",
            signedIn.Headers.GetValues("Set-Cookie").Single(
                cookie => cookie.StartsWith("livetakeover.hub=", StringComparison.Ordinal)).Split(';')[0]);
        using var session = await atOther.GetAsync("/hub/api/session");

        session.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await session.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("name").GetString().ShouldBe("Grace");
        // Both nodes of this test share a home folder too, where the framework would look by itself.
        (await other.Services.GetRequiredService<KeyRing>().AllAsync("data-protection")).ShouldHaveSingleItem();
    }

    private LiveHost Node() => new(furnish: builder =>
    {
        builder.UseSetting("Handoff:Store:Provider", "PostgreSQL");
        builder.UseSetting("Handoff:Store:ConnectionString", database);
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(clock));
    });

    private static HttpClient Browser(LiveHost node)
    {
        var browser = node.CreateClient(new() { HandleCookies = false });
        browser.DefaultRequestHeaders.Add("Origin", "http://localhost");
        return browser;
    }

    private static async Task<Visit> TokenAsync(HttpClient browser, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webchat/token");
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        using var answer = await browser.SendAsync(request);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new Visit(
            json.GetProperty("token").GetString()!, json.GetProperty("conversationId").GetString()!,
            answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
    }

    private static async Task<HttpStatusCode> StartAsync(HttpClient browser, Visit visit)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", visit.Token);
        using var answer = await browser.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>What a browser holds. A sealed cookie begins with a magic number and the id of its key.</summary>
    private sealed record Visit(string Token, string ConversationId, string Cookie)
    {
        public string Key => Token.Split('.')[0];

        public string CookieKey => Cookie.Split('=')[1][..26];
    }
}
