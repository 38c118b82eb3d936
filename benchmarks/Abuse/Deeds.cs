using System.Net.Http.Json;
using System.Net.Sockets;

namespace LiveTakeover.Abuse.Benchmarks;

internal static class Deeds
{
    private const int Events = 100, EventLength = 250_000;

    public static IReadOnlyList<Deed> All { get; } =
    [
        new("nothing", NobodyAsync, (_, _, _, over) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, over)),
        new("60 polls of 100 events of 250 kB, unread", LadenAsync, (_, visitors, tally, over) =>
            HoldAsync(60, tally, () => visitors[0].AskForAllAsync(over), over)),
        new("50 sockets over 100 events of 250 kB, unread", LadenAsync, (_, visitors, tally, over) =>
            HoldAsync(50, tally, () => visitors[0].OpenStreamAsync(over), over)),
        new("30 downloads of that conversation at once", LadenAsync, (_, visitors, tally, over) =>
            RepeatAsync(30, tally, _ => visitors[0].SendAsync(HttpMethod.Get, "/webchat/conversation", null, over), over)),
        new("8 sign-ins at once, ever new addresses", NobodyAsync, (host, _, tally, over) =>
            RepeatAsync(8, tally, _ => SignInAsync(host, "a wrong password", over), over)),
        new("2 sign-ins at once, passwords of 20 MB", NobodyAsync, (host, _, tally, over) =>
            RepeatAsync(2, tally, _ => SignInAsync(host, new string('x', 20_000_000), over), over)),
        new("16 uploads of 4 MB at once, ever new conversations", NobodyAsync, (host, _, tally, over) =>
            RepeatAsync(16, tally, async _ => await (await Visitor.ArriveAsync(host, over)).UploadAsync(new byte[4_000_000], over), over)),
        new("a request after 50 messages of 198 kB, in the lists of 20 agents", AskingAsync, (host, _, tally, over) =>
            Agents.ReadListsAsync(host, tally, over)),
        new("16 conversations begun at once", NobodyAsync, (host, _, tally, over) =>
            RepeatAsync(16, tally, async _ => await (await Visitor.ArriveAsync(host, over)).SayAsync("hello", over), over)),
        Saying("words of 60,000 letters", new string('a', 60_000)),
        Saying("words of 200,000 letters", new string('a', 200_000)),
        Saying("60,000 ligatures", new string('\uFDFA', 60_000)),
        Saying("a letter with 60,000 marks", "e" + new string('\u0301', 60_000)),
        Saying("60,000 short words", string.Join(' ', Enumerable.Range(0, 60_000).Select(n => (char)('a' + (n % 26))))),
    ];

    private static Deed Saying(string name, string text) => new(
        name,
        async host => [await Visitor.ArriveAsync(host), await Visitor.ArriveAsync(host)],
        (_, visitors, tally, over) => RepeatAsync(2, tally, n => visitors[n].SayAsync(text, over), over));

    private static Task<IReadOnlyList<Visitor>> NobodyAsync(Uri host) => Task.FromResult<IReadOnlyList<Visitor>>([]);

    private static async Task<IReadOnlyList<Visitor>> LadenAsync(Uri host)
    {
        var visitor = await Visitor.ArriveAsync(host);
        for (var n = 0; n < Events; n++) await visitor.DropAsync(EventLength);
        return [visitor];
    }

    /// <summary>Says much on the way to a request for a human, whether the team is online or not.</summary>
    private static async Task<IReadOnlyList<Visitor>> AskingAsync(Uri host)
    {
        var visitor = await Visitor.ArriveAsync(host);
        var large = string.Join(' ', Enumerable.Repeat("words", 33_000));
        for (var n = 0; n < 50; n++) await visitor.SayAsync(large);
        foreach (var text in new[] { "talk to a human", "ada@example.org", large, "ada@example.org", large }) await visitor.SayAsync(text);
        return [visitor];
    }

    private static async Task<System.Net.HttpStatusCode> SignInAsync(Uri host, string password, CancellationToken over)
    {
        var body = new { email = $"{Guid.NewGuid():n}@example.org", password };
        var address = new Uri(host, "/hub/api/session");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Antiforgery", "1");
        using var response = await Machine.OfVisitor.SendAsync(request, over);
        // A wrong password that was hashed is what the visitor wants.
        return response.StatusCode == System.Net.HttpStatusCode.Unauthorized ? System.Net.HttpStatusCode.OK : response.StatusCode;
    }

    /// <summary>So many at once, each again as soon as it is over. A refusal is followed by a moment's pause.</summary>
    private static Task RepeatAsync(
        int atOnce, Tally tally, Func<int, Task<System.Net.HttpStatusCode>> act, CancellationToken over) =>
        Task.WhenAll(Enumerable.Range(0, atOnce).Select(async n =>
        {
            while (!over.IsCancellationRequested)
            {
                try
                {
                    var status = await act(n);
                    tally.Count(status);
                    if ((int)status >= 400) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, over);
                }
                catch (Exception exception) when (exception is HttpRequestException or IOException)
                {
                    tally.CountBroken();
                    await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, over);
                }
            }
        }));

    /// <summary>Keeps so many connections open without reading them; one that the host has closed is opened again.</summary>
    private static async Task HoldAsync(int count, Tally tally, Func<Task<Socket>> open, CancellationToken over)
    {
        var held = new List<Socket>();
        try
        {
            while (true)
            {
                held.RemoveAll(socket => socket.Poll(0, SelectMode.SelectRead) && socket.Available == 0);
                while (held.Count < count)
                {
                    try
                    {
                        held.Add(await open());
                        tally.Count(System.Net.HttpStatusCode.OK);
                    }
                    catch (HttpRequestException)
                    {
                        tally.CountBroken();
                        break;
                    }
                }

                await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, over);
            }
        }
        finally
        {
            held.ForEach(socket => socket.Dispose());
        }
    }
}
