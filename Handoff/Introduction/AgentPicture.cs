namespace LiveTakeover.Handoff;

/// <summary>A picture that an agent has given of themselves. Another one has another id, which cannot be guessed.</summary>
public sealed record AgentPicture(string Id, string ContentType, byte[] Content)
{
    /// <summary>In bytes; the hub's page makes them much smaller.</summary>
    public const int Largest = 100 * 1024;

    /// <returns>Null if these are not the bytes of a picture that every browser shows: PNG, JPEG or WebP.</returns>
    public static string? TypeOf(ReadOnlySpan<byte> content) =>
        content is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] ? "image/png"
        : content is [0xFF, 0xD8, 0xFF, ..] ? "image/jpeg"
        : content is [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] ? "image/webp"
        : null;
}
