using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The connection that signs people in, from the bot's registration, and the texts of the sign-in card.</summary>
public class OAuthPromptSettings
{
    /// <summary>Credentials of another app, for adapters that support them. The card then contains the sign-in link.</summary>
    public AppCredentials? OAuthAppCredentials { get; set; }

    public string ConnectionName { get; set; } = null!;

    public string? Title { get; set; }

    public string? Text { get; set; }

    /// <summary>How long the prompt waits for a sign-in, in milliseconds; 15 minutes by default.</summary>
    public int? Timeout { get; set; }

    /// <summary>Whether a message that is not a code ends the prompt without a token.</summary>
    public bool EndOnInvalidMessage { get; set; }

    /// <summary>Whether the card's button contains the link itself; null for the channel's default.</summary>
    public bool? ShowSignInLink { get; set; }
}
