using System.Text.Json;
using LiveTakeover.Handoff;

namespace LiveTakeover.Dialogs;

/// <summary>What the stories know: of the person for good, and of this conversation for as long as it is fresh.</summary>
public sealed record Remembered(IReadOnlyDictionary<string, string> Attributes, IReadOnlyDictionary<string, string> Session);

/// <summary>Lets those who help a person read what the stories remember, outside of any turn. It changes nothing.</summary>
public sealed class StoryMemory(BotStates states)
{
    public async Task<Remembered> OfAsync(Conversation conversation, CancellationToken cancellationToken = default)
    {
        var kept = await states.OfAsync(conversation, cancellationToken);
        return new(
            Read<UserAttributes>(kept.User, Storyteller.UserProperty)?.Values ?? [],
            Read<StoryState>(kept.Conversation, Storyteller.StateProperty)?.Session ?? []);
    }

    static T? Read<T>(string? json, string property)
    {
        if (json is null)
            return default;
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty(property, out var value) ? value.Deserialize<T>(JsonSerializerOptions.Web) : default;
    }
}
