using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using LiveTakeover.Handoff.Tests;

namespace LiveTakeover.Deployment.Tests;

/// <summary>What is published starts as the templates start it.</summary>
public sealed partial class PublishedTests(Published published) : IClassFixture<Published>
{
    private const string Answer = "answered-in-the-file-env";

    [Fact]
    public async Task In_the_container_with_its_company()
    {
        var image = Dockerfile.Read();
        var command = JsonSerializer.Deserialize<string[]>(image.The("ENTRYPOINT"))!;
        var health = JsonSerializer.Deserialize<string[]>(image.The("HEALTHCHECK").Split("CMD ")[1])!;
        await using var host = new RunningHost(published.Folder, command[0], command[1..], Company(image.Environment));

        (await host.IsReadyAsync()).ShouldBe(HttpStatusCode.OK);
        (await host.RunBesideAsync(health[0], health[1..])).ShouldBe(0);
        (await SignInAsync(host)).ShouldBe(HttpStatusCode.NoContent);

        (await host.StopAsync()).ShouldBe(0);
        (await host.RunBesideAsync(health[0], health[1..])).ShouldBe(1);
    }

    [Fact]
    public async Task As_a_service_of_systemd()
    {
        var command = ServiceUnit.The("ExecStart").Split(' ');
        await using var host = new RunningHost(published.Folder, command[0], [Path.GetFileName(command[1])], ServiceUnit.Environment);

        (await host.IsReadyAsync()).ShouldBe(HttpStatusCode.OK);
        (await host.StopAsync()).ShouldBe(0);
    }

    // As compose would put it together, but with a database of this machine.
    private static Dictionary<string, string> Company(Dictionary<string, string> image)
    {
        var settings = ContainerTests.Settings("host").ToDictionary(setting => setting.Key, setting => Interpolate(setting.Value));
        settings["Handoff__Store__ConnectionString"] = PostgresServer.NewDatabase();
        return image.Concat(settings).ToDictionary();
    }

    private static string Interpolate(string value) =>
        Variable().Replace(
            value, match => match.Groups["needed"].Success ? match.Groups["name"].Value == "ADMIN_EMAIL"
                ? "grace@example.com" : Answer : "");

    private static async Task<HttpStatusCode> SignInAsync(RunningHost host)
    {
        using var http = host.Client();
        http.DefaultRequestHeaders.Add("Origin", http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var response = await http.PostAsJsonAsync("/hub/api/session", new { email = "grace@example.com", password = Answer });
        return response.StatusCode;
    }

    [GeneratedRegex(@"\$\{(?<name>\w+):((?<needed>\?)|-)[^}]*\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Variable();
}
