using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class ChoiceFactoryOptions(string? inlineSeparator, string? inlineOr, string? inlineOrMore, bool? includeNumbers)
{
    public ChoiceFactoryOptions() : this(null, null, null, null)
    {
    }

    [JsonProperty("inlineSeparator")]
    public string? InlineSeparator { get; set; } = inlineSeparator;

    [JsonProperty("inlineOr")]
    public string? InlineOr { get; set; } = inlineOr;

    [JsonProperty("inlineOrMore")]
    public string? InlineOrMore { get; set; } = inlineOrMore;

    [JsonProperty("includeNumbers")]
    public bool? IncludeNumbers { get; set; } = includeNumbers;
}

public class FindValuesOptions
{
    /// <summary>Whether some of a name's words are enough for a match.</summary>
    [JsonProperty("allowPartialMatches")]
    public bool AllowPartialMatches { get; set; }

    [JsonProperty("locale")]
    public string? Locale { get; set; }

    /// <summary>The maximum number of other words between two words of a name; 2 by default.</summary>
    [JsonProperty("maxTokenDistance")]
    public int? MaxTokenDistance { get; set; }

    [JsonIgnore]
    public TokenizerFunction? Tokenizer { get; set; }
}

public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Ignores the value of a choice; only its synonyms and its button's title can match.</summary>
    [JsonProperty("noValue")]
    public bool NoValue { get; set; }

    /// <summary>Ignores the title of a choice's button.</summary>
    [JsonProperty("noAction")]
    public bool NoAction { get; set; }

    [JsonProperty("recognizeNumbers")]
    public bool RecognizeNumbers { get; set; } = true;

    [JsonProperty("recognizeOrdinals")]
    public bool RecognizeOrdinals { get; set; } = true;
}
