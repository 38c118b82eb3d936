using System.Net.Http.Json;
using System.Text.Json;
using LiveTakeover.Bot.Tests;
using LiveTakeover.Faults.Tests.Fire.Sites;

namespace LiveTakeover.Faults.Tests.Fire.People;

/// <summary>Everybody who acts at a site, and what they did and saw.</summary>
internal sealed class Cast : IAsyncDisposable
{
    private const int Visitors = 4, ChannelVisitors = 1;

    private readonly List<ICastMember> members = [];
    private readonly List<Operator> operators = [];
    private readonly List<History> histories = [];
    private readonly List<IDisposable> connections = [];
    private readonly CancellationTokenSource silent = new(), blind = new(), gone = new();
    private readonly Patience patience;
    private readonly Connector connector;
    private readonly Site site;
    private Agent administrator = null!;
    private Task speaking = Task.CompletedTask, reading = Task.CompletedTask;

    private Cast(Site site, Connector connector) => (this.site, this.connector, patience) = (site, connector, new Patience(gone.Token));

    public IReadOnlyList<History> Histories => histories;

    public int Takeovers => operators.Sum(agent => agent.Takeovers);

    public int Lines => histories.Sum(history => history.Acknowledged.Count);

    public static async Task<Cast> EnterAsync(Site site, Random random)
    {
        var cast = new Cast(site, new Connector(random));
        await cast.connector.StartAsync();
        for (var n = 0; n < Visitors; n++) await cast.AddVisitorAsync(n, new Random(random.Next()));
        for (var n = 0; n < ChannelVisitors; n++) await cast.AddChannelVisitorAsync(n, new Random(random.Next()));
        cast.administrator = await cast.AgentAsync("Administrator", Site.Email, place: 0);
        cast.AddOperator(cast.administrator, new Random(random.Next()));
        await cast.InviteAsync("Ana", "ana@example.com");
        cast.AddOperator(await cast.AgentAsync("Ana", "ana@example.com", place: 1), new Random(random.Next()));
        foreach (var history in cast.histories) cast.members.Add(new Supervisor(cast.administrator, history, cast.patience));
        return cast;
    }

    public void Act()
    {
        speaking = Task.WhenAll(members.Select(member => member.SpeakAsync(silent.Token)));
        reading = Task.WhenAll(members.Select(member => member.ReadAsync(blind.Token)));
    }

    /// <summary>Everybody stops to speak. What they began they bring to its end.</summary>
    /// <exception cref="TimeoutException">Somebody cannot.</exception>
    public async Task FallSilentAsync()
    {
        await silent.CancelAsync();
        await speaking.WaitAsync(FireRun.Longest, TimeProvider.System);
    }

    /// <summary>Reads the logs, and what became of the requests.</summary>
    public async Task LookAsync()
    {
        foreach (var history in histories)
        {
            history.Log = await LogLine.ReadAllAsync(administrator, history.ConversationId);
            history.Ending = await EndingAsync(history.ConversationId);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await silent.CancelAsync();
        await blind.CancelAsync();
        await Task.WhenAny(Task.WhenAll(speaking, reading), Task.Delay(TimeSpan.FromSeconds(10), TimeProvider.System));
        await gone.CancelAsync();
        foreach (var connection in connections) connection.Dispose();
        await connector.DisposeAsync();
        silent.Dispose();
        blind.Dispose();
        gone.Dispose();
    }

    private async Task AddVisitorAsync(int place, Random random)
    {
        var nodes = new AnyNode(site, place);
        var name = $"ada{place}";
        var person = Keep(new Person(nodes.CreateClient(), nodes.OpenSocketAsync, name));
        await person.StartAsync(Site.Secret, locale: "en");
        var visitor = new Visitor(person, name, listens: place % 2 == 0, random, patience);
        members.Add(visitor);
        histories.Add(visitor.History);
    }

    private async Task AddChannelVisitorAsync(int place, Random random)
    {
        var http = Keep(new AnyNode(site, place).CreateClient());
        var visitor = new ChannelVisitor(http, connector, $"eve{place}", random, patience);
        await visitor.ComeAsync();
        members.Add(visitor);
        histories.Add(visitor.History);
    }

    private void AddOperator(Agent agent, Random random)
    {
        var added = new Operator(agent, histories, random, patience);
        operators.Add(added);
        members.Add(added);
    }

    private async Task InviteAsync(string name, string email)
    {
        using var invited = await administrator.SendAsync(HttpMethod.Post, "/team/invitations", new { email, role = "SupportAgent" });
        var link = (await invited.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("link").GetString()!;
        var token = link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..];
        using var outsider = new AnyNode(site, 0).CreateClient();
        outsider.DefaultRequestHeaders.Add("Origin", "http://127.0.0.1");
        using var accepted = await outsider.PostAsJsonAsync("/hub/api/invitation", new { token, name, password = Site.Password });
        accepted.EnsureSuccessStatusCode();
    }

    private async Task<Agent> AgentAsync(string name, string email, int place)
    {
        var nodes = new AnyNode(site, place);
        var agent = Keep(new Agent(name, nodes.CreateClient(), nodes.OpenSocketAsync));
        await agent.SignInAsync(email, Site.Password);
        return agent;
    }

    private async Task<Ending> EndingAsync(string conversation)
    {
        var requests = (await administrator.GetAsync("/requests?state=inProgress")).EnumerateArray()
            .Where(request => request.GetProperty("conversationId").GetString() == conversation)
            .Select(request => Name(request, "assignee"));
        var control = await administrator.GetAsync($"/conversations/{conversation}");
        return new Ending(Name(control.GetProperty("control"), "holder"), [.. requests]);
    }

    private static string? Name(JsonElement of, string who) =>
        of.TryGetProperty(who, out var person) && person.ValueKind == JsonValueKind.Object ? person.GetProperty("name").GetString() : null;

    private T Keep<T>(T connection)
        where T : IDisposable
    {
        connections.Add(connection);
        return connection;
    }
}
