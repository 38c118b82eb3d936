namespace LiveTakeover.AgentHub.Tests.Stories;

/// <summary>Small stories.</summary>
internal static class StoryOf
{
    /// <summary>The one that every hub of the tests begins with.</summary>
    public const string Hello = "5f00000000000000000000aa";

    public const string Offer = "5f00000000000000000000cc";

    /// <summary>A story that says one text, and jumps if asked to.</summary>
    public static string Saying(
        string text, string id = Hello, string name = "Hello", string trigger = "fallback", string? jumpTo = null) =>
        $$"""
        {
          "schemaVersion": 1, "id": "{{id}}", "name": "{{name}}", "triggers": [{ "type": "{{trigger}}" }],
          "steps": [{ "id": "5f00000000000000000000b1", "name": "First", "actions": [
            { "type": "send_text_action", "alternatives": ["{{text}}"] }{{Jump(jumpTo)}}
          ] }]
        }
        """;

    private static string Jump(string? to) => to is null
        ? ""
        : $$""", { "type": "jump_to_action", "connections": [], "defaultTarget": { "type": "story", "id": "{{to}}" } }""";
}
