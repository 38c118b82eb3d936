using System.Net.WebSockets;
using LiveTakeover.Dialogs;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Channels;
using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Team;
using LiveTakeover.Tests;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.AgentHub.Tests;

/// <summary>A hub in memory on a database of its own. Ada is a person who writes to the bot; the test signs in whom it needs.</summary>
public sealed class Hub(IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? furnish = null)
    : IAsyncLifetime, IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private const string Story =
        """
        {
          "schemaVersion": 1, "id": "5f00000000000000000000aa", "name": "Hello", "triggers": [{ "type": "fallback" }],
          "steps": [{ "id": "5f00000000000000000000b1", "name": "First", "actions": [] }]
        }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("hub").FullName;
    private WebApplication? app;

    public SleepyClock Clock { get; } = new(new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));

    public IReadOnlyList<RouteEndpoint> Endpoints =>
        [.. app!.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration["Handoff:DataFolder"] = folder;
        builder.Configuration["Handoff:Enabled"] = "true";
        foreach (var (key, value) in settings ?? new Dictionary<string, string>(StringComparer.Ordinal)) builder.Configuration[key] = value;
        builder.Services.AddSingleton<TimeProvider>(Clock).AddSingleton<IFileAddresses, PlainAddresses>();
        builder.Services.AddHandoff(builder.Configuration).AddAgentHub(builder.Configuration)
            .AddSingleton<IAuthorizationPolicyProvider, UnkeptPolicies>();
        builder.Services.AddSingleton<IStorage, MemoryStorage>().AddStories(builder.Configuration);
        builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000);
        furnish?.Invoke(builder.Services);
        builder.Configuration["Stories:Folder"] = folder;
        await File.WriteAllTextAsync(Path.Combine(folder, "hello.json"), Story);
        app = builder.Build();
        app.UseAuthentication().UseAuthorization();
        app.MapAgentHub();
        await app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    public T Get<T>()
        where T : notnull => app!.Services.GetRequiredService<T>();

    /// <summary>Somebody of the team, signed in.</summary>
    public async Task<Member> MemberAsync(string name, Role role)
    {
        var email = $"{name.ToLowerInvariant()}@example.org";
        var account = await Get<AccountService>().CreateAsync(
            email, name, role, Get<IPasswordHasher<Account>>().HashPassword(null!, Password));
        var member = Outsider(account!.Id);
        await member.SignInAsync(email, Password);
        return member;
    }

    /// <summary>Opens the live connection as the member's page does.</summary>
    public async Task<WebSocket> LiveAsync(Member member)
    {
        var sockets = app!.GetTestServer().CreateWebSocketClient();
        sockets.ConfigureRequest = request => request.Headers.Cookie = member.Cookies;
        var socket = await sockets.ConnectAsync(new Uri("ws://localhost/hub/live"), CancellationToken.None);
        await socket.SendAsync(
            "{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true,
            CancellationToken.None);
        await socket.ReceiveAsync(new byte[1024], CancellationToken.None);
        return socket;
    }

    /// <summary>A browser that nobody has signed in with.</summary>
    public Member Outsider(string id = "") => new(id, app!.GetTestClient());

    /// <summary>A program with this secret of an API key.</summary>
    public Member Program(string secret) => Member.Program(app!.GetTestClient(), secret);

    /// <summary>A program with a new API key, which the member makes.</summary>
    public async Task<Member> ProgramAsync(Member maker, string scope, string name = "Shop system") =>
        Program((await maker.PostAsync("keys", new { name, scope })).Body["secret"]!.GetValue<string>());

    /// <summary>Ada is at the chat page now, and has said something.</summary>
    public async Task AdaIsOnlineAsync(string conversation = "c1")
    {
        await Get<Inbox>().ReceiveAsync(new Activity
        {
            Type = ActivityTypes.Message,
            Text = "hello",
            ChannelId = "directline",
            From = new ChannelAccount("ada", "Ada", RoleTypes.User),
            Recipient = new ChannelAccount("bot", "Bot", RoleTypes.Bot),
            Conversation = new ConversationAccount { Id = conversation },
        });
        await Get<PresenceService>().TouchAsync(PresenceService.OfUser(conversation));
    }

    /// <summary>Ada wrote from Teams, which did not take the answer.</summary>
    public async Task TeamsRefusesAsync(string conversation)
    {
        var asked = await Get<ChannelInbox>().ReceiveAsync(new Activity
        {
            Type = ActivityTypes.Message,
            Text = "hello",
            ChannelId = "msteams",
            ServiceUrl = "https://channel.example/",
            From = new ChannelAccount("ada", "Ada"),
            Recipient = new ChannelAccount("bot", "Bot"),
            Conversation = new ConversationAccount { Id = conversation },
        });
        var turn = await Get<TurnService>().OpenAsync(asked.ShouldNotBeNull());
        await Get<TurnService>().SayAsync(turn.ShouldNotBeNull(), [new Activity { Type = ActivityTypes.Message, Text = "hello yourself" }]);
        await Get<Outbox>().FailedAsync((await Get<Outbox>().ReadAsync(conversation))!.Entries[0], "The channel answered 403.");
    }

    public Task<UserRequest> AdaAsksAsync(string conversation = "c1") =>
        Get<UserRequests>().CreateAsync(new NewUserRequest(conversation, "My lamp is broken", [new StoryStep("Repairs", "Ask", null)]));

    private sealed class PlainAddresses : IFileAddresses
    {
        public string Of(string fileId, HttpRequest request) => $"https://chat.example/files/{fileId}";
    }
}
