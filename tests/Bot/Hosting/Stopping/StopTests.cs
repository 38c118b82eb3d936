using System.Net.WebSockets;
using System.Text;

namespace LiveTakeover.Bot.Tests.Hosting;

/// <summary>A host that is asked to end does so by itself, whoever holds what open, and says by its exit code whether it failed.</summary>
public sealed class StopTests
{
    private const string Secret = "a-secret-of-the-tests";
    private const string Email = "grace@example.com";
    private const string Password = "correct horse battery";

    [Fact]
    public async Task It_ends_by_itself_while_clients_hold_open_whatever_they_can_and_come_back()
    {
        await using var host = Host();
        await host.StartAsync();
        using var grace = await GraceAsync(host);
        using var ada = await AdaAsync(host);
        using var negotiated = await grace.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/hub/live/negotiate?negotiateVersion=1"));
        using var clients = new StubbornClients(host.Address)
        {
            Cookie = grace.Cookie,
            Stream = ada.Stream,
            PollId = (await negotiated.Content.ReadAsStringAsync()).Split("\"connectionToken\":\"")[1].Split('"')[0],
        };
        await clients.HoldEverythingAsync();
        var coming = clients.ComeBackAsync();

        // Its shutdown timeout is ten minutes: it would not have ended by that.
        (await host.StopAsync()).ShouldBe(0);

        clients.GiveUp();
        await coming;
    }

    [Fact]
    public async Task Its_clients_are_told_before_it_ends()
    {
        await using var host = Host();
        await host.StartAsync();
        using var grace = await GraceAsync(host);
        using var ada = await AdaAsync(host);
        using var page = await HostProcess.OpenSocketAsync(new Uri($"ws://{host.Address.Authority}/hub/live"), grace.Cookie);
        await page.SendAsync(
            "{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true,
            CancellationToken.None);
        await HearsAsync(page, "Changed");
        using var chat = await HostProcess.OpenSocketAsync(ada.Stream, cookie: null);
        var told = Task.WhenAll(ToldAsync(page), ToldAsync(chat));

        (await host.StopAsync()).ShouldBe(0);

        (await told)[1].ShouldBe(WebSocketCloseStatus.EndpointUnavailable);
    }

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task What_it_acknowledged_is_there_when_it_comes_back(string store)
    {
        await using var host = Host(
            ("Handoff__Store__Provider", store),
            ("Handoff__Store__ConnectionString", store == "PostgreSQL" ? Handoff.Tests.PostgresServer.NewDatabase() : ""));
        await host.StartAsync();
        using var grace = await GraceAsync(host);
        var talks = await Task.WhenAll(Enumerable.Range(1, 3).Select(_ => TalkAsync(host, grace)));
        using var over = new CancellationTokenSource();
        var load = Task.WhenAll(talks.Select(talk => talk.RunAsync(over.Token)));

        for (var stop = 1; stop <= 3; stop++)
        {
            var before = talks.Sum(talk => talk.Acknowledged);
            while (talks.Sum(talk => talk.Acknowledged) < before + 50)
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
            (await host.StopAsync()).ShouldBe(0);
            await host.StartAsync();
        }

        await over.CancelAsync();
        await load;
        foreach (var talk in talks) await talk.EverybodySawTheSameAsync();
    }

    [Fact]
    public async Task It_ends_with_a_failure_when_its_work_has_failed()
    {
        await using var host = Host(StartupHook.That(StartupHook.FailsLater));

        (await host.RunAsync("--urls", "http://127.0.0.1:0")).ShouldBe(1);

        host.Complaints.ShouldHaveSingleItem().ShouldContain(StartupHook.Message);
    }

    private static HostProcess Host(params (string Key, string Value)[] settings) => new(
        HostProcess.Product,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_shutdownTimeoutSeconds"] = "600",
            // Without stories nobody talks but Ada and Grace.
            ["Stories__Folder"] = Path.Combine(LiveTakeover.Tests.ProjectFolder.Root, "tests", "Bot", "Hosting", "Stopping"),
            ["Handoff__Enabled"] = "true",
            ["DirectLine__Secret"] = Secret,
            ["DirectLine__RateLimit__Enabled"] = "false",
            ["AgentHub__Setup__AdminEmail"] = Email,
            ["AgentHub__Setup__AdminPassword"] = Password,
        }.Concat(settings.Select(one => KeyValuePair.Create(one.Key, one.Value))).ToDictionary(StringComparer.Ordinal));

    private static async Task<Agent> GraceAsync(HostProcess host)
    {
        var grace = new Agent("Grace", host.CreateClient(), HostProcess.OpenSocketAsync);
        await grace.SignInAsync(Email, Password);
        return grace;
    }

    private static async Task<Person> AdaAsync(HostProcess host)
    {
        var ada = new Person(host.CreateClient(), HostProcess.OpenSocketAsync, "Ada");
        await ada.StartAsync(Secret, locale: null);
        return ada;
    }

    private static async Task<TalkUnderLoad> TalkAsync(HostProcess host, Agent grace)
    {
        var ada = await AdaAsync(host);
        (await grace.TakesControlAsync(ada.ConversationId)).EnsureSuccessStatusCode();
        return new TalkUnderLoad(ada, grace, takenOver: true);
    }

    /// <summary>Reads until the host tells of it: a page hears of its own presence once it is connected.</summary>
    private static async Task HearsAsync(WebSocket socket, string news)
    {
        var buffer = new byte[16 * 1024];
        var heard = "";
        while (!heard.Contains(news, StringComparison.Ordinal))
            heard += Encoding.UTF8.GetString(buffer, 0, (await socket.ReceiveAsync(buffer, CancellationToken.None)).Count);
    }

    /// <summary>Reads until the host says that it closes the socket.</summary>
    private static async Task<WebSocketCloseStatus?> ToldAsync(WebSocket socket)
    {
        var buffer = new byte[16 * 1024];
        while ((await socket.ReceiveAsync(buffer, CancellationToken.None)).MessageType != WebSocketMessageType.Close)
        {
        }

        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        return socket.CloseStatus;
    }
}
