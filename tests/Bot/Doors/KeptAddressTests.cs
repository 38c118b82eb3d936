using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Tests.Doors;

/// <summary>Whose host stands in the addresses that the log keeps, and that agents and people open later.</summary>
public sealed class KeptAddressTests
{
    private static readonly string[] Forwarding =
    [
        "X-Forwarded-Host", "X-Forwarded-Server", "X-Original-Host", "X-Host", "X-Http-Host-Override", "X-Rewrite-Url", "X-Original-Url",
        "X-Forwarded-Prefix",
    ];

    [Fact]
    public async Task No_header_of_anybody_puts_another_host_into_what_is_kept()
    {
        await using var door = new DoorHost();

        var kept = await SendAllAsync(door, host: null);

        kept.ShouldContain($"{door.Address}v3/directline/attachments/");
        kept.ShouldNotContain("mallory");
    }

    [Fact]
    public async Task With_a_public_address_in_the_settings_not_even_the_host_of_the_request_does()
    {
        await using var door = new DoorHost(also: builder => builder.UseSetting("DirectLine:PublicAddress", "https://chat.example.org/"));

        var kept = await SendAllAsync(door, host: "mallory.example");

        kept.ShouldContain("https://chat.example.org/v3/directline/attachments/");
        kept.ShouldNotContain("mallory");
    }

    [Theory]
    [InlineData("chat.example.org")]
    [InlineData("ftp://chat.example.org")]
    [InlineData("https://chat.example.org/?a=b")]
    [InlineData("https://ada@chat.example.org")]
    public async Task What_is_no_address_stops_the_start(string address)
    {
        await using var door = new DoorHost(also: builder => builder.UseSetting("DirectLine:PublicAddress", address));

        Should.Throw<OptionsValidationException>(() => door.Address).Message.ShouldContain("DirectLine:PublicAddress");
    }

    // Everything that keeps something of a person: a start, a line and a file.
    private static async Task<string> SendAllAsync(DoorHost door, string? host)
    {
        var chat = await door.ChatAsync();
        var path = $"/v3/directline/conversations/{chat.Id}";
        using var file = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes("hello")), "file", "hello.txt" } };
        HttpContent[] contents = [Json("{}"), Json("""{"type":"message","from":{"id":"dl_ada"},"text":"hello"}"""), file];
        string[] paths = ["/v3/directline/conversations", $"{path}/activities", $"{path}/upload?userId=dl_ada"];
        foreach (var (address, content) in paths.Zip(contents))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", chat.Token);
            request.Headers.Host = host;
            foreach (var header in Forwarding) request.Headers.Add(header, "mallory.example");
            request.Headers.Add("Forwarded", "host=mallory.example");
            using var answer = await door.SendAsync(request);
            answer.IsSuccessStatusCode.ShouldBeTrue($"{address} {answer.StatusCode}");
        }

        return string.Join('\n', (await door.LogAsync(chat.Id)).Select(line => line.Json));
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}
