using LiveTakeover.Handoff;
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

    private DirectLineHost(WebApplication app, string folder, bool ownsFolder) => (this.app, DataFolder, this.ownsFolder) = (app, folder, ownsFolder);

    public string DataFolder { get; }

    public FakeTimeProvider? Clock => app.Services.GetRequiredService<TimeProvider>() as FakeTimeProvider;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public ConversationLog Log => app.Services.GetRequiredService<ConversationLog>();

    public ControlDesk Desk => app.Services.GetRequiredService<ControlDesk>();

    public AgentLines Agents => app.Services.GetRequiredService<AgentLines>();

    public Turns Turns => app.Services.GetRequiredService<Turns>();

    public IUploads Uploads => app.Services.GetRequiredService<IUploads>();

    public TypingPreviews Previews => app.Services.GetRequiredService<TypingPreviews>();

    public Typing Typing => app.Services.GetRequiredService<Typing>();

    public Presence Presence => app.Services.GetRequiredService<Presence>();

    public ConversationTokens Tokens => app.Services.GetRequiredService<ConversationTokens>();

    public SentFiles Files => app.Services.GetRequiredService<SentFiles>();

    public Erasure Erasure => app.Services.GetRequiredService<Erasure>();

    public KeptKeys Keys => app.Services.GetRequiredService<KeptKeys>();

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
        builder.Services.AddSingleton<IControlNotices, PlainNotices>();
        builder.Services.AddHandoff(builder.Configuration).AddDirectLine(builder.Configuration);
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

    private sealed class PlainNotices : IControlNotices
    {
        public string Taken(string? locale) => "An agent joined the conversation";

        public string Released(string? locale) => "An agent left the conversation";
    }
}
