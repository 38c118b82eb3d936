using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Bot.Tests.Channels;

/// <summary>A host on the fake channel. Ada writes from Teams.</summary>
public sealed class ChannelRoom : IAsyncDisposable
{
    public const string Conversation = "a:ada-in-teams";

    private readonly Lazy<HttpClient> http;
    private int sent;

    public ChannelRoom(IBot bot, Action<IWebHostBuilder>? also = null, FakeChannel? channel = null)
    {
        Channel = channel ?? new FakeChannel();
        Host = new LiveHost(bot, builder =>
        {
            Channel.Furnish(builder);
            also?.Invoke(builder);
        });
        http = new Lazy<HttpClient>(Host.CreateClient);
    }

    public ChannelRoom(Func<ITurnContext, Task> bot)
        : this(new ScriptedBot(bot))
    {
    }

    public FakeChannel Channel { get; }

    public LiveHost Host { get; }

    public Journal Journal => Channel.Journal;

    public T The<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    public async Task AdaSaysAsync(string text, string? id = null)
    {
        using var response = await PostAsync(Message(text, id));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public Task<HttpResponseMessage> PostAsync(Dictionary<string, object?> activity) =>
        PostAsync(activity, $"Bearer {Channel.Draft.Sign()}");

    public async Task<HttpResponseMessage> PostAsync(Dictionary<string, object?> activity, string? authorization)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, "/api/messages")
        { Content = JsonContent.Create(activity, options: JsonSerializerOptions.Default) };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await http.Value.SendAsync(request);
    }

    public Dictionary<string, object?> Message(string text, string? id = null) => new()
    {
        ["type"] = "message",
        ["id"] = id ?? $"teams-{++sent}",
        ["text"] = text,
        ["channelId"] = "msteams",
        ["serviceUrl"] = FakeChannel.ServiceUrl,
        ["conversation"] = new { id = Conversation },
        ["from"] = new { id = "ada", name = "Ada" },
        ["recipient"] = new { id = $"28:{FakeChannel.AppId}", name = "Bot" },
    };

    /// <summary>The log, as anybody who reads it sees it.</summary>
    public async Task<IReadOnlyList<string>> ToldAsync(string conversation = Conversation) =>
        [.. (await The<ConversationLog>().ReadAsync(conversation, 0)).Select(
            entry => $"{entry.Author.Kind}: {entry.Activity.Text ?? entry.Activity.Name ?? entry.Activity.Type}")];

    /// <summary>Lets time pass second by second, so that whoever waits gets on in between.</summary>
    public async Task PassAsync(TimeSpan span)
    {
        for (var passed = TimeSpan.Zero; passed < span; passed += TimeSpan.FromSeconds(1))
        {
            Channel.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }
    }

    public Task PassUntilAsync(Func<bool> holds) => PassUntilAsync(() => Task.FromResult(holds()), TimeSpan.FromSeconds(1));

    public async Task PassUntilAsync(Func<Task<bool>> holds, TimeSpan step)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await holds())
        {
            Channel.Clock.Advance(step);
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, enough.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (http.IsValueCreated) http.Value.Dispose();
        await Host.DisposeAsync();
    }
}
