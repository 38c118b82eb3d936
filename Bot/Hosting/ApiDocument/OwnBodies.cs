using System.Text.Json.Nodes;

namespace LiveTakeover.Bot.Hosting.ApiDocument;

/// <summary>Bodies that endpoints read themselves, so that nothing describes them by its type.</summary>
internal static class OwnBodies
{
    private const string Json = "application/json";

    private const string Story =
        """
        {"schemaVersion":1,"id":"5f00000000000000000000aa","name":"Hello","triggers":[{"type":"custom_event","name":"hello"}],
        "steps":[{"id":"5f00000000000000000000b1","name":"First","actions":[{"type":"send_text_action","alternatives":["Hello!"]}]}]}
        """;

    private const string Schedule =
        """
        {"timeZone":"Europe/Paris","slots":[{"from":{"day":"monday","time":"09:00"},"to":{"day":"monday","time":"18:00"}}],
        "exceptions":[{"date":"2027-12-25","name":"Christmas"}]}
        """;

    private const string StoryTests =
        """{"schemaVersion":1,"tests":[]}""";

    /// <summary>The type of each body, and an example of it: JSON, or the name of a file.</summary>
    private static readonly Dictionary<string, (string ContentType, string Example)> Known = new(StringComparer.Ordinal)
    {
        ["PUT /hub/api/stories/{id}"] = (Json, Story),
        ["POST /hub/api/stories/check"] = (Json, Story),
        ["POST /hub/api/stories/simulate"] = (Json, """{"at":"2027-03-01T10:00","say":["Hello"],"locale":"en"}"""),
        ["POST /hub/api/stories/tryout"] = (Json, """
            {"at":"2027-03-01T10:00","locale":"en","person":{"name":"Ada","verified":true},"session":{"order":"4711"},
             "conversation":[{"user":"Hello"}]}
            """),
        ["POST /hub/api/stories/import"] = ("application/octet-stream", "stories.zip"),
        ["PUT /hub/api/stories/{id}/tests"] = (Json, StoryTests),
        ["POST /hub/api/stories/tests/run"] = (Json, """{"id":"5f00000000000000000000aa"}"""),
        ["PUT /hub/api/support/schedule"] = (Json, Schedule),
        ["POST /hub/api/support/temporary-unavailability"] = (Json, """{"hours":1,"minutes":30}"""),
        ["POST /hub/api/support/year/{year}"] = (Json, Schedule),
        ["POST /hub/api/support/what-happens"] = (Json, """{"at":"2027-03-07T03:00","locale":"en"}"""),
        ["POST /hub/api/support/exceptions/read"] = ("text/calendar", "holidays.ics"),
        ["POST /hub/api/conversations/{id}/uploads"] = ("multipart/form-data", "photo.png"),
        ["PUT /hub/api/account/picture"] = ("image/png", "grace.png"),
    };

    public static (string ContentType, JsonNode Example)? Find(string operation) =>
        Known.TryGetValue(operation, out var body)
            ? (body.ContentType, body.ContentType == Json ? JsonNode.Parse(body.Example)! : body.Example)
            : null;
}
