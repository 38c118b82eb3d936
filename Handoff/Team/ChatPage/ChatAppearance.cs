namespace LiveTakeover.Handoff.Team.ChatPage;

/// <summary>How the chat page and the widget present themselves: the buyer's brand and words. Every part may be left out.</summary>
public sealed record ChatAppearance
{
    /// <summary>The languages that the product has words in, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> KnownLanguages { get; } = ["en", "fr", "de", "es", "it", "nl", "pt"];

    public string? Name { get; init; }

    /// <summary>The launcher and accents, as <c>#rrggbb</c>. The page shades it where words in it could not be read.</summary>
    public string? Color { get; init; }

    /// <summary>Behind what the person says, as <c>#rrggbb</c>. The words on it are black or white, whichever can be read.</summary>
    public string? OwnColor { get; init; }

    public ChatTheme Theme { get; init; }

    public ChatPosition Position { get; init; }

    public ChatIcon Icon { get; init; }

    /// <summary>The page says whether the support team is there, and until when or from when.</summary>
    public bool ShowsHours { get; init; }

    /// <summary>The page lists the team's open hours of the coming week, and says whether the team is there.</summary>
    public bool ShowsWeek { get; init; }

    /// <summary>The page says how long people usually wait for an agent, if there are figures.</summary>
    public bool ShowsAnswerTime { get; init; }

    public string? PrivacyLink { get; init; }

    /// <summary>The languages that the page speaks. If empty, all of <see cref="KnownLanguages"/>.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The buyer's own words, by language.</summary>
    public IReadOnlyDictionary<string, ChatWords> Words { get; init; } = new Dictionary<string, ChatWords>(StringComparer.Ordinal);

    /// <summary>The id of the logo. Not taken from what is saved: the logo is set by itself.</summary>
    public string? Logo { get; init; }
}

/// <summary>The words of one language.</summary>
public sealed record ChatWords
{
    /// <summary>The line below the name.</summary>
    public string? Tagline { get; init; }

    /// <summary>The line beside the launcher, for people who have not opened the chat before.</summary>
    public string? Greeting { get; init; }

    /// <summary>Texts that replace the product's own, by the page's names for them.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

public enum ChatTheme
{
    /// <summary>Light or dark as the person's system is.</summary>
    System,
    Light,
    Dark,
}

public enum ChatPosition
{
    Right,
    Left,
}

/// <summary>The picture on the launcher.</summary>
public enum ChatIcon
{
    Bubble,
    Question,
    Headset,
    Logo,
}
