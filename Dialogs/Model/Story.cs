using System.Text.Json.Serialization;

namespace LiveTakeover.Dialogs;

/// <summary>A scenario: what starts it, and the steps it is made of. It is entered at its first step.</summary>
public sealed record Story(
    int SchemaVersion,
    string Id,
    string Name,
    IReadOnlyList<Trigger>? Triggers,
    IReadOnlyList<Step> Steps,
    Fallback? Fallback,
    Target? AfterRelease)
{
    /// <summary>The file that the story was read from, or a name for it.</summary>
    [JsonIgnore]
    public string File { get; init; } = "";

    /// <summary>The text that the story was read from, byte by byte.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Source { get; init; }

    [JsonIgnore]
    public Step FirstStep => Steps[0];

    public Step? FindStep(string id) => Steps.FirstOrDefault(step => step.Id == id);

    public bool StartsOn<T>() where T : Trigger => Triggers?.OfType<T>().Any() == true;
}

/// <summary>Actions run in order, then the links that are tried on the user's next reply.</summary>
public sealed record Step(
    string Id,
    string Name,
    string? UserData,
    IReadOnlyList<BotAction> Actions,
    Then? Then,
    Fallback? Fallback,
    bool? LeaveOnIntent)
{
    /// <summary>Whether a reply that matches another story's intent leaves this step for that story.</summary>
    [JsonIgnore]
    public bool MayBeLeft => LeaveOnIntent ?? true;

    /// <summary>Whether the step expects a reply of its own.</summary>
    [JsonIgnore]
    public bool Listens => Then is { } then && (then.Connections is { Count: > 0 } || then.DefaultTarget is not null);
}

/// <summary>Where the user's next reply leads: the first connection that holds, else the default target.</summary>
public sealed record Then(IReadOnlyList<Connection>? Connections, Target? DefaultTarget);

/// <summary>What is done with a reply that nothing matched, at most <see cref="MaxAttempts"/> times in a row.</summary>
public sealed record Fallback(int? MaxAttempts, IReadOnlyList<BotAction>? Actions, Target? Target)
{
    public const int DefaultMaxAttempts = 3;

    [JsonIgnore]
    public int Attempts => MaxAttempts ?? DefaultMaxAttempts;
}

[JsonConverter(typeof(JsonStringEnumConverter<TargetType>))]
public enum TargetType
{
    [JsonStringEnumMemberName("story")] Story,
    [JsonStringEnumMemberName("step")] Step,
}

public sealed record Target(TargetType Type, string Id, string? Name = null);
