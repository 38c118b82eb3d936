using System.Text;
using System.Text.Json.Nodes;

namespace LiveTakeover.Fuzz.Tests;

/// <summary>Frames of SignalR's JSON protocol of which some are odd, torn, too large or out of place.</summary>
internal static class OddFrames
{
    private const string Separator = "\u001e", HandshakeFrame = """{"protocol":"json","version":1}""";

    private static readonly string[] Valid =
    [
        """{"type":1,"invocationId":"1","target":"Typing","arguments":["CHAT"]}""",
        """{"type":1,"target":"typing","arguments":["CHAT"],"headers":{"a":"b"},"streamIds":["1"]}""",
        """{"type":4,"invocationId":"2","target":"FollowLog","arguments":["CHAT",0]}""",
        """{"type":2,"invocationId":"2","item":{"a":1}}""",
        """{"type":3,"invocationId":"2","result":1,"error":"x"}""",
        """{"type":5,"invocationId":"2"}""",
        """{"type":6}""",
        """{"type":7,"error":"x","allowReconnect":true}""",
        """{"type":8,"sequenceId":1}""",
        """{"type":9,"sequenceId":1}""",
        """{"type":1,"invocationId":"3","target":"OnConnectedAsync","arguments":[]}""",
        """{"type":1,"invocationId":"3","target":"Dispose","arguments":[]}""",
        HandshakeFrame,
    ];

    public static LiveFrames Make(Random random, string chat) => new(
        random.Next(3) == 0 ? LiveTransport.LongPolling : LiveTransport.WebSocket,
        IsOfTheTeam: random.Next(6) > 0,
        [.. Frames(random, chat)]);

    private static IEnumerable<byte[]> Frames(Random random, string chat)
    {
        yield return random.Next(5) == 0 ? Odd(HandshakeFrame, random) : Encoding.UTF8.GetBytes(HandshakeFrame + Separator);
        for (var more = random.Next(6); more > 0; more--)
            yield return Odd(Valid[random.Next(Valid.Length)].Replace("CHAT", chat, StringComparison.Ordinal), random);
    }

    private static byte[] Odd(string frame, Random random)
    {
        var text = Oddities.Of(JsonNode.Parse(frame)!, random.Next(3), random);
        var bytes = Encoding.UTF8.GetBytes(random.Next(10) switch
        {
            0 => text,
            1 => text + Separator + Separator,
            2 => Separator + text,
            _ => text + Separator,
        });
        if (bytes.Length > 0 && random.Next(15) == 0) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }
}
