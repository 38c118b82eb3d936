using System.Text.Unicode;
using Microsoft.Net.Http.Headers;

namespace LiveTakeover.Handoff.Conversations.Files;

/// <summary>
/// The content type of a text names its charset, since a browser that has to guess shows other characters. What the sender says holds;
/// without a word from them, the bytes decide.
/// </summary>
internal static class TextType
{
    public static string Of(string contentType, ReadOnlySpan<byte> content)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.Type.Equals("text", StringComparison.OrdinalIgnoreCase))
            return contentType;
        if (HeaderUtilities.RemoveQuotes(type.Charset).Length > 0) return contentType;
        type.Charset = CharsetOf(content);
        return type.ToString();
    }

    private static string CharsetOf(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xFE, ..] => "utf-16le",
        [0xFE, 0xFF, ..] => "utf-16be",
        _ => Utf8.IsValid(content) ? "utf-8" : "windows-1252",
    };
}
