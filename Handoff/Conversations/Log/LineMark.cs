using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace LiveTakeover.Handoff.Conversations.Log;

/// <summary>
/// The product's own data about a line, in <c>channelData.liveTakeover</c>. It is removed from activities that clients send and
/// from activities sent to channels. The web pages read the same shape (<c>mark.ts</c>).
/// </summary>
public sealed record LineMark
{
    /// <summary>The property name in channel data.</summary>
    public const string Key = "liveTakeover";

    /// <summary><c>agent</c> on a line written by an agent.</summary>
    [JsonProperty("author")]
    public string? Author { get; init; }

    /// <summary>The hub page's own id of an agent's line, by which the page recognises it.</summary>
    [JsonProperty("clientMessageId")]
    public string? ClientMessageId { get; init; }

    /// <summary>The public profile of the agent who wrote the line.</summary>
    [JsonProperty("agent")]
    public AgentProfile? Agent { get; init; }

    /// <summary>On an agent's line: the person was away when it was written, and it waits for them.</summary>
    [JsonProperty("away")]
    public bool? Away { get; init; }

    /// <summary>On a person's line: it came by e-mail, in answer to an agent's.</summary>
    [JsonProperty("mail")]
    public MailedLine? Mail { get; init; }

    /// <summary><c>taken</c> or <c>released</c> on the two notices.</summary>
    [JsonProperty("notice")]
    public string? Notice { get; init; }

    /// <summary>On <c>handoff.status</c>: the agent sees the person's text before it is sent, and the page tells the person so.</summary>
    [JsonProperty("typingPreview")]
    public bool? TypingPreview { get; init; }

    /// <summary>The person's data was erased, and the text with it.</summary>
    [JsonProperty("erased")]
    public bool? Erased { get; init; }

    /// <summary>The id of the story that produced the line.</summary>
    [JsonProperty("story")]
    public string? Story { get; init; }

    /// <summary>The id of the story's step; empty for lines that the story says outside of any step.</summary>
    [JsonProperty("step")]
    public string? Step { get; init; }

    /// <summary>The type of the action, as in the story file.</summary>
    [JsonProperty("action")]
    public string? Action { get; init; }

    /// <summary>The action's path in its step: <c>actions/0</c>, <c>fallback/actions/1</c>.</summary>
    [JsonProperty("path")]
    public string? Path { get; init; }

    /// <summary>What the person said that no story took; on the first line of the answer.</summary>
    [JsonProperty("missed")]
    public string? Missed { get; init; }

    /// <summary>The published revision of the stories.</summary>
    [JsonProperty("revision")]
    public string? Revision { get; init; }

    /// <summary>The activity's mark; null if it has none.</summary>
    public static LineMark? Of(Activity activity) =>
        activity.ChannelData is { } data && Payload.ToToken(data) is JObject map && Payload.TryRead<LineMark>(map[Key], out var mark)
            ? mark
            : null;

    /// <summary>What <see cref="Missed"/> says, without reading the rest of the mark.</summary>
    public static string? MissedIn(Activity activity) =>
        activity.ChannelData is { } data && Payload.ToToken(data) is JObject map && map[Key] is JObject mark
            ? (mark["missed"] as JValue)?.Value as string
            : null;

    /// <summary>Puts the mark on an activity. Other channel data is kept.</summary>
    public void PutOn(Activity activity)
    {
        var data = activity.ChannelData is { } given && Payload.ToToken(given) is JObject map ? (JObject)map.DeepClone() : [];
        data[Key] = Payload.ToToken(this);
        activity.ChannelData = data;
    }

    /// <summary>Removes the mark from an activity. Other channel data is kept.</summary>
    public static void TakeOff(Activity activity)
    {
        if (activity.ChannelData is not { } given || Payload.ToToken(given) is not JObject map || map[Key] is null) return;
        var data = (JObject)map.DeepClone();
        data.Remove(Key);
        activity.ChannelData = data.HasValues ? data : null;
    }
}

/// <summary>The part of an agent's profile that a person may see.</summary>
/// <param name="Name">The agent's name, if an administrator allows it.</param>
/// <param name="Picture">The id of the agent's picture, if they have one and an administrator allows it.</param>
public sealed record AgentProfile([property: JsonProperty("name")] string Name, [property: JsonProperty("picture")] string? Picture);

/// <summary>How a line came by e-mail.</summary>
/// <param name="LeftOut">The names of files in the e-mail that were not taken, because they were too large or too many.</param>
public sealed record MailedLine([property: JsonProperty("leftOut")] IReadOnlyList<string> LeftOut);
