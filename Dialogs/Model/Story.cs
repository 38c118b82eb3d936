using System.Text.Json.Serialization;

namespace LiveTakeover.Dialogs.Model;

/// <summary>A scenario: its triggers and its steps. It starts at its first step.</summary>
public sealed record Story(
    int SchemaVersion,
    string Id,
    string Name,
    IReadOnlyList<Trigger>? Triggers,
    IReadOnlyList<Step> Steps,
    Fallback? Fallback,
    Target? AfterRelease,
    LocalizedText? Title = null,
    IReadOnlyList<IReadOnlyList<string>>? Synonyms = null)
{
    /// <summary>The name in other languages, by their tags, for the pages of the hub.</summary>
    public IReadOnlyDictionary<string, string>? Names { get; init; }

    /// <summary>The story's file, or a name for it if it came without a file.</summary>
    [JsonIgnore]
    public string File { get; init; } = "";

    /// <summary>The story's source text, unchanged.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Source { get; init; }

    [JsonIgnore]
    public Step FirstStep => Steps[0];

    public Step? FindStep(string id) => Steps.FirstOrDefault(step => step.Id == id);

    public bool StartsOn<T>() where T : Trigger => Triggers?.OfType<T>().Any() == true;
}

/// <summary>A step: its actions run in order, then its links apply to the person's next reply.</summary>
public sealed record Step(
    string Id,
    string Name,
    string? UserData,
    IReadOnlyList<BotAction> Actions,
    Then? Then,
    Fallback? Fallback,
    bool? LeaveOnIntent)
{
    /// <summary>
    /// Whether the service of <c>Stories:Webhook</c> is told when a person reaches the step. The actions that it answers are performed in
    /// place of the step's own.
    /// </summary>
    public bool? Webhook { get; init; }

    /// <summary>The name in other languages, by their tags, for the pages of the hub.</summary>
    public IReadOnlyDictionary<string, string>? Names { get; init; }

    /// <summary>Whether a reply that matches another story's intent switches to that story.</summary>
    [JsonIgnore]
    public bool MayBeLeft => LeaveOnIntent ?? true;
}

/// <summary>The target of the person's next reply: the first connection that holds, otherwise the default target.</summary>
public sealed record Then(IReadOnlyList<Connection>? Connections, Target? DefaultTarget);

/// <summary>What happens after a reply that nothing matched, at most <see cref="MaxAttempts"/> times in a row.</summary>
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
