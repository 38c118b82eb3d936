using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

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
    public static int Port(int port, IPAddress address)
    {
        if (port != 0) return port;
        using var probe = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(address, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }

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
