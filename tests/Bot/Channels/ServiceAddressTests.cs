using System.Net.Sockets;
using LiveTakeover.Bot.Channels;
using LiveTakeover.Bot.Channels.Delivery;
using LiveTakeover.Bot.Network;
using LiveTakeover.Handoff.Conversations.Channels;

namespace LiveTakeover.Bot.Tests.Channels;

/// <summary>A service URL comes from outside; it must not lead inside.</summary>
public sealed class ServiceAddressTests
{
    [Theory]
    [InlineData("https://smba.example.net/teams", "https://smba.example.net/teams/")]
    [InlineData("https://smba.example.net", "https://smba.example.net/")]
    public void An_ordinary_address_is_the_base_of_requests(string url, string address) =>
        ServiceAddress.Check(url, new ChannelsOptions()).AbsoluteUri.ShouldBe(address);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/v3")]
    [InlineData("http://smba.example.net/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://smba.example.net/")]
    [InlineData("urn:botframework:websocket")]
    [InlineData("https://login:secret@smba.example.net/")]
    [InlineData("https://smba.example.net/?to=elsewhere")]
    [InlineData("https://smba.example.net/#elsewhere")]
    public void What_is_no_plain_https_address_is_refused(string? url) =>
        Should.Throw<DeliveryException>(() => ServiceAddress.Check(url, new ChannelsOptions()));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    public void An_address_of_a_private_network_is_none_to_call(string address) =>
        PublicNetwork.IsPublic(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("52.113.194.132")]
    [InlineData("172.32.0.1")]
    [InlineData("2603:1030::1")]
    public void A_public_address_may_be_called(string address) => PublicNetwork.IsPublic(IPAddress.Parse(address)).ShouldBeTrue();

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_not_connected_to()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var local = new DnsEndPoint("localhost", ((IPEndPoint)listener.LocalEndpoint).Port);

        await Should.ThrowAsync<PrivateAddressException>(
            () => PublicNetwork.ConnectAsync(local, allowPrivate: false, CancellationToken.None).AsTask());
        await using var allowed = await PublicNetwork.ConnectAsync(local, allowPrivate: true, CancellationToken.None);
    }
}
