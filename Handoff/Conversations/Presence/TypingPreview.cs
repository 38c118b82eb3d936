namespace LiveTakeover.Handoff.Conversations.Presence;

/// <summary>Text that a person has typed but not sent, for the one agent who may see it. Empty if they cleared it.</summary>
public sealed record TypingPreview(string Text, string ReaderId)
{
    private const int Longest = 500;

    /// <summary>Keeps the end of a long text, where the person is typing.</summary>
    public static TypingPreview Of(string text, Holder reader)
    {
        var start = Math.Max(0, text.Length - Longest);
        if (start > 0 && char.IsLowSurrogate(text[start])) start++;
        return new(start > 0 ? $"…{text[start..]}" : text, reader.AgentId);
    }
}
