using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveTakeover.DirectLine.Benchmarks;

namespace LiveTakeover.AgentHub.Benchmarks;

/// <summary>
/// An agent's open page, on the list of requests, with conversations in the panel: it asks the server what the real page asks.
/// </summary>
internal sealed class AgentPage : IDisposable
{
    private readonly Uri hub;
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;
    private readonly LiveLine line;
    private readonly HashSet<string> panel = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> stale = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<TimeSpan> answers = [];

    private AgentPage(Uri hub)
    {
        this.hub = hub;
        http = new HttpClient(
            new SocketsHttpHandler { CookieContainer = cookies, MaxConnectionsPerServer = 6 })
        { BaseAddress = new Uri(hub, "/hub/api/") };
        http.DefaultRequestHeaders.Add("X-Antiforgery", "1");
        line = new LiveLine(Marks, Changed);
    }

    public Marks Marks { get; } = new();

    /// <summary>How long the server's answers to this page took.</summary>
    public IReadOnlyCollection<TimeSpan> Answers => answers;

    public static async Task<AgentPage> OpenAsync(Uri hub, string email, string password)
    {
        var page = new AgentPage(hub);
        (await page.http.PostAsJsonAsync("session", new { email, password })).EnsureSuccessStatusCode();
        await page.line.OpenAsync(hub, page.cookies.GetCookieHeader(new Uri(hub, "/hub/live")));
        _ = page.KeepFreshAsync();
        return page;
    }

    public async Task TakesControlAsync(string conversationId)
    {
        (await http.PostAsync($"conversations/{conversationId}/control", content: null)).EnsureSuccessStatusCode();
        if (panel.Add(conversationId)) await line.FollowAsync(conversationId);
    }

    public async Task ReleasesControlAsync(string conversationId) =>
        (await http.DeleteAsync($"conversations/{conversationId}/control")).EnsureSuccessStatusCode();

    public async Task SaysAsync(string conversationId, string mark) => (await http.PostAsJsonAsync(
        $"conversations/{conversationId}/messages",
        new { clientMessageId = mark, text = Marks.In("Let me look.", mark) })).EnsureSuccessStatusCode();

    public void ForgetAnswers() => answers.Clear();

    public void Dispose()
    {
        line.Dispose();
        http.Dispose();
    }

    private void Changed(IEnumerable<JsonElement> changes)
    {
        foreach (var change in changes) stale[$"{change.GetProperty("topic").GetString()} {change.GetProperty("id").GetString()}"] = true;
    }

    /// <summary>Once a second what is old is asked for, as `refetching.ts` and `Changes.ts` do.</summary>
    private async Task KeepFreshAsync()
    {
        await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1_000)), TimeProvider.System);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync(line.Closed))
        {
            var old = stale.Keys.Select(change => change.Split(' ', 2)).ToLookup(change => change[0], change => change[1]);
            stale.Clear();
            await Task.WhenAll(Questions(old).Select(AskAsync));
        }
    }

    private IEnumerable<string> Questions(ILookup<string, string> old)
    {
        var changed = old["requests"].Concat(old["conversations"]).Distinct().Take(100).ToArray();
        if (changed.Length > 0)
        {
            yield return $"requests?state=all&{string.Join('&', changed.Select(id => $"among={id}"))}";
            yield return "requests/counts";
        }

        if (old["conversations"].Any()) yield return "live-conversations?scope=mine";
        if (old["requestnews"].Any())
            yield return $"requests/news?since={Uri.EscapeDataString($"{TimeProvider.System.GetUtcNow().AddSeconds(-2):O}")}";
        foreach (var id in old["conversations"].Concat(
            old["presence"].Select(
                subject => subject.Replace("conversation/", "", StringComparison.Ordinal))).Where(panel.Contains).Distinct())
            yield return $"conversations/{id}";
    }

    private async Task AskAsync(string question)
    {
        var since = Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(new Uri(question, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        answers.Add(Stopwatch.GetElapsedTime(since));
    }
}
