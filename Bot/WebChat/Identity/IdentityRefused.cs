namespace LiveTakeover.Bot.WebChat.Identity;

/// <summary>A site's statement of a person's identity is invalid. The message tells the site's developer what to change.</summary>
internal sealed class IdentityRefused(string message) : Exception(message);
