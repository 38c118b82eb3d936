namespace LiveTakeover.Handoff;

/// <summary>What a person is writing and has not sent, for the one agent who may see it. Empty: they have cleared it.</summary>
public sealed record TypingPreview(string Text, string ReaderId)
{
    private const int Longest = 500;

    /// <summary>Of a long text its end: that is where somebody is writing.</summary>
    public static TypingPreview Of(string text, Holder reader)
    {
        var start = Math.Max(0, text.Length - Longest);
        if (start > 0 && char.IsLowSurrogate(text[start])) start++;
        return new(start > 0 ? $"…{text[start..]}" : text, reader.AgentId);
    }
}
