using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Turns;
using Newtonsoft.Json.Linq;

namespace LiveTakeover.Dialogs.Running;

/// <summary>Values that stories store: permanent attributes of the person, and session values of this conversation.</summary>
public sealed record Remembered(IReadOnlyDictionary<string, string> Attributes, IReadOnlyDictionary<string, string> Session);

/// <summary>Reads stored values outside of any turn, for the people who help a person. It changes nothing.</summary>
public sealed class StoryMemory(BotStates states)
{
    public async Task<Remembered> OfAsync(Conversation conversation, CancellationToken cancellationToken = default)
    {
        var kept = await states.OfAsync(conversation, cancellationToken);
        return new(
            Read<UserAttributes>(kept.User, UserAttributes.Property)?.Values ?? [],
            Read<StoryState>(kept.Conversation, StoryState.Property)?.Session ?? []);
    }

    // This release stores a value with its type; release 0.1 stored it without.
    private static T? Read<T>(string? json, string property)
        where T : class
    {
        if (json is null || StorageJson.Deserialize(json) is not { } state) return null;
        var value = state is JObject untyped
            ? untyped[property]
            : ((IDictionary<string, object>)state).TryGetValue(property, out var found)
            ? found
            : null;
        return value is JToken token ? token.ToObject<T>() : (T?)value;
    }
}
