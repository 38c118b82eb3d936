using System.Globalization;
using System.Text.Json;

namespace LiveTakeover.Dialogs.Library;

/// <summary>Says what is wrong with a text that is not JSON, and where, as an editor counts: the first line is line 1.</summary>
internal static class JsonMistake
{
    /// <summary>What the parser says, and the same in plain words.</summary>
    private static readonly (string Said, string Meant)[] Words =
    [
        ("should be closed", "it ends too early: a bracket or a quote is not closed"),
        ("depth", "it is nested too deeply"),
        ("trailing comma", "a comma stands before a closing bracket"),
        ("uplicate", "a name is there twice in one object"),
        ("omment", "it holds a comment"),
        ("does not contain any JSON tokens", "it is empty"),
        ("incomplete", "it ends too early: a bracket or a quote is not closed"),
        ("end of string", "it ends too early: a quote is not closed"),
        ("end of data", "it ends too early: a bracket or a quote is not closed"),
        ("invalid after a single JSON value", "something stands after its end"),
        ("start of a property name", "a name in quotes is expected"),
        ("start of a value", "a value is expected"),
        ("after a value", "a comma or a closing bracket is expected"),
        ("after a property name", "a colon is expected"),
        ("escapable character", "a backslash stands before a sign that needs none"),
        ("within a JSON string", "a text holds a line break or another sign that must be escaped"),
        ("number", "a number is not written as JSON writes it"),
    ];

    public static string Of(JsonException malformed)
    {
        var (_, meant) = Array.Find(Words, each => malformed.Message.Contains(each.Said, StringComparison.Ordinal));
        var what = meant ?? "it cannot be read";
        return malformed.LineNumber is { } line
            ? string.Create(
                CultureInfo.InvariantCulture, $"{what}, at line {line + 1}, character {(malformed.BytePositionInLine ?? 0) + 1}.")
            : $"{what}.";
    }
}
