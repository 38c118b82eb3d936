namespace Microsoft.Bot.Connector.DirectLine;

public class ChannelAccount(string? id = null, string? name = null)
{
    public ChannelAccount() : this(null) { }

    public string? Id { get; set; } = id;
    public string? Name { get; set; } = name;
}

public class ConversationAccount(bool? isGroup = null, string? id = null, string? name = null)
{
    public ConversationAccount() : this(isGroup: null) { }

    public bool? IsGroup { get; set; } = isGroup;
    public string? Id { get; set; } = id;
    public string? Name { get; set; } = name;
}

/// <summary>A conversation, with the token and stream URL needed to take part in it.</summary>
public class Conversation(
    string? conversationId = null, string? token = null, int? expiresIn = null, string? streamUrl = null, string? referenceGrammarId = null,
    string? eTag = null)
{
    public Conversation() : this(null) { }

    public string? ConversationId { get; set; } = conversationId;
    public string? Token { get; set; } = token;

    /// <summary>The token's lifetime in seconds.</summary>
    public int? ExpiresIn { get; set; } = expiresIn;

    /// <summary>The WebSocket URL that streams new activities.</summary>
    public string? StreamUrl { get; set; } = streamUrl;
    public string? ReferenceGrammarId { get; set; } = referenceGrammarId;
    public string? ETag { get; set; } = eTag;
}

/// <summary>The user to which a token is bound. Nobody else can send activities with it.</summary>
public class TokenParameters(ChannelAccount? user = null, string? eTag = null)
{
    public TokenParameters() : this(null) { }

    public ChannelAccount? User { get; set; } = user;
    public string? ETag { get; set; } = eTag;
}

public class Attachment(
    string? contentType = null, string? contentUrl = null, object? content = null, string? name = null, string? thumbnailUrl = null)
{
    public Attachment() : this(contentType: null) { }

    public string? ContentType { get; set; } = contentType;
    public string? ContentUrl { get; set; } = contentUrl;
    public object? Content { get; set; } = content;
    public string? Name { get; set; } = name;
    public string? ThumbnailUrl { get; set; } = thumbnailUrl;
}

public class SuggestedActions(IList<string>? to = null, IList<CardAction>? actions = null)
{
    public SuggestedActions() : this(null) { }

    public IList<string>? To { get; set; } = to;
    public IList<CardAction>? Actions { get; set; } = actions;
}

public class CardAction(string? type = null, string? title = null, string? image = null, object? value = null)
{
    public CardAction() : this(type: null) { }

    public string? Type { get; set; } = type;
    public string? Title { get; set; } = title;
    public string? Image { get; set; } = image;
    public object? Value { get; set; } = value;
}
