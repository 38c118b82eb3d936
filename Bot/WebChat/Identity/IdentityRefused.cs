namespace LiveTakeover.Bot;

/// <summary>What a site gave for a person's identity is not to be believed. The message tells its developer what to change.</summary>
internal sealed class IdentityRefused(string message) : Exception(message);
