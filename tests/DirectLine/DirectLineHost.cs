using LiveTakeover.DirectLine.Tokens;
using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Store.Keys;
using LiveTakeover.Handoff.Team;
using LiveTakeover.Handoff.Team.Erasure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.DirectLine.Tests;

/// <summary>The channel alone, on a real port and a real store, with no bot behind it.</summary>
public sealed class DirectLineHost : IAsyncDisposable
{
    public const string Secret = "the-secret-of-the-tests";

    private readonly WebApplication app;
    private readonly bool ownsFolder;

    private DirectLineHost(WebApplication app, string folder, bool ownsFolder) =>
        (this.app, DataFolder, this.ownsFolder) = (app, folder, ownsFolder);

    public string DataFolder { get; }

    public FakeTimeProvider? Clock => app.Services.GetRequiredService<TimeProvider>() as FakeTimeProvider;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public ConversationLog Log => app.Services.GetRequiredService<ConversationLog>();

    public ControlService Control => app.Services.GetRequiredService<ControlService>();

    public AgentLines Agents => app.Services.GetRequiredService<AgentLines>();

    public TurnService Turns => app.Services.GetRequiredService<TurnService>();

    public IUploads Uploads => app.Services.GetRequiredService<IUploads>();

    public TypingPreviews Previews => app.Services.GetRequiredService<TypingPreviews>();

    public Typing Typing => app.Services.GetRequiredService<Typing>();

    public PresenceService Presence => app.Services.GetRequiredService<PresenceService>();

    public ConversationTokens Tokens => app.Services.GetRequiredService<ConversationTokens>();

    public SentFiles Files => app.Services.GetRequiredService<SentFiles>();

    public ConversationErasure Erasure => app.Services.GetRequiredService<ConversationErasure>();

    public KeyRing Keys => app.Services.GetRequiredService<KeyRing>();

    public static async Task<DirectLineHost> StartAsync(
        IReadOnlyDictionary<string, string?>? settings = null, TimeProvider? clock = null, string? folder = null, string? url = null)
    {
        var data = folder ?? Directory.CreateTempSubdirectory("directline-").FullName;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Handoff:DataFolder"] = data,
            ["DirectLine:Secret"] = Secret,
        });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        builder.WebHost.UseUrls(url ?? "http://127.0.0.1:0");
        if (clock is not null) builder.Services.AddSingleton(clock);
        builder.Services.AddTeam(builder.Configuration).AddDirectLine(builder.Configuration);
        var host = builder.Build();
        host.MapDirectLine();
        await host.StartAsync();
        return new DirectLineHost(host, data, ownsFolder: folder is null);
    }

    /// <summary>A client without a credential.</summary>
    public Client Anyone() => new(this, credential: null);

    public Client With(string credential) => new(this, credential);

    public Client WithSecret() => With(Secret);

    /// <summary>Ada, whom a token is bound to, and the conversation that she has started.</summary>
    public async Task<Chat> AdaAsync(string? userId = "dl_ada", string? locale = null)
    {
        var generated = await WithSecret().PostAsync("/tokens/generate", new { user = new { id = userId, name = "Ada" } });
        return await Chat.StartAsync(With(generated.Text("token")), locale);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (ownsFolder) Directory.Delete(DataFolder, recursive: true);
    }
}
