using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One of several choices. Its label is the action's title, or the value if there is none.</summary>
public class Choice(string? value = null)
{
    [JsonProperty("value")]
    public string? Value { get; set; } = value;

    [JsonProperty("action")]
    public CardAction? Action { get; set; }

    [JsonProperty("synonyms")]
    public List<string>? Synonyms { get; set; }
}

public class FoundChoice
{
    [JsonProperty("value")]
    public string? Value { get; set; }

    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>How well the text matches the choice, from 0 to 1.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }

    /// <summary>The name that matched: the choice's value, title or synonym. Null if it was matched by number.</summary>
    [JsonProperty("synonym")]
    public string? Synonym { get; set; }
}

public enum ListStyle
{
    None,
    Auto,
    Inline,
    List,
    SuggestedAction,
    HeroCard,
}
