using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Tests.Channels;

/// <summary>A bot without credentials, and settings that do not fit together.</summary>
public sealed class AnonymousTests
{
    private const string Allow = "Channels:DangerouslyAllowAnonymousFromLoopback";

    [Theory]
    [InlineData("true", "127.0.0.1", "localhost", null, HttpStatusCode.OK)]
    [InlineData("true", "::1", "127.0.0.1", null, HttpStatusCode.OK)]
    [InlineData("false", "127.0.0.1", "localhost", null, HttpStatusCode.Unauthorized)]
    [InlineData("true", "203.0.113.7", "localhost", null, HttpStatusCode.Unauthorized)]
    [InlineData("true", "10.0.0.7", "localhost", null, HttpStatusCode.Unauthorized)]
    [InlineData("true", null, "localhost", null, HttpStatusCode.Unauthorized)]
    [InlineData("true", "127.0.0.1", "bot.example.com", null, HttpStatusCode.Unauthorized)]
    [InlineData("true", "127.0.0.1", "localhost", "X-Forwarded-For", HttpStatusCode.Unauthorized)]
    [InlineData("true", "127.0.0.1", "localhost", "Forwarded", HttpStatusCode.Unauthorized)]
    [InlineData("true", "127.0.0.1", "localhost", "X-Original-For", HttpStatusCode.Unauthorized)]
    [InlineData("true", "127.0.0.1", "localhost", "Origin", HttpStatusCode.Unauthorized)]
    public async Task Without_credentials_only_this_machine_gets_in_and_only_when_a_setting_says_so(
        string allowed, string? from, string host, string? header, HttpStatusCode status)
    {
        await using var live = new LiveHost(new ScriptedBot(_ => Task.CompletedTask), builder =>
        {
            builder.UseSetting(Allow, allowed);
            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new CallsFrom(from)));
        });
        using var http = live.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(Hello) };
        request.Headers.Host = host;
        if (header is not null) request.Headers.TryAddWithoutValidation(header, "https://somewhere.example");

        (await http.SendAsync(request)).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task With_credentials_this_machine_needs_a_token_like_everybody()
    {
        var channel = new FakeChannel();
        await using var live = new LiveHost(new ScriptedBot(_ => Task.CompletedTask), builder =>
        {
            channel.Furnish(builder);
            builder.UseSetting(Allow, "true");
            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new CallsFrom("127.0.0.1")));
        });
        using var http = live.CreateClient();

        (await http.PostAsJsonAsync("/api/messages", Hello)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("Channels:AppId", "my-bot")]
    [InlineData("Channels:AppPassword", "")]
    [InlineData("Channels:AppType", "ManagedIdentity")]
    [InlineData("Channels:TenantId", "")]
    [InlineData("Channels:PresenceWindow", "00:00:01")]
    [InlineData("Channels:GiveUpAfter", "-00:00:01")]
    [InlineData("Channels:MaxRequestBytes", "1")]
    public void A_setting_that_cannot_work_stops_the_start_by_its_name(string key, string value)
    {
        var channel = new FakeChannel();
        using var host = new LiveHost(new ScriptedBot(_ => Task.CompletedTask), builder =>
        {
            channel.Furnish(builder);
            builder.UseSetting(key, value);
        });

        Should.Throw<OptionsValidationException>(() => host.CreateClient()).Message.ShouldContain(key);
    }

    private static object Hello => new
    {
        type = "message",
        text = "hello",
        channelId = "emulator",
        serviceUrl = "http://localhost:5000",
        conversation = new { id = "emulated" },
        from = new { id = "ada" },
        recipient = new { id = "bot" },
    };

    private sealed class CallsFrom(string? address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
                return rest(http);
            });
            next(app);
        };
    }
}
