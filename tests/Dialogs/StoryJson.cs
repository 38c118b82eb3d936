using System.Text;
using System.Text.Json.Nodes;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Tests;

/// <summary>Story files as short as a test wants them.</summary>
internal static class StoryJson
{
    public const string StoryId = "5f00000000000000000000aa";
    public const string FirstStepId = "5f00000000000000000000b1";
    public const string SecondStepId = "5f00000000000000000000b2";

    public static string With(params string[] actions) => $$"""
        {
          "schemaVersion": 1, "id": "{{StoryId}}", "name": "Test", "triggers": [{ "type": "fallback" }],
          "steps": [
            { "id": "{{FirstStepId}}", "name": "First", "actions": [{{string.Join(',', actions)}}] },
            { "id": "{{SecondStepId}}", "name": "Second", "actions": [] }
          ]
        }
        """;

    public const string ToSecond = $$"""{ "type": "step", "id": "{{SecondStepId}}" }""";

    public static string JumpWhen(string predicates) =>
        $$"""{ "type": "jump_to_action", "defaultTarget": null, "connections": [{ "type": "flow_connection", "target": {{ToSecond}}, "predicates": [{{predicates}}] }] }""";

    public static string When(string condition, string getter = """{ "type": "message" }""") =>
        JumpWhen($$"""{ "type": "connection_predicate", "condition": {{condition}}, "valueGetter": {{getter}} }""");

    /// <summary>A JSON text of so many characters.</summary>
    public static string Long(int length) => JsonValue.Create(new string('x', length))!.ToJsonString();

    public static string List(int count, string item) => $"[{string.Join(',', Enumerable.Repeat(item, count))}]";

    public static IReadOnlyList<Finding> FindingsOf(string json) => StorySet.Read([("test.json", Bytes(json))]).Findings;

    public static IReadOnlyList<Finding> Errors(string json) => [.. FindingsOf(json).Where(finding => finding.IsError)];

    public static ReadOnlyMemory<byte> Bytes(string json) => Encoding.UTF8.GetBytes(json);
}
