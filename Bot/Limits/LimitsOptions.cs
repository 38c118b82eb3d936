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

    /// <summary>In bytes a second, after ten seconds: a client that sends or reads more slowly is cut off.</summary>
    public int SlowestClient { get; set; } = 1024;

    /// <summary>How long any request may take, apart from sockets. Kinds of requests have shorter limits.</summary>
    public TimeSpan LongestRequest { get; set; } = TimeSpan.FromMinutes(30);
}
