using System.Net.Sockets;
using System.Text;

namespace LiveTakeover.Bot.Tests.Hosting;

/// <summary>Refuses every password, as PostgreSQL does in its protocol. The test server of the project trusts everybody.</summary>
internal sealed class StrictPostgres : IDisposable
{
    public const string Password = "the-wrong-password";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public StrictPostgres()
    {
        listener.Start();
        _ = RefuseAllAsync();
    }

    public string ConnectionString =>
        $"Host=127.0.0.1;Port={((IPEndPoint)listener.LocalEndpoint).Port};Username=livetakeover;Password={Password};SSL Mode=Disable;GSS Encryption Mode=Disable";

    public void Dispose() => listener.Dispose();

    private async Task RefuseAllAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                _ = await stream.ReadAsync(new byte[4096]);
                await stream.WriteAsync(Error("SFATAL", "VFATAL", "C28P01", "Mpassword authentication failed for user \"livetakeover\""));
            }
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }

    private static byte[] Error(params string[] fields)
    {
        var body = Encoding.UTF8.GetBytes(string.Concat(fields.Select(field => field + '\0')) + '\0');
        return [(byte)'E', 0, 0, 0, (byte)(body.Length + 4), .. body];
    }
}
