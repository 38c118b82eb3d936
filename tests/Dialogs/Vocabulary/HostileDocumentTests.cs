using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveTakeover.Dialogs.Check;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Vocabulary;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Vocabulary;

/// <summary>Any document gets findings and never an exception, and the findings are never larger than they can be read.</summary>
public class HostileDocumentTests
{
    private const int LargestAnswer = 300_000;

    /// <summary>A valid document with everything in it that the vocabulary has.</summary>
    private static readonly string Everything = $$"""
        { "$schema": "story.schema.json", "schemaVersion": 1, "id": "{{StoryId}}", "name": "Everything",
          "triggers": [{ "type": "intent", "id": "5f0000000000000000000int", "name": "n", "phrases": ["a phrase"] },
            { "type": "keywords", "keywords": ["word"] }, { "type": "custom_event", "name": "begin" },
            { "type": "url_loaded_event", "url": "https://lumen.example" }, { "type": "welcome" }, { "type": "fallback" }],
          "steps": [
            { "id": "{{FirstStepId}}", "name": "First", "userData": "u", "actions": [{{string.Join(',', EveryAction.Json)}}],
              "then": { "connections": [{ "type": "flow_connection", "target": {{ToSecond}}, "predicates": [
                { "type": "connection_predicate", "condition": { "type": "match_intent", "intent": { "type": "intent", "id": "5f0000000000000000000int", "name": "n" } },
                  "valueGetter": { "type": "message" } }] }], "defaultTarget": {{ToSecond}} },
              "fallback": { "maxAttempts": 2, "actions": [{{EveryAction.Json[0]}}], "target": {{ToSecond}} }, "leaveOnIntent": false },
            { "id": "{{SecondStepId}}", "name": "Second", "actions": [] }],
          "fallback": { "maxAttempts": 1, "actions": [], "target": {{ToSecond}} }, "afterRelease": { "type": "story", "id": "{{StoryId}}" } }
        """;

    private static readonly Dictionary<string, string> Values = new()
    {
        ["null"] = "null",
        ["a number"] = "7",
        ["a fraction"] = "0.5",
        ["a negative number"] = "-1",
        ["a huge number"] = "1e999",
        ["a long number"] = new string('9', 5000),
        ["true"] = "true",
        ["a text"] = "\"x\"",
        ["an empty text"] = "\"\"",
        ["a huge text"] = $"\"{new string('x', 100_000)}\"",
        ["a list"] = "[]",
        ["a list of null"] = "[null]",
        ["an object"] = "{}",
        ["a deep list"] = new string('[', 20) + new string(']', 20),
        ["a pattern"] = $"\"{new string('(', 9000)}\"",
        ["a nested pattern"] = $"\"{new string('(', 4000)}{new string(')', 4000)}\"",
    };

    private static readonly string[] Reserved = ["$type", "$id", "$ref", "$values", "$schema", "\\u0024type", "type", "TYPE", ""];

    [Fact]
    public void The_document_is_valid_and_has_every_action()
    {
        Findings(Everything).Where(finding => finding.IsError).ShouldBeEmpty();
        Missing().ShouldBeEmpty();
    }

    [Fact]
    public void Every_place_may_hold_anything()
    {
        var places = Places(JsonNode.Parse(Everything)!).ToList();
        places.Count.ShouldBeGreaterThan(300);
        foreach (var place in places)
        {
            foreach (var (name, value) in Values) Check(With(place, value), $"{name} at {place}");
            Check(Without(place), $"nothing at {place}");
        }
    }

    [Fact]
    public void Every_object_may_have_names_that_mean_something_elsewhere()
    {
        var root = JsonNode.Parse(Everything)!;
        foreach (var place in Places(root).Append("").Where(place => At(root, place) is JsonObject))
        {
            foreach (var name in Reserved)
                foreach (var value in new[] { "\"send_text_action\"", "null", "{}", "[]" })
                    Check(WithMember(place, name, value), $"{name}: {value} at {place}");
        }
    }

