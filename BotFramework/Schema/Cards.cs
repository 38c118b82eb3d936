namespace Microsoft.Bot.Schema;

public class CardAction(string? type = null, string? title = null, string? image = null, string? text = null, string? displayText = null, object? value = null, object? channelData = null)
{
    public CardAction() : this(type: null) { }

    public string? Type { get; set; } = type;
    public string? Title { get; set; } = title;
    public string? Image { get; set; } = image;
    public string? ImageAltText { get; set; }
    public string? Text { get; set; } = text;
    public string? DisplayText { get; set; } = displayText;
    public object? Value { get; set; } = value;
    public object? ChannelData { get; set; } = channelData;

    public static implicit operator CardAction(string input) => FromString(input);

    /// <summary>A button that says its own title back.</summary>
    public static CardAction FromString(string input) => new(ActionTypes.ImBack, title: input, value: input);
}

public class CardImage(string? url = null, string? alt = null, CardAction? tap = null)
{
    public CardImage() : this(url: null) { }

    public string? Url { get; set; } = url;
    public string? Alt { get; set; } = alt;
    public CardAction? Tap { get; set; } = tap;
}

public class HeroCard(string? title = null, string? subtitle = null, string? text = null, IList<CardImage>? images = null, IList<CardAction>? buttons = null, CardAction? tap = null)
{
    public const string ContentType = "application/vnd.microsoft.card.hero";

    public HeroCard() : this(title: null) { }

    public string? Title { get; set; } = title;
    public string? Subtitle { get; set; } = subtitle;
    public string? Text { get; set; } = text;
    public IList<CardImage>? Images { get; set; } = images;
    public IList<CardAction>? Buttons { get; set; } = buttons;
    public CardAction? Tap { get; set; } = tap;
}

public class ThumbnailCard(string? title = null, string? subtitle = null, string? text = null, IList<CardImage>? images = null, IList<CardAction>? buttons = null, CardAction? tap = null)
{
    public const string ContentType = "application/vnd.microsoft.card.thumbnail";

    public ThumbnailCard() : this(title: null) { }

    public string? Title { get; set; } = title;
    public string? Subtitle { get; set; } = subtitle;
    public string? Text { get; set; } = text;
    public IList<CardImage>? Images { get; set; } = images;
    public IList<CardAction>? Buttons { get; set; } = buttons;
    public CardAction? Tap { get; set; } = tap;
}

public static class Extensions
{
    public static Attachment ToAttachment(this HeroCard card) => new(HeroCard.ContentType, content: card);
    public static Attachment ToAttachment(this ThumbnailCard card) => new(ThumbnailCard.ContentType, content: card);
}
