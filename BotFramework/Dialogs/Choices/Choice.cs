using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One of the things to choose from; what is shown is the action's title, or else the value.</summary>
public class Choice(string? value = null)
{
    public string? Value { get; set; } = value;
    public CardAction? Action { get; set; }
    public List<string>? Synonyms { get; set; }
}

public class FoundChoice
{
    public string? Value { get; set; }
    public int Index { get; set; }

    /// <summary>From 0 to 1: how much of what was said is the choice.</summary>
    public float Score { get; set; }

    /// <summary>What of the person's words was found to be the choice.</summary>
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

public class ChoiceFactoryOptions(string? inlineSeparator, string? inlineOr, string? inlineOrMore, bool? includeNumbers)
{
    public ChoiceFactoryOptions() : this(null, null, null, null) { }

    public string? InlineSeparator { get; set; } = inlineSeparator;
    public string? InlineOr { get; set; } = inlineOr;
    public string? InlineOrMore { get; set; } = inlineOrMore;
    public bool? IncludeNumbers { get; set; } = includeNumbers;
}
