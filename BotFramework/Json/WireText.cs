using System.Buffers;
using System.Globalization;
using System.Text;

namespace LiveTakeover.BotFramework;

/// <summary>
/// The rule for every text from outside: it holds neither U+0000 nor half of a surrogate pair. PostgreSQL keeps no U+0000, and UTF-8
/// has no half pairs, so that such a text would be lost later, on some stores only. What a person sends is cleaned, so that the line
/// arrives; what a program or an agent sends is refused.
/// </summary>
public static class WireText
{
    /// <summary>The length of an escape of JSON such as <c>\u0041</c>.</summary>
    private const int EscapeLength = 6;

    /// <summary>True if every store and every client can keep the text as it is.</summary>
    public static bool IsKept(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\0') return false;
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return false;
            at++;
        }

        return true;
    }

    /// <summary>True if every text and name in the JSON can be kept as it is. The JSON itself is not checked.</summary>
    public static bool IsKept(ReadOnlySpan<byte> utf8Json) => Clean(utf8Json) == utf8Json;

    /// <summary>
    /// The same JSON without <c>\u0000</c> in its texts and names, and with U+FFFD in place of half a surrogate pair. The same bytes if
    /// there is nothing to clean. The JSON itself is not checked.
    /// </summary>
    public static ReadOnlySpan<byte> Clean(ReadOnlySpan<byte> utf8Json)
    {
        ArrayBufferWriter<byte>? cleaned = null;
        int at = 0, copied = 0;
        while (utf8Json[at..].IndexOf((byte)'\\') is >= 0 and var ahead)
        {
            at += ahead;
            var escape = EscapeAt(utf8Json[at..]);
            if (escape.Replacement is { } replacement)
            {
                cleaned ??= new ArrayBufferWriter<byte>(utf8Json.Length);
                cleaned.Write(utf8Json[copied..at]);
                cleaned.Write(Encoding.ASCII.GetBytes(replacement));
                copied = at + escape.Length;
            }

            at += escape.Length;
        }

        if (cleaned is null) return utf8Json;
        cleaned.Write(utf8Json[copied..]);
        return cleaned.WrittenSpan;
    }

    /// <summary>The escape that begins here: its length, and what it must be replaced by.</summary>
    private static (int Length, string? Replacement) EscapeAt(ReadOnlySpan<byte> json)
    {
        if (CodeUnit(json) is not { } unit) return (Math.Min(2, json.Length), null);
        if (unit == '\0') return (EscapeLength, "");
        if (!char.IsSurrogate(unit)) return (EscapeLength, null);
        return char.IsHighSurrogate(unit) && CodeUnit(json[EscapeLength..]) is { } next && char.IsLowSurrogate(next)
            ? (2 * EscapeLength, null)
            : (EscapeLength, "\\uFFFD");
    }

    private static char? CodeUnit(ReadOnlySpan<byte> json) =>
        json.Length >= EscapeLength && json[0] == '\\' && json[1] == 'u'
        && ushort.TryParse(json[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
