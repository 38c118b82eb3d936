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

public class FindValuesOptions
{
    public string? Locale { get; set; }

    /// <summary>How many other words may stand between two words of a name; 2 unless it says otherwise.</summary>
    public int? MaxTokenDistance { get; set; }
}

public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Do not look for the value of a choice, only for its synonyms and its button's title.</summary>
    public bool NoValue { get; set; }

    /// <summary>Do not look for the title of a choice's button.</summary>
    public bool NoAction { get; set; }

    public bool RecognizeNumbers { get; set; } = true;
    public bool RecognizeOrdinals { get; set; } = true;
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
