namespace LiveTakeover.Handoff.Team.Profiles;

/// <summary>An agent's own picture. A new picture gets a new id, which is unguessable.</summary>
public sealed record AgentPicture(string Id, string ContentType, byte[] Content)
{
    /// <summary>In bytes. The hub's page scales pictures to much less.</summary>
    public const int Largest = 100 * 1024;

    /// <returns>Null if the bytes are not a picture format that every browser shows: PNG, JPEG or WebP.</returns>
    public static string? TypeOf(ReadOnlySpan<byte> content) =>
        content is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] ? "image/png"
        : content is [0xFF, 0xD8, 0xFF, ..] ? "image/jpeg"
        : content is [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] ? "image/webp"
        : null;
}
