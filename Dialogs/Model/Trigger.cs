using System.Text.Json.Serialization;

namespace LiveTakeover.Dialogs.Model;

/// <summary>A trigger that starts a story.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(IntentTrigger), "intent")]
[JsonDerivedType(typeof(KeywordsTrigger), "keywords")]
[JsonDerivedType(typeof(CustomEventTrigger), "custom_event")]
[JsonDerivedType(typeof(UrlLoadedTrigger), "url_loaded_event")]
[JsonDerivedType(typeof(WelcomeTrigger), "welcome")]
[JsonDerivedType(typeof(FallbackTrigger), "fallback")]
public abstract record Trigger;

/// <summary>A text similar to one of the example phrases, in any language.</summary>
public sealed record IntentTrigger(string Id, string? Name, IReadOnlyList<string> Phrases) : Trigger;

/// <summary>A text that contains one of the keywords as whole words.</summary>
public sealed record KeywordsTrigger(IReadOnlyList<string> Keywords) : Trigger;

public sealed record CustomEventTrigger(string Name) : Trigger;

/// <summary>A page whose URL starts with <see cref="Url"/>.</summary>
public sealed record UrlLoadedTrigger(string Url) : Trigger;

/// <summary>The person arrives.</summary>
public sealed record WelcomeTrigger : Trigger;

/// <summary>Nothing else matched, or an action failed.</summary>
public sealed record FallbackTrigger : Trigger;
