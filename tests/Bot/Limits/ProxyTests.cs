namespace LiveTakeover.Bot.Tests.Limits;

/// <summary>Whose request it is behind a proxy: what an unknown machine forwards is not believed.</summary>
public sealed class ProxyTests
{
    private const string Proxy = "10.1.2.3", Loopback = "127.0.0.1", Stranger = "203.0.113.9";

    private static readonly Dictionary<string, string> TwoRequests = new()
    {
        ["Limits:Requests:Burst"] = "2",
        ["Limits:Requests:PerSecond"] = "0.001",
        ["Limits:TrustedProxies:0"] = "10.0.0.0/8",
    };

    [Theory]
    [InlineData(Proxy)]
    [InlineData(Loopback)]
    public async Task People_behind_a_trusted_proxy_are_counted_one_by_one(string proxy)
    {
        await using var host = AddressedHost.With(TwoRequests);
        using var client = host.CreateClient();

        for (var n = 0; n < 5; n++) (await AskAsync(client, proxy, forwardedFor: $"198.51.100.{n}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_names_ever_new_addresses_is_counted_as_who_they_are()
    {
        await using var host = AddressedHost.With(TwoRequests);
        using var client = host.CreateClient();

        for (var n = 0; n < 2; n++) (await AskAsync(client, Stranger, forwardedFor: $"198.51.100.{n}")).ShouldBe(HttpStatusCode.OK);
        (await AskAsync(client, Stranger, forwardedFor: "198.51.100.7")).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Of_what_a_client_writes_before_the_proxy_does_nothing_is_believed()
    {
        await using var host = AddressedHost.With(TwoRequests);
        using var client = host.CreateClient();

        for (var n = 0; n < 2; n++)
            (await AskAsync(client, Proxy, forwardedFor: $"198.51.100.{n}, {Stranger}")).ShouldBe(HttpStatusCode.OK);
        (await AskAsync(client, Proxy, forwardedFor: $"198.51.100.7, {Stranger}")).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task The_switch_of_ASP_NET_Core_believes_the_last_machine_and_nobody_before_it()
    {
        await using var host = AddressedHost.With(new(TwoRequests) { ["FORWARDEDHEADERS_ENABLED"] = "true" });
        using var client = host.CreateClient();

        for (var n = 0; n < 2; n++)
            (await AskAsync(client, Proxy, forwardedFor: $"198.51.100.{n}, {Stranger}")).ShouldBe(HttpStatusCode.OK);
        (await AskAsync(client, Proxy, forwardedFor: $"198.51.100.7, {Stranger}")).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task All_addresses_of_one_network_of_IPv6_are_one()
    {
        await using var host = AddressedHost.With(TwoRequests);
        using var client = host.CreateClient();

        for (var n = 0; n < 2; n++) (await AskAsync(client, $"2001:db8::{n}", forwardedFor: null)).ShouldBe(HttpStatusCode.OK);
        (await AskAsync(client, "2001:db8::ffff", forwardedFor: null)).ShouldBe(HttpStatusCode.TooManyRequests);
        (await AskAsync(client, "2001:db8:0:1::1", forwardedFor: null)).ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string from, string? forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Add(AddressedHost.Header, from);
        if (forwardedFor is not null) request.Headers.Add("X-Forwarded-For", forwardedFor);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
