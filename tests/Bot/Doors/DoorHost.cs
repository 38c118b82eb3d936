using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveTakeover.Bot.Tests.Channels;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Bot.Tests.Doors;

/// <summary>A host with all its doors, on either store. Bytes come in as somebody hostile would send them.</summary>
public sealed class DoorHost : IAsyncDisposable
{
    private readonly FakeChannel channel = new();
    private readonly Lazy<HttpClient> http;
    private int sent;

    public DoorHost(IStore? store = null, Action<IWebHostBuilder>? also = null)
    {
        Host = new LiveHost(new ScriptedBot(ScriptedBot.Echo), builder =>
        {
            foreach (var (key, value) in store?.Settings ?? new Dictionary<string, string?>(StringComparer.Ordinal))
                builder.UseSetting(key, value);
            channel.Furnish(builder);
            builder.ConfigureLogging(logging => logging.AddProvider(Troubles));
            also?.Invoke(builder);
        });
        // The server of the tests decodes a path otherwise than the one of the product.
        http = new Lazy<HttpClient>(() => new HttpClient { BaseAddress = Host.Listen() });
    }

    public LiveHost Host { get; }

    /// <summary>What the host has logged as an error, or with a stack trace.</summary>
    public Troubles Troubles { get; } = new();

    public Uri Address => http.Value.BaseAddress!;

    public Task<Agent> AdministratorAsync()
    {
        _ = Address;
        return Host.AgentAsync("Grace", Role.Administrator);
    }

    /// <summary>A person's conversation by Direct Line, with their token.</summary>
    public async Task<(string Id, string Token)> ChatAsync(string secret = LiveHost.Secret)
    {
        using var answer = await SendAsync(HttpMethod.Post, "/v3/directline/conversations", "{}", secret);
        var started = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (started.GetProperty("conversationId").GetString()!, started.GetProperty("token").GetString()!);
    }

    public Task<HttpResponseMessage> PostAsync((string Id, string Token) chat, string json) =>
        SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{chat.Id}/activities", json, chat.Token);

    /// <summary>By <c>/api/messages</c>, with a token of the channel. An example's id becomes one of its own: it is another line.</summary>
    public Task<HttpResponseMessage> PostAsync(string json)
    {
        var own = json.Replace("\"id\":\"text\",\"timestamp\"", $"\"id\":\"{++sent}\",\"timestamp\"");
        return SendAsync(HttpMethod.Post, "/api/messages", own, ChannelToken);
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string json, string? bearer = null) =>
        SendAsync(method, address, new ByteArrayContent(Encoding.UTF8.GetBytes(json))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        }, bearer);

    /// <summary>A credential of the channel.</summary>
    public string ChannelToken => channel.Draft.Sign();

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, HttpContent content, string? bearer = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (bearer is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return await http.Value.SendAsync(request);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => http.Value.SendAsync(request);

    public Task<string> GetAsync(string address) => http.Value.GetStringAsync(address);

    /// <summary>The log, as it is kept; once the bot has said its last answer, if one is given.</summary>
    public async Task<IReadOnlyList<(AuthorKind Author, string Json)>> LogAsync(string conversation, string? lastAnswer = null)
    {
        var log = Host.Services.GetRequiredService<ConversationLog>();
        var lines = new List<LogEntry>();
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            while (await log.ReadAsync(conversation, lines.Count, cancellationToken: enough.Token) is { Count: > 0 } more)
                lines.AddRange(more);
            if (lastAnswer is null || lines.Any(line => line.Activity.Text == lastAnswer)) break;
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, enough.Token);
        }

        return [.. lines.Select(line => (line.Author.Kind, Encoding.UTF8.GetString(line.Json.Span)))];
    }

    /// <summary>An activity as Teams would send it, in which everything is said.</summary>
    public static JsonObject FromTeams(string conversation)
    {
        var activity = AnyActivity.Whole(conversation);
        activity["serviceUrl"] = FakeChannel.ServiceUrl;
        return activity;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        channel.Dispose();
    }
}
