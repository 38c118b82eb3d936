namespace LiveTakeover.Handoff.Team.ChatPage;

/// <summary>The logo of the chat page: PNG, JPEG or WebP. A new logo gets a new id, so browsers may keep it.</summary>
public sealed record ChatLogo(string Id, string ContentType, byte[] Content)
{
    /// <summary>In bytes.</summary>
    public const int Largest = 100 * 1024;
}

/// <summary>What the chat page looks like until an administrator saves something else.</summary>
public sealed record DefaultChatAppearance(ChatAppearance Appearance, ChatLogo? Logo = null);
