namespace LiveTakeover.Bot.Network;

/// <summary>The address is in a private network, and the setting <c>DangerouslyAllowPrivateNetworks</c> is off.</summary>
internal sealed class PrivateAddressException(string host) : Exception($"The host '{host}' is in a private network.");
