using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LiveTakeover.AgentHub.Push;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Store.Keys;
using LiveTakeover.Tests;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Bot.Tests.Push;

/// <summary>What reaches the browser of an agent whose hub is closed, by a push service.</summary>
public sealed class PushTests : IAsyncLifetime
{
    private readonly SleepyClock clock = new(DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()));
    private PushService service = null!;
    private Person ada = null!;

    public async Task InitializeAsync() => service = await PushService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task The_browser_can_read_what_comes_nobody_else_can_and_it_tells_no_words_of_the_person()
    {
        await using var host = Start();
        using var grace = await SubscribedAsync(host);
        var asked = await AdaAsksAsync(host, "my secret lamp");
        await SentAsync(grace, 1);

        var shown = service.Read(service.Last);
        ((string?)shown["title"]).ShouldBe("Somebody asks for a human");
        ((string?)shown["url"]).ShouldBe($"/hub/requests/{asked.Id}");
        shown.ToJsonString().ShouldNotContain("lamp");
        Encoding.UTF8.GetString(service.Last.Body).ShouldNotContain("human");
        service.Last.Topic.ShouldBe("RequestMade");
        IsSignedBy(await PublicKeyAsync(grace), service.Last.Authorization).ShouldBeTrue();
    }

    [Fact]
    public async Task The_notification_is_in_the_language_of_the_account_or_else_of_the_page()
    {
        await using var host = Start();
        using var grace = await SubscribedAsync(host, language: "fr");
        await TriesAsync(grace);
        await SentAsync(grace, 1);
        ((string?)service.Read(service.Last)["title"]).ShouldBe("Voici à quoi cela ressemble");

        await AcceptedAsync(grace.SendAsync(HttpMethod.Put, "/account/preferences", new { language = "en", keys = new { } }));
        await TriesAsync(grace);
        await SentAsync(grace, 2);
        ((string?)service.Read(service.Last)["title"]).ShouldBe("This is how it looks");
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_browser_that_the_push_service_knows_no_more_is_told_no_more(int status)
    {
        await using var host = Start();
        using var grace = await SubscribedAsync(host);
        service.Status = status;
        await AdaAsksAsync(host, "help");
        await SentAsync(grace, 1);
        await UntilAsync(grace, async () => !(await grace.GetAsync("/account/push")).GetProperty("subscribed").GetBoolean());

        clock.Sleep(TimeSpan.FromHours(1));
        await AdaAsksAsync(host, "help");
        await RoundsAsync(grace);
        service.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_push_service_that_is_busy_is_asked_again_later()
    {
        await using var host = Start();
        using var grace = await SubscribedAsync(host);
        service.Status = 503;
        await AdaAsksAsync(host, "help");
        await SentAsync(grace, 1);
        service.Status = 201;

        await SentAsync(grace, 2);

        clock.Sleep(TimeSpan.FromMinutes(30));
        await RoundsAsync(grace);
        service.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_hosts_own_network_is_out_of_reach_and_needs_TLS_anyway()
    {
        await using var host = Start(allowed: false);
        using var grace = await host.AgentAsync("Grace");
        using var plain = await grace.SendAsync(HttpMethod.Put, "/account/push", service.Subscription());
        plain.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        var inside = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(service.Subscription()))!;
        inside["endpoint"] = "https://127.0.0.1:1/laptop";
        using var address = await grace.SendAsync(HttpMethod.Put, "/account/push", inside);
        address.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        // A name that leads inside is found out when something is sent. The browser is told no more.
        inside["endpoint"] = $"https://{System.Net.Dns.GetHostName()}:1/laptop";
        await AcceptedAsync(grace.SendAsync(HttpMethod.Put, "/account/push", inside));
        await TriesAsync(grace);
        await UntilAsync(grace, async () => !(await grace.GetAsync("/account/push")).GetProperty("subscribed").GetBoolean());
    }

    [Fact]
    public async Task The_key_is_one_for_all_nodes_is_kept_sealed_and_is_made_anew_only_if_it_cannot_be_read()
    {
        await using var host = Start();
        var (ring, protection) = (host.Services.GetRequiredService<KeyRing>(), host.Services.GetRequiredService<IDataProtectionProvider>());
        VapidKeys Node(IDataProtectionProvider with) => new(ring, with, clock);

        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Node(protection).ReadAsync()));

        keys.Distinct().ShouldHaveSingleItem();
        (await ring.AllAsync("web-push")).ShouldHaveSingleItem().Document.ShouldNotContain(keys[0].Private);
        var lost = new EphemeralDataProtectionProvider();
        (await Node(lost).ReadAsync()).ShouldNotBe(keys[0]);
    }

    private LiveHost Start(bool allowed = true) => new(new ScriptedBot(_ => Task.CompletedTask), web =>
    {
        web.UseSetting("Push:DangerouslyAllowPrivateNetworks", allowed ? "true" : "false").UseSetting("Push:Contact", "it@example.org");
        web.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock));
    });

    private async Task<Agent> SubscribedAsync(LiveHost host, string language = "en")
    {
        var grace = await host.AgentAsync("Grace");
        await AcceptedAsync(grace.SendAsync(HttpMethod.Put, "/account/push", service.Subscription(language: language)));
        (await grace.GetAsync("/account/push")).GetProperty("subscribed").GetBoolean().ShouldBeTrue();
        clock.Sleep(TimeSpan.FromHours(1));
        return grace;
    }

    private async Task<UserRequest> AdaAsksAsync(LiveHost host, string message)
    {
        ada ??= await host.PersonAsync();
        await ada.SendsAsync(new { type = "message", text = "hello" });
        return await host.Services.GetRequiredService<UserRequests>().CreateAsync(new NewUserRequest(ada.ConversationId, message, []));
    }

    // The push service has a notification a moment before the host knows that.
    private Task TriesAsync(Agent agent) => UntilAsync(agent, async () =>
    {
        using var answer = await agent.SendAsync(HttpMethod.Post, "/account/push/try");
        return answer.StatusCode == HttpStatusCode.NoContent;
    });

    private Task SentAsync(Agent agent, int count) => UntilAsync(agent, () => Task.FromResult(service.Count >= count));

    private async Task UntilAsync(Agent agent, Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await holds())
        {
            patience.Token.ThrowIfCancellationRequested();
            await RoundsAsync(agent);
        }
    }

    // The host looks every two seconds of its own clock.
    private async Task RoundsAsync(Agent agent)
    {
        clock.Advance(TimeSpan.FromSeconds(2));
        await agent.GetAsync("/session");
    }

    private static async Task AcceptedAsync(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<byte[]> PublicKeyAsync(Agent agent) =>
        WebEncoders.Base64UrlDecode((await agent.GetAsync("/account/push")).GetProperty("key").GetString()!);

    /// <summary>As a push service looks at it (RFC 8292).</summary>
    private static bool IsSignedBy(byte[] key, string authorization)
    {
        var parts = authorization["vapid ".Length..].Split(',').Select(part => part.Trim().Split('=', 2))
            .ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        parts["k"].ShouldBe(WebEncoders.Base64UrlEncode(key));
        var token = parts["t"].Split('.');
        var claims = JsonNode.Parse(WebEncoders.Base64UrlDecode(token[1]))!;
        ((string?)claims["sub"]).ShouldBe("mailto:it@example.org");
        using var known = ECDsa.Create(
            new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = key[1..33], Y = key[33..] } });
        return known.VerifyData(
            Encoding.UTF8.GetBytes($"{token[0]}.{token[1]}"), WebEncoders.Base64UrlDecode(token[2]), HashAlgorithmName.SHA256);
    }
}
