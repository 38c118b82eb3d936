using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Programs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Bot.Tests.Webhooks;

/// <summary>The hub sends to a receiver on this machine, if the operator lets it.</summary>
public sealed class WebhookSendingTests : IAsyncLifetime
{
    private readonly List<(Dictionary<string, string> Headers, string Body)> received = [];
    private WebApplication inside = null!;
    private int status = 204;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        inside = builder.Build();
        inside.MapPost("/hook", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body);
            var body = await reader.ReadToEndAsync();
            // The server uses the headers again for the next request.
            var headers = request.Headers.ToDictionary(
                header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            lock (received) received.Add((headers, body));
            return Results.StatusCode(status);
        });
        await inside.StartAsync();
    }

    public async Task DisposeAsync() => await inside.DisposeAsync();

    [Fact]
    public async Task What_is_sent_is_signed_over_its_time_and_its_body()
    {
        await using var host = Start(allowed: true);
        var (program, _) = await RootsProgramAsync(host);
        var (id, secret) = await MadeAsync(program, $"{inside.Urls.First()}/hook");

        var tried = await AnswerAsync(await program.PostAsync($"/hub/api/webhooks/{id}/try", content: null));

        ((bool)tried["taken"]!).ShouldBeTrue();
        var (headers, body) = received.ShouldHaveSingleItem();
        headers["X-LiveTakeover-Event"].ShouldBe("ping");
        headers["X-Hub-Signature-256"].ShouldBe("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"date={headers["Date"]}\n{body}"))));
        (await host.Services.GetRequiredService<LiveTakeover.Handoff.Store.IDatabase>().ReadAsync(
            store => store.QueryFirst<string>("SELECT secret FROM webhooks")))!.ShouldNotContain(secret);
    }

    [Fact]
    public async Task A_receiver_that_refuses_is_shown_with_its_answer()
    {
        await using var host = Start(allowed: true);
        var (program, _) = await RootsProgramAsync(host);
        var (id, _) = await MadeAsync(program, $"{inside.Urls.First()}/hook");
        status = 503;

        var tried = await AnswerAsync(await program.PostAsync($"/hub/api/webhooks/{id}/try", content: null));

        ((bool)tried["taken"]!).ShouldBeFalse();
        ((string?)tried["answer"]).ShouldBe("It answered 503.");
    }

    [Fact]
    public async Task The_hosts_own_network_is_out_of_reach_and_needs_TLS_anyway()
    {
        await using var host = Start(allowed: false);
        var (program, root) = await RootsProgramAsync(host);
        using var refused = await program.PostAsJsonAsync(
            "/hub/api/webhooks", new { url = $"{inside.Urls.First()}/hook", events = new[] { "request.made" } });
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        // As if it had been made while that was allowed.
        var kept = host.Services.GetRequiredService<LiveTakeover.AgentHub.Webhooks.WebhookSecrets>().New().Kept;
        var webhook = (await host.Services.GetRequiredService<LiveTakeover.Handoff.Team.Webhooks.TeamWebhooks>().MakeAsync(
            $"{inside.Urls.First()}/hook", ["request.made"], kept, root))!;
        var tried = await AnswerAsync(await program.PostAsync($"/hub/api/webhooks/{webhook.Id}/try", content: null));

        ((bool)tried["taken"]!).ShouldBeFalse();
        ((string)tried["answer"]!).ShouldContain("private network");
        received.ShouldBeEmpty();
    }

    private static LiveHost Start(bool allowed) => new(furnish: builder =>
        builder.UseSetting("AgentHub:Webhooks:DangerouslyAllowPrivateNetworks", allowed ? "true" : "false"));

    private static async Task<(HttpClient Program, LiveTakeover.Handoff.Conversations.Actor Root)> RootsProgramAsync(LiveHost host)
    {
        var root = (await host.Services.GetRequiredService<AccountService>()
            .CreateAsync("root@example.org", "Root", Role.Administrator, "hash"))!;
        var key = (await host.Services.GetRequiredService<ApiKeys>().MakeAsync("Installer", KeyScope.Administration, root))!;
        var http = host.CreateClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", key.Secret);
        return (http, new(root.Id, root.Name));
    }

    private static async Task<(string Id, string Secret)> MadeAsync(HttpClient program, string url)
    {
        var made = await AnswerAsync(await program.PostAsJsonAsync("/hub/api/webhooks", new { url, events = new[] { "request.made" } }));
        return ((string)made["webhook"]!["id"]!, (string)made["secret"]!);
    }

    private static async Task<JsonNode> AnswerAsync(HttpResponseMessage response)
    {
        using (response)
        {
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        }
    }
}