    [Theory]
    [InlineData("\"$type\": \"x\", \"type\": \"wait_action\""), InlineData("\"type\": \"wait_action\", \"$type\": \"x\"")]
    public void A_reserved_name_is_refused_in_words(string members)
    {
        var error = Errors(StoryJson.With($$"""{ {{members}}, "duration": 1 }""")).ShouldHaveSingleItem();
        error.Path.ShouldStartWith("steps/0/actions/0");
        error.Problem.ShouldStartWith("cannot be read");
    }

    [Fact]
    public void Anything_else_that_can_be_sent_is_met_with_words_too()
    {
        foreach (var text in new[]
        {
            "",
            " ",
            "null",
            "7",
            "\"x\"",
            "[]",
            "{}",
            "{",
            "}",
            "[{}]",
            "{\"a\":1,\"a\":2}",
            "{\"steps\":[null]}",
            "\0",
            "{\"a\":\"\\ud83d\"}",
            new string('[', 500_000),
            new string('{', 500_000),
            string.Concat(Enumerable.Repeat("{\"a\":", 100_000)),
            new string('9', 1_000_000),
            $"{{{string.Join(',', Enumerable.Range(0, 80_000).Select(number => $"\"x{number}\":0"))}}}",
            $"{{\"{new string('x', 900_000)}\":0}}",
            $"{{\"triggers\":[{string.Join(',', Enumerable.Repeat("null", 200_000))}]}}",
            $"{{\"id\":\"{new string('x', 900_000)}\",\"schemaVersion\":1e999999}}",
        }) Check(text, text.Length > 60 ? text[..60] : text);
    }

    private static void Check(string json, string what)
    {
        IReadOnlyList<Finding> findings;
        try
        {
            findings = Findings(json);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{what} is met with {exception.GetType().Name}: {exception.Message}", exception);
        }

        findings.Count.ShouldBeLessThanOrEqualTo(2 * (FindingList.Most + 1), what);
        JsonSerializer.Serialize(findings).Length.ShouldBeLessThan(LargestAnswer, what);
    }

    private static IReadOnlyList<Finding> Findings(string json) => StoryCheck.Files([("s.json", Encoding.UTF8.GetBytes(json))]);

    private static IEnumerable<string> Missing() =>
        EveryAction.Types.Where(type => !EveryAction.Json.Any(json => json.Contains($"\"{type}\"", StringComparison.Ordinal)));

    /// <summary>The paths of all nodes: <c>steps/0/name</c>.</summary>
    private static IEnumerable<string> Places(JsonNode node, string path = "") => node switch
    {
        JsonObject members => members.SelectMany(member => Below(member.Value, $"{path}/{member.Key}")),
        JsonArray items => items.SelectMany((item, index) => Below(item, $"{path}/{index}")),
        _ => [],
    };

    private static IEnumerable<string> Below(JsonNode? node, string path) => node is null ? [path] : Places(node, path).Prepend(path);

    private static JsonNode? At(JsonNode root, string place) => place.Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate((JsonNode?)root, (node, part) => node is JsonArray list ? list[Index(part)] : node![part]);

    private static int Index(string part) => int.Parse(part, CultureInfo.InvariantCulture);

    private static string With(string place, string value) => Changed(place, (parent, part) =>
    {
        // The value may be more than a JSON node can hold, so its text is put in afterwards.
        if (parent is JsonArray list) list[Index(part)] = "@here";
        else parent[part] = "@here";
    }).Replace("\"@here\"", value, StringComparison.Ordinal);

    private static string Without(string place) => Changed(place, (parent, part) =>
    {
        if (parent is JsonArray list) list.RemoveAt(Index(part));
        else parent.AsObject().Remove(part);
    });

    private static string WithMember(string place, string name, string value)
    {
        var root = JsonNode.Parse(Everything)!;
        At(root, place)!.AsObject()["@here"] = 0;
        return root.ToJsonString().Replace("\"@here\":0", $"\"{name}\":{value}", StringComparison.Ordinal);
    }

    private static string Changed(string place, Action<JsonNode, string> change)
    {
        var root = JsonNode.Parse(Everything)!;
        var end = place.LastIndexOf('/');
        change(At(root, place[..end])!, place[(end + 1)..]);
        return root.ToJsonString();
    }
}
