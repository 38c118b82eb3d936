using System.Net.Http.Json;

namespace LiveTakeover.Abuse.Benchmarks;

/// <summary>Agents whose pages show the list of requests. A page asks for it again once a second at most.</summary>
internal static class Agents
{
    public const string Email = "root@example.org", Password = "correct horse battery";

    private const int Count = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static async Task ReadListsAsync(Uri host, Tally tally, CancellationToken over)
    {
        var cookie = await SignInAsync(host, over);
        await Task.WhenAll(Enumerable.Range(0, Count).Select(async _ =>
        {
            while (!over.IsCancellationRequested)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host, "/hub/api/requests"));
                request.Headers.Add("Cookie", cookie);
                using var response = await Machine.OfVisitor.SendAsync(request, over);
                tally.Count(response.StatusCode);
                await response.Content.CopyToAsync(System.IO.Stream.Null, over);
                await Task.Delay(Pause, TimeProvider.System, over);
            }
        }));
    }

    private static async Task<string> SignInAsync(Uri host, CancellationToken over)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, "/hub/api/session"))
        {
            Content = JsonContent.Create(new { email = Email, password = Password }),
        };
        request.Headers.Add("X-Antiforgery", "1");
        using var response = await Machine.OfVisitor.SendAsync(request, over);
        response.EnsureSuccessStatusCode();
        return response.Headers.GetValues("Set-Cookie").First().Split(';')[0];
    }
}
