using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Tests;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Bot.Tests;

/// <summary>The whole product in this process, on a database of its own, with its own bot or the test's.</summary>
public sealed class LiveHost : WebApplicationFactory<Program>
{
    public const string Secret = "a-secret-of-the-tests";
    public const string Password = "correct horse battery";

    private static readonly string Hash = new PasswordHasher<Account>().HashPassword(null!, Password);

    private readonly string folder = Directory.CreateTempSubdirectory("livetakeover-").FullName;
    private readonly IBot? bot;
    private bool isListening;
    private readonly Action<IWebHostBuilder>? furnish;

    /// <param name="bot">The test's bot; the stories' without one.</param>
    /// <param name="furnish">What else the test has otherwise: settings, services.</param>
    public LiveHost(IBot? bot = null, Action<IWebHostBuilder>? furnish = null)
    {
        this.bot = bot;
        this.furnish = furnish;
    }

    /// <summary>Listens on a port of this machine, where a browser can find it.</summary>
    public Uri Listen()
    {
        // The port is a setting: given to UseKestrel, it would be written into a server that may have started already.
        isListening = true;
        UseKestrel();
        StartServer();
        return ClientOptions.BaseAddress;
    }

    public async Task<Agent> AgentAsync(string name, Role role = Role.SupportAgent)
    {
        var email = $"{name.Replace(' ', '.').ToLowerInvariant()}@example.com";
        await Services.GetRequiredService<AccountService>().CreateAsync(email, name, role, Hash);
        var agent = new Agent(name, CreateClient(Plain), OpenSocketAsync);
        await agent.SignInAsync(email, Password);
        return agent;
    }

    public async Task<Person> PersonAsync(string name = "Ada", string? locale = null)
    {
        var person = new Person(CreateClient(Plain), OpenSocketAsync, name);
        await person.StartAsync(Secret, locale);
        return person;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (isListening) builder.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
        builder.UseSetting("Handoff:DataFolder", folder);
        builder.UseSetting("Cluster:Port", "0");
        builder.UseSetting("Handoff:Enabled", "true");
        builder.UseSetting("DirectLine:Secret", Secret);
        builder.UseSetting("WebChat:Name", "Maison Lumen");
        builder.UseSetting("WebChat:Tagline:en", "Lamps made by hand in Lyon");
        builder.UseSetting("DirectLine:RateLimit:Enabled", "false");
        builder.UseSetting("Limits:Enabled", "false");
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IAuthorizationPolicyProvider, UnkeptPolicies>();
            if (bot is not null) services.AddSingleton(bot);
        });
        furnish?.Invoke(builder);
    }

    private WebApplicationFactoryClientOptions Plain => new() { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress };

    private Task<System.Net.WebSockets.WebSocket> OpenSocketAsync(Uri address, string? cookie)
    {
        var sockets = Server.CreateWebSocketClient();
        sockets.ConfigureRequest = request =>
        {
            if (cookie is not null) request.Headers.Cookie = cookie;
        };
        return sockets.ConnectAsync(address, CancellationToken.None);
    }
}
