using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Publishing;
using LiveTakeover.Dialogs.Simulation;
using LiveTakeover.Dialogs.Testing;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Store.Migrations;
using LiveTakeover.Handoff.Team;
using LiveTakeover.Tests;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.AgentHub.Tests.Support;

/// <summary>A hub in memory. It is Monday 23 November 2026, 10:00 in Paris; Ada administers, Grace is an agent.</summary>
public sealed class SupportHub : IAsyncLifetime
{
    private const string Password = "correct horse battery";

    private readonly string folder = Directory.CreateTempSubdirectory("support-hub").FullName;
    private WebApplication app = null!;

    public FakeTimeProvider Time { get; } = new(DateTimeOffset.Parse(
        "2026-11-23T10:00:00+01:00", System.Globalization.CultureInfo.InvariantCulture));

    public StoryLibrary Stories { get; init; } = StoryLibrary.Empty;

    public HttpClient Ada { get; private set; } = null!;

    public HttpClient Grace { get; private set; } = null!;

    public HttpClient Mallory { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration["Handoff:DataFolder"] = folder;
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton(new PublishedStories(Stories)).AddSingleton<StorySimulator>();
        builder.Services.AddMigrations<StoryRevisions>("Stories").AddSingleton<StoryRevisions>().AddSingleton<StoryHistory>()
            .AddSingleton<StoryHosts>().AddSingleton<StoryEditor>().AddSingleton<StoryTryOut>();
        builder.Services.AddHandoff(builder.Configuration).AddAgentHub(builder.Configuration)
            .AddSingleton<IAuthorizationPolicyProvider, UnkeptPolicies>();
        builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000);
        app = builder.Build();
        app.UseAuthentication().UseAuthorization();
        app.MapAgentHub();
        await app.StartAsync();
        Ada = await SignInAsync("ada@example.org", Role.Administrator);
        Grace = await SignInAsync("grace@example.org", Role.SupportAgent);
        Mallory = Client();
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    public static string Slot(string day, string from, string to) =>
        $$$"""{"from":{"day":"{{{day}}}","time":"{{{from}}}"},"to":{"day":"{{{day}}}","time":"{{{to}}}"}}""";

    public static string Schedule(string timeZone, string slots, string exceptions = "") =>
        $$"""{"timeZone":"{{timeZone}}","slots":[{{slots}}],"exceptions":[{{exceptions}}]}""";

    /// <summary>Sends JSON and gives back the answer's, whatever its status.</summary>
    public static async Task<(HttpResponseMessage Response, JsonNode? Json)> SendAsync(
        HttpClient client, HttpMethod method, string path, string? json = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, "/hub/api/support/" + path);
        if (json is not null) request.Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response, text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null);
    }

    public static async Task<JsonNode> AskAsync(HttpClient client, string path)
    {
        var (response, json) = await SendAsync(client, HttpMethod.Get, path);
        response.IsSuccessStatusCode.ShouldBeTrue();
        return json.ShouldNotBeNull();
    }

    private async Task<HttpClient> SignInAsync(string email, Role role)
    {
        var hasher = app.Services.GetRequiredService<IPasswordHasher<Account>>();
        var name = char.ToUpperInvariant(email[0]) + email[1..email.IndexOf('@', StringComparison.Ordinal)];
        await app.Services.GetRequiredService<AccountService>().CreateAsync(email, name, role, hasher.HashPassword(null!, Password));
        var client = Client();
        var response = await client.PostAsJsonAsync("/hub/api/session", new { email, password = Password });
        response.EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.Add("Cookie", response.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
        return client;
    }

    private HttpClient Client()
    {
        var client = app.GetTestClient();
        client.DefaultRequestHeaders.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        return client;
    }
}
