using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveTakeover.Dialogs.Model;

/// <summary>A quick reply, or a button of a card.</summary>
public sealed record Button(LocalizedText Title, ButtonAction Action);

/// <summary>The effect of a click.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(GoTo), "go_to_action")]
[JsonDerivedType(typeof(OpenUrl), "open_url_action")]
[JsonDerivedType(typeof(LegacyReply), "legacy_reply_to_message_action")]
[JsonDerivedType(typeof(Share), "share_action")]
[JsonDerivedType(typeof(SatisfactionCallback), "customer_satisfaction_callback_action")]
public abstract record ButtonAction;

/// <param name="SessionValues">Stored when the button is clicked.</param>
public sealed record GoTo(Target Target, IReadOnlyDictionary<string, JsonElement>? SessionValues) : ButtonAction;

public sealed record OpenUrl(string Url) : ButtonAction;

/// <summary>Has the same effect as if the person had typed the message.</summary>
public sealed record LegacyReply(LocalizedText Message, IReadOnlyList<ReplyAttachment>? Attachments) : ButtonAction;

public sealed record ReplyAttachment(string Name, string Url);

/// <summary>Supported by Messenger only.</summary>
public sealed record Share : ButtonAction;

public sealed record SatisfactionCallback(string Kind, Target? Target) : ButtonAction;

public sealed record Card(
    LocalizedText Title,
    LocalizedText? Subtitle,
    LocalizedText? Alt,
    [property: JsonPropertyName("imageURL")] string? ImageUrl,
    string? Url,
    IReadOnlyList<Button>? Buttons);

public sealed record Section(LocalizedText? Title, IReadOnlyList<Choice> Choices);

public sealed record Choice(LocalizedText Title, string? ImageUrl, IReadOnlyDictionary<string, JsonElement>? SessionValues);

public sealed record SatisfactionChoice(string Kind, LocalizedText Label, Target? Target, Intent? MatchingIntent);

public sealed record AskedDocument(string Name, LocalizedText Message, IReadOnlyList<string> AuthorizedFileTypes);
