using System.Text.Json;
using System.Text.Json.Serialization;
using LiveTakeover.BotFramework;

namespace Microsoft.Bot.Schema;

/// <summary>Something an activity is about; what it holds depends on its type and is read with <see cref="GetAs{T}"/>.</summary>
public class Entity(string? type = null)
{
    public Entity() : this(type: null) { }

    public string? Type { get; set; } = type;

    [JsonExtensionData, JsonInclude]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }

    public T? GetAs<T>() => Payload.Read<T>(this);

    public void SetAs<T>(T obj)
    {
        var read = Payload.Read<Entity>(obj);
        Type = read?.Type;
        Unknown = read?.Unknown;
    }

    public bool Equals(Entity? other) =>
        other is not null && (ReferenceEquals(this, other) || JsonElement.DeepEquals(Payload.ToElement(this), Payload.ToElement(other)));

    public override bool Equals(object? obj) => Equals(obj as Entity);

    public override int GetHashCode() => Type is null ? 0 : StringComparer.Ordinal.GetHashCode(Type);
}

public class Mention(ChannelAccount? mentioned = null, string? text = null, string? type = null) : Entity(type ?? "mention")
{
    public Mention() : this(mentioned: null) { }

    public ChannelAccount? Mentioned { get; set; } = mentioned;
    public string? Text { get; set; } = text;
}
