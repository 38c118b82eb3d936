using LiveTakeover.Dialogs.Conditions;

namespace LiveTakeover.Dialogs.Vocabulary;

/// <summary>Helpers that create the small shapes of the vocabulary.</summary>
internal static class Shapes
{
    private static readonly Rule WordCharacters = Rule.Matching(
        @"[\p{L}\p{N}_]+", "is not a key.", "A key is made of letters, digits and underscores.");

    /// <summary>A text that is sent to the person.</summary>
    public static Shape Said(int min, int max) => new TextShape(min, max) { Localized = true, Spoken = true };

    /// <summary>A text that is stored or shown to agents; it may depend on the person's language.</summary>
    public static Shape Kept(int min, int max) => new TextShape(min, max) { Localized = true, RefusesBlank = min > 0 };

    public static Shape Text(int min = 0, int max = int.MaxValue) => new TextShape(min, max);

    public static Shape Key(int max) => new TextShape(1, max) { Rule = WordCharacters };

    public static Shape OneOf(params string[] allowed) => new TextShape { Rule = Rule.OneOf(allowed) };

    public static Shape List(Shape item, int min = 0, int max = int.MaxValue) => new ListShape(item, min, max);

    public static readonly Shape Id = new TextShape
    {
        Rule = Rule.Matching("[A-Za-z0-9]{24}", "is not an id.", "An id is 24 letters or digits."),
    };

    public static readonly Shape AttributeKey = new TextShape(1, 100)
    {
        Rule = new Rule(
            text => text.Equals("id", StringComparison.OrdinalIgnoreCase)
                ? "is the person's own id, which a story cannot change."
                : WordCharacters.Problem(text),
            "Choose another key, made of letters, digits and underscores.",
            @"^(?![iI][dD]$)[\p{L}\p{N}_]+$"),
    };

    /// <summary>A URL that a page may load or open; never a script.</summary>
    public static Shape WebAddress(int min = 1) => new TextShape(min, 500)
    {
        Rule = new Rule(
            text => (text.Length == 0 && min == 0) || IsWebAddress(text) ? null : "is not a web address.",
            "Write an address that begins with https:// or http://."),
    };

    public static readonly Shape LinkAddress = new TextShape(1, 500)
    {
        Rule = new Rule(
            text => IsWebAddress(text) || IsContactAddress(text) ? null : "is not an address that may be opened.",
            "Write an address that begins with https://, http://, mailto: or tel:."),
    };

    public static readonly Shape Pattern = new TextShape(max: 10_000)
    {
        Rule = new Rule(RegexPattern.Problem, "Correct the pattern. Both (?P<name>…) and (?<name>…) are understood."),
    };

    public static Shape Digits(int max) => new TextShape(0, max)
    {
        Rule = Rule.Matching("[0-9]*", "is not made of digits.", "Write digits only."),
    };

    public static readonly Shape Switch = new SwitchShape();

    public static readonly Shape FreeObject = new FreeObjectShape();

    public static bool IsWebAddress(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0;

    private static bool IsContactAddress(string text) =>
        text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);
}
