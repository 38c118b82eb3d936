using LiveTakeover.Handoff.Conversations.Limits;

namespace LiveTakeover.Bot.WebChat;

/// <summary>The <c>WebChat</c> section: the chat page and the widget.</summary>
internal sealed class WebChatOptions
{
    public const string Section = "WebChat";

    /// <summary>
    /// What the chat page is called: its heading, and its title in the browser. Like the tagline and the two files, it counts until an
    /// administrator saves an appearance under Settings → Chat.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>A line below the name, by language. Where there is none for a language, it has no such line.</summary>
    public IDictionary<string, string> Tagline { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>An appearance as JSON, in the form of <c>/hub/api/chat/appearance</c>; a path from the host's folder.</summary>
    public string? AppearanceFile { get; set; }

    /// <summary>A logo as PNG, JPEG or WebP; a path from the host's folder.</summary>
    public string? LogoFile { get; set; }

    /// <summary>
    /// The sites that may show the chat, as origins: <c>https://shop.example</c>, <c>https://*.shop.example</c>,
    /// <c>http://localhost:*</c>. If empty, only pages of this host may.
    /// </summary>
    public IList<string> Sites { get; set; } = [];

    /// <summary>Allows every site to show the chat, including one that disguises it as its own.</summary>
    public bool DangerouslyAllowAnySite { get; set; }

    /// <summary>Requests of pages for tokens, identities and their own conversations, per remote address.</summary>
    public Rate Requests { get; set; } = new() { Burst = 600, PerSecond = 5 };

    /// <summary>Downloads of conversations under way at once. Each holds a page of the log.</summary>
    public AtOnce DownloadsAtOnce { get; set; } = new() { PerConversation = 1, PerAddress = 4, InAll = 64, Waiting = 64 };

    /// <summary>The secret with which sites' servers sign a person's identity. If empty, no identity is accepted.</summary>
    public string? IdentitySecret { get; set; }

    /// <summary>A second valid secret, so that either can be rotated without downtime.</summary>
    public string? IdentitySecret2 { get; set; }
}
