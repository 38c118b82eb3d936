using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

public class Attachment(string? contentType = null, string? contentUrl = null, object? content = null, string? name = null, string? thumbnailUrl = null)
{
    public Attachment() : this(contentType: null) { }

    public string? ContentType { get; set; } = contentType;
    public string? ContentUrl { get; set; } = contentUrl;
    public object? Content { get; set; } = content;
    public string? Name { get; set; } = name;
    public string? ThumbnailUrl { get; set; } = thumbnailUrl;

    [JsonExtensionData, JsonInclude]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}

public class SuggestedActions(IList<string>? to = null, IList<CardAction>? actions = null)
{
    public SuggestedActions() : this(to: null) { }

    public SuggestedActions(IEnumerable<string>? to, IEnumerable<CardAction>? actions) : this(to?.ToList(), actions?.ToList()) { }

    public IList<string>? To { get; set; } = to;
    public IList<CardAction>? Actions { get; set; } = actions;
}

public class MessageReaction(string? type = null)
{
    public MessageReaction() : this(type: null) { }

    public string? Type { get; set; } = type;
}

public class TextHighlight(string? text = null, int? occurrence = null)
{
    public TextHighlight() : this(text: null) { }

    public string? Text { get; set; } = text;
    public int? Occurrence { get; set; } = occurrence;
}

public class SemanticAction(string? id = null, IDictionary<string, Entity>? entities = null)
{
    public SemanticAction() : this(id: null) { }

    public string? State { get; set; }
    public string? Id { get; set; } = id;
    public IDictionary<string, Entity>? Entities { get; set; } = entities;
}

public class ResourceResponse(string? id = null)
{
    public ResourceResponse() : this(id: null) { }

    public string? Id { get; set; } = id;
}

public class Transcript(IList<Activity>? activities = null)
{
    public Transcript() : this(activities: null) { }

    public IList<Activity>? Activities { get; set; } = activities;
}

public class ExpectedReplies(IList<Activity>? activities = null)
{
    public ExpectedReplies() : this(activities: null) { }

    public IList<Activity>? Activities { get; set; } = activities;
}
