using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LiveTakeover.Bot.Tests.Doors;

namespace LiveTakeover.Fuzz.Tests;

/// <summary>
/// Makes odd documents of valid ones. What a JSON library refuses to write (a half of a character, a key twice, a number without end)
/// is written with a mark in its place, which the text gets out again at the end.
/// </summary>
internal static partial class Oddities
{
    private const string Number = "\uE010", Again = "\uE003";

    private static readonly string[] Texts =
    [
        "", " ", "a", "\uE000", "a\uE000b", "\uE001", "\uE002\uE001", "\u202Eabc", "\uFEFF", "\t\r\n\v", "🛋👩‍👩‍👧", "e\u0301\u0301\u0301",
        "null", "true", "-1", "../../etc/passwd", "..\\..\\", "/", "//", "https://example.org", "javascript:alert(1)",
        "data:text/html,x", "http://[::1", "file:///", "{{7*7}}", "${jndi:ldap://x}", "{0}{1}", "%s%n", "%00", "%zz", "' OR 1=1 --",
        "\"; DROP TABLE log; --", "=cmd()", "<script>", "]]>", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "2026-02-30",
        "2026-03-29T02:30:00", "2026-03-01T10:00:00+14:59", "24:00", "-P1D", "Europe/Paris", "Mars/Olympus", "en", "xx-YY-zz-11",
        "message", "typing", "event", "invoke", "conversationUpdate", "endOfConversation", "messageUpdate", "messageDelete", "handoff",
        "trace", "webchat/join", "expectReplies", "image/png", "text/html; charset=utf-7", "application/vnd.microsoft.card.adaptive",
        "__proto__", "constructor", "$type", "System.IO.FileInfo, System.IO", "open", "Administrator",
    ];

    private static readonly string[] Names =
        ["$type", "$ref", "$id", "$values", "$value", "__proto__", "", "\uE000", "id", "type", "a.b", "liveTakeover"];

    private static readonly string[] Numbers =
    [
        "0", "-0", "-1", "1e400", "-1e400", "1e-400", "9223372036854775808", "-9223372036854775809", "79228162514264337593543950336",
        "0.1", "1E5", "2147483648", "1234567890123456789012345678901234567890",
    ];

    /// <summary>The document with so many oddities, as a text that may be no JSON any more.</summary>
    public static string Of(JsonNode whole, int oddities, Random random)
    {
        var document = whole.DeepClone();
        for (var made = 0; made < oddities; made++)
            if (Spot.In(document).ToList() is { Count: > 0 } spots) document = Change(spots[random.Next(spots.Count)], random);
        var text = Written(document);
        return random.Next(8) == 0 ? Torn(text, random) : text;
    }

    public static string Text(Random random) =>
        random.Next(12) == 0 ? new string('x', random.Next(70_000)) : Texts[random.Next(Texts.Length)];

    /// <summary>A text for a place that takes bytes as they are: a path, a header.</summary>
    public static string Plain(Random random) =>
        Text(random).Replace("\uE000", "\0").Replace("\uE001", "\uFFFD").Replace("\uE002", "");

    private static JsonNode Change(Spot spot, Random random) => random.Next(9) switch
    {
        0 => spot.Without(),
        1 => spot.With(null),
        2 when spot.Way[^1] is string => spot.Renamed(Names[random.Next(Names.Length)]),
        3 when spot.Way[^1] is string name => Twice(spot, name, random),
        4 => spot.With(Deep(random.Next(1, 130), random.Next(2) == 0)),
        5 => spot.With(new JsonArray([.. Enumerable.Range(0, random.Next(300)).Select(_ => Value(random))])),
        6 => spot.With(spot.Root.DeepClone()),
        _ => spot.With(Value(random)),
    };

    private static JsonNode? Value(Random random) => random.Next(8) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => Number + Numbers[random.Next(Numbers.Length)],
        3 => new JsonObject(),
        4 => new JsonArray((JsonNode?)null),
        5 => new JsonObject { [Names[random.Next(Names.Length)]] = Text(random) },
        _ => Text(random),
    };

    private static JsonNode Twice(Spot spot, string name, Random random)
    {
        var holder = new Spot(spot.Root, [.. spot.Way.SkipLast(1)]);
        var copy = holder.Node!.DeepClone().AsObject();
        copy[name + Again] = Value(random);
        return holder.Way.Count == 0 ? copy : holder.With(copy);
    }

    private static JsonNode Deep(int levels, bool lists)
    {
        JsonNode deep = "end";
        for (var level = 0; level < levels; level++) deep = lists ? new JsonArray(deep) : new JsonObject { ["a"] = deep };
        return deep;
    }

    private static string Written(JsonNode document) => Unquoted().Replace(document.ToJsonString(new() { MaxDepth = 2_000 }), "${number}")
        .Replace("\\uE003", "").Replace("\\uE000", "\\u0000").Replace("\\uE001", "\\ud83d").Replace("\\uE002", "\\udc00");

    private static string Torn(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        return random.Next(7) switch
        {
            0 => text[..at],
            1 => text.Insert(at, ((char)random.Next(0, 0x250)).ToString()),
            2 => "\uFEFF" + text,
            3 => text + text,
            4 => $"[{text}]",
            5 => text.Replace(":", random.Next(2) == 0 ? "" : "::"),
            _ => new StringBuilder(text).Append('}', random.Next(1, 5)).ToString(),
        };
    }

    [GeneratedRegex(@"""\\uE010(?<number>[^""]*)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Unquoted();
}
