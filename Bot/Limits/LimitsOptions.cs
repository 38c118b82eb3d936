using LiveTakeover.Handoff.Conversations.Limits;

namespace LiveTakeover.Bot.Limits;

/// <summary>The <c>Limits</c> section: what one remote address may ask of this host, whatever it asks for.</summary>
internal sealed class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>Set it to false for load tests from one machine only.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// The addresses or networks (<c>10.0.0.0/8</c>) of the proxies in front of this host. What they forward is believed: a request
    /// counts for the address that they name. This machine is one of them.
    /// </summary>
    public IList<string> TrustedProxies { get; set; } = [];

    /// <summary>Requests of any kind, per remote address. A whole office may have one address.</summary>
    public Rate Requests { get; set; } = new() { Burst = 3000, PerSecond = 100 };

    /// <summary>Requests of any kind under way at once, without sockets.</summary>
    public AtOnce RequestsAtOnce { get; set; } = new() { PerConversation = 1, PerAddress = 256, InAll = 4096, Waiting = 1024 };

    /// <summary>
    /// Connections that are open at once, from all addresses, without sockets. One that comes later is closed before it is read.
    /// </summary>
    public int Connections { get; set; } = 10_000;

    /// <summary>Sockets that are open at once, from all addresses.</summary>
    public int UpgradedConnections { get; set; } = 60_000;

    /// <summary>
    /// Connections and sockets that one remote address has open at once. Those of trusted proxies do not count, since they carry many
    /// people.
    /// </summary>
    public int ConnectionsPerAddress { get; set; } = 1_000;

    /// <summary>
    /// Of bodies that were refused, so many bytes are read per remote address at full speed, so that their clients can read the
    /// refusal. What comes beyond that is read at this rate.
    /// </summary>
    public Rate RefusedBytes { get; set; } = new() { Burst = 64 * 1024 * 1024, PerSecond = 4 * 1024 * 1024 };

    /// <summary>In bytes a second: a client that sends or reads more slowly is cut off.</summary>
    public int SlowestClient { get; set; } = 1024;

    /// <summary>How long a client may be slower than <see cref="SlowestClient"/>.</summary>
    public TimeSpan SlowestClientAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long any request may take, apart from sockets. Kinds of requests have shorter limits.</summary>
    public TimeSpan LongestRequest { get; set; } = TimeSpan.FromMinutes(30);
}
