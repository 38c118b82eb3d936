using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Programs;
using LiveTakeover.Tests;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Bot.Tests.Hosting;

/// <summary>What a programmer reads at <c>/openapi/v1.json</c>.</summary>
public sealed class ApiDocumentTests
{
    private const string Story = "5f00000000000000000000aa";

    [Fact]
    public async Task It_says_what_a_key_opens_and_shows_each_call()
    {
        await using var host = new LiveHost();
        using var http = host.CreateClient();

        var document = JsonNode.Parse(await http.GetStringAsync("/openapi/v1.json"))!;

        document["components"]!["securitySchemes"]!["apiKey"]!["scheme"]!.GetValue<string>().ShouldBe("bearer");
        var operations = Operations(document).ToList();
        operations.Count.ShouldBeGreaterThan(100);
        operations.Where(one => (string?)one.Operation["x-codeSamples"]?[0]?["source"] is not ['c', 'u', 'r', 'l', ' ', ..])
            .Select(one => one.Name).ShouldBeEmpty();
        operations.Where(one => one.Operation["requestBody"]?["content"] is JsonObject content && content.First().Value!["example"] is null)
            .Select(one => one.Name).ShouldBeEmpty();
        Typed("get /hub/api/requests").ShouldContain("Authorization: Bearer");
        Typed("post /hub/api/keys").ShouldNotContain("Authorization: Bearer");
        Typed("post /hub/api/conversations/{id}/messages").ShouldContain("\"text\":\"Your parcel is under way.\"");

        string Typed(string name) =>
            operations.Single(one => one.Name == name).Operation["x-codeSamples"]![0]!["source"]!.GetValue<string>();
    }

    /// <summary>An example that the hub itself could not read would help nobody.</summary>
    [Fact]
    public async Task Each_example_can_be_read()
    {
        // Some of them are refused late in the evening, or once their day is over.
        var clock = new SleepyClock(new DateTimeOffset(2027, 2, 1, 9, 0, 0, TimeSpan.Zero));
        await using var host = new LiveHost(
            furnish: web => web.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock)));
        var root = (await host.Services.GetRequiredService<AccountService>()
            .CreateAsync("root@example.org", "Root", Role.Administrator, "hash"))!;
        var key = (await host.Services.GetRequiredService<ApiKeys>().MakeAsync("Reader", KeyScope.Administration, root))!;
        using var http = host.CreateClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", key.Secret);
        var sent = 0;

        foreach (var (name, operation) in Operations(JsonNode.Parse(await http.GetStringAsync("/openapi/v1.json"))!))
        {
            if (operation["security"] is null
                || operation["requestBody"]?["content"]?["application/json"]?["example"] is not { } example) continue;
            var (method, path) = (name.Split(' ')[0], name.Split(' ')[1]);
            using var request = new HttpRequestMessage(HttpMethod.Parse(method), path.Replace("{id}", Story, StringComparison.Ordinal)
                .Replace("{year}", "2027", StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal));
            request.Content = new StringContent(example.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
            request.Headers.TryAddWithoutValidation("If-Match", "*");
            using var answer = await http.SendAsync(request);
            var said = await answer.Content.ReadAsStringAsync();
            ((int)answer.StatusCode).ShouldBeLessThan(500, $"{name}: {said}");
            answer.StatusCode.ShouldNotBe(HttpStatusCode.BadRequest, $"{name} {example.ToJsonString()}: {said}");
            sent++;
        }

        sent.ShouldBeGreaterThan(15);
    }

    private static IEnumerable<(string Name, JsonNode Operation)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        where path.Key.StartsWith("/hub/api/", StringComparison.Ordinal)
        from operation in path.Value!.AsObject()
        select ($"{operation.Key} {path.Key}", operation.Value!);
}
