using System.Net.Http.Json;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Tests;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Yours;

namespace LiveTakeover.Middleware.Tests;

/// <summary>
/// Somebody's bot on the SDK's CloudAdapter, as docs/add-to-your-bot.md shows it, on a channel of this process. Ada writes.
/// </summary>
internal sealed class YourHost : IAsyncDisposable
{
    public const string Conversation = "a:ada";

    private readonly string folder = Directory.CreateTempSubdirectory("livetakeover-").FullName;
    private readonly IHost host;

    private YourHost(Dictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(settings).AddInMemoryCollection([new("Handoff:DataFolder", folder)]);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<BotFrameworkAuthentication>(
            new ConfigurationBotFrameworkAuthentication(builder.Configuration, httpClientFactory: Channel));
        builder.Services.AddSingleton<IStatementWatch>(Database);
        builder.Services.AddSingleton<YourAdapter>();
        builder.Services.AddSingleton<ConversationState>().AddSingleton<IBot, YourBot>();
        builder.Services.AddHandoff(builder.Configuration).AddHandoffGate().AddHandoffDelivery<YourAdapter>();
        host = builder.Build();
    }

    public YourChannel Channel { get; } = new();

    public Outage Database { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));

    public YourAdapter Adapter => The<YourAdapter>();

    public T The<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public static async Task<YourHost> StartAsync(Dictionary<string, string?>? settings = null)
    {
        var started = new YourHost(settings ?? []);
        await started.host.StartAsync();
        return started;
    }

    /// <param name="text">What she says.</param>
    /// <param name="conversation">Where.</param>
    /// <param name="id">The channel's id of it. The same again is the same message.</param>
    public async Task AdaSaysAsync(string text, string conversation = Conversation, string? id = null)
    {
        using var content = JsonContent.Create(new
        {
            type = "message",
            id,
            text,
            channelId = "webchat",
            serviceUrl = YourChannel.ServiceUrl,
            conversation = new { id = conversation },
            from = new { id = "ada", name = "Ada" },
            recipient = new { id = "bot", name = "Bot" },
        });
        var http = new DefaultHttpContext();
        http.Request.Method = "POST";
        http.Request.ContentType = "application/json";
        http.Request.Body = await content.ReadAsStreamAsync();
        await Adapter.ProcessAsync(http.Request, http.Response, The<IBot>());
        http.Response.StatusCode.ShouldBe(StatusCodes.Status200OK);
    }

    public async Task GraceTakesControlAsync(string conversation = Conversation) =>
        (await The<ControlService>().TakeAsync(conversation, Stage.Grace)).Outcome.ShouldBe(TakeOutcome.Taken);

    public Task GraceSaysAsync(string text, string conversation = Conversation) =>
        The<AgentLines>().SayAsync(conversation, Stage.Grace, Guid.NewGuid().ToString(), text, attachments: null);

    public Task GraceReleasesControlAsync() => The<ControlService>().ReleaseAsync(Conversation, Stage.Grace.AgentId);

    /// <summary>Lets time pass until the channel has this line.</summary>
    public async Task<IReadOnlyList<string>> ShowsAsync(string line)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!Channel.Taken.Contains(line))
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, enough.Token);
        }

        return Channel.Taken;
    }

    public async Task<IReadOnlyList<string>> LoggedAsync() =>
        [.. (await The<ConversationLog>().ReadAsync(Conversation, 0)).Select(entry => entry.Activity.Text ?? entry.Activity.Name)];

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        Channel.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
