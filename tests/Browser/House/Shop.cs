using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveTakeover.Bot.Tests;

namespace LiveTakeover.Browser.Tests;

/// <summary>
/// The product as it is shipped, in a process of its own, with its demo stories and a support team that the test opens and closes.
/// </summary>
public sealed class Shop : IAsyncDisposable
{
    public const string Email = "grace@example.com";
    public const string Password = "correct horse battery";

    private static readonly string Program = Path.GetFullPath(
        Path.Combine(
            AppContext.BaseDirectory, "..", "..", "Bot", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "LiveTakeover.Bot.dll"));

    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public HostProcess Host { get; } =
        new(Program, new Dictionary<string, string>(StringComparer.Ordinal) { ["Handoff__Enabled"] = "true" });

    public static async Task<Shop> OpenAsync()
    {
        var shop = new Shop();
        await shop.Host.StartAsync();
        return shop;
    }

    /// <summary>The path that the host printed for the first administrator.</summary>
    public string SetupLink =>
        Host.Printed.Select(line => line.IndexOf("/hub/?setup=", StringComparison.Ordinal) is >= 0 and var at ? line[at..].Trim() : null)
        .First(link => link is not null)!;

    public async Task RestartAsync()
    {
        await Host.KillAsync();
        await Host.StartAsync();
    }

    public Task SupportTeamIsOnlineAsync() =>
        SetHoursAsync([.. Days.Select(day => new { from = new { day, time = "00:00" }, to = new { day, time = "24:00" } })]);

    public Task SupportTeamIsOfflineAsync() => SetHoursAsync([]);

    /// <returns>The path that makes who follows it an administrator.</returns>
    public async Task<string> InviteAdministratorAsync(string email)
    {
        using var grace = new Agent("Grace", Host.CreateClient(), HostProcess.OpenSocketAsync);
        await grace.SignInAsync(Email, Password);
        using var answer = await grace.SendAsync(HttpMethod.Post, "/team/invitations", new { email, role = "Administrator" });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("link").GetString()!;
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private async Task SetHoursAsync(object[] slots)
    {
        using var grace = new Agent("Grace", Host.CreateClient(), HostProcess.OpenSocketAsync);
        await grace.SignInAsync(Email, Password);
        using var now = await grace.SendAsync(HttpMethod.Get, "/support/schedule");
        using var put = new HttpRequestMessage(HttpMethod.Put, "/hub/api/support/schedule")
        {
            Content = JsonContent.Create(new { timeZone = "Europe/Paris", slots, exceptions = Array.Empty<object>() }),
        };
        put.Headers.IfMatch.Add(now.Headers.ETag!);
        using var answer = await grace.SendAsync(put);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }
}
