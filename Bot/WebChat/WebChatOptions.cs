namespace LiveTakeover.Bot;

/// <summary>The <c>WebChat</c> section: the chat page and the widget.</summary>
internal sealed class WebChatOptions
{
    public const string Section = "WebChat";

    /// <summary>
    /// The sites that may show the chat, as origins: <c>https://shop.example</c>, <c>https://*.shop.example</c>,
    /// <c>http://localhost:*</c>. Without any, only pages of this host may.
    /// </summary>
    public IList<string> Sites { get; set; } = [];

    /// <summary>Every site may show the chat, also one that dresses it up as its own.</summary>
    public bool DangerouslyAllowAnySite { get; set; }

    /// <summary>What the sites' servers sign with who a person is. Empty: nobody is told.</summary>
    public string? IdentitySecret { get; set; }

    /// <summary>A second valid one, so that either can be replaced without a break.</summary>
    public string? IdentitySecret2 { get; set; }
}
