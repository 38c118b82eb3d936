using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Cluster;

/// <summary>Where this node listens to the other nodes.</summary>
internal static class NodeAddress
{
    /// <returns>Null if there is no such address.</returns>
    public static IPAddress? Find(string address)
    {
        if (IPAddress.TryParse(address, out var given)) return given;
        return address == ClusterOptions.OwnAddress ? Own() : Resolve(address);
    }

    /// <returns>The port, or a free one in place of 0.</returns>
    /// <exception cref="OptionsValidationException">This node cannot listen there.</exception>
    public static int Port(int port, IPAddress address)
    {
        using var probe = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(new IPEndPoint(address, port));
            return ((IPEndPoint)probe.LocalEndPoint!).Port;
        }
        catch (SocketException refused)
        {
            throw new OptionsValidationException(ClusterOptions.Section, typeof(ClusterOptions), [Problem(port, address, refused)]);
        }
    }

    private static string Problem(int port, IPAddress address, SocketException refused) => refused.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse =>
            $"{ClusterOptions.Section}:Port {port} is in use, perhaps by another node on this machine: set another one, or 0 for any free one.",
        SocketError.AddressNotAvailable =>
            $"{ClusterOptions.Section}:Address {address} is not an address of this machine: set one that is, or {ClusterOptions.OwnAddress}.",
        _ => $"This node cannot listen at {address}:{port} ({refused.Message}): change {ClusterOptions.Section}:Address or :Port.",
    };

    private static IPAddress? Own() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(network => network.OperationalStatus == OperationalStatus.Up)
        .Where(network => network.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .SelectMany(network => network.GetIPProperties().UnicastAddresses)
        .Select(unicast => unicast.Address)
        .Where(address => !address.IsIPv6LinkLocal)
        .MinBy(address => address.AddressFamily == AddressFamily.InterNetwork ? 0 : 1);

    private static IPAddress? Resolve(string host)
    {
        try
        {
            return Dns.GetHostAddresses(host).MinBy(address => address.AddressFamily == AddressFamily.InterNetwork ? 0 : 1);
        }
        catch (Exception exception) when (exception is SocketException or ArgumentException)
        {
            return null;
        }
    }
}
