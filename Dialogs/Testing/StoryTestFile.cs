using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Handoff.Availability;

namespace LiveTakeover.Dialogs.Testing;

/// <summary>Tests of stories: conversations with their expected course, in a file <c>*.test.json</c> next to the stories.</summary>
/// <param name="Schedule">The support schedule of all tests in the file; without one the team is never online.</param>
public sealed record StoryTestFile(
    [property: JsonPropertyName("$schema")] string? Schema,
    int SchemaVersion,
    ScheduleDocument? Schedule,
    IReadOnlyList<StoryTest> Tests)
{
    public const int CurrentVersion = 1;

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <param name="name">The file's name, for messages.</param>
    /// <param name="json">Its content.</param>
    /// <exception cref="StoryTestException">The file is not a valid story test; the message says where and why.</exception>
    public static StoryTestFile Read(string name, ReadOnlySpan<byte> json)
    {
        try
        {
            var file = JsonSerializer.Deserialize<StoryTestFile>(json.StartsWith(Encoding.UTF8.Preamble) ? json[3..] : json, Json);
            if (file is not { SchemaVersion: CurrentVersion, Tests: not null })
                throw new StoryTestException($"{name}: write \"schemaVersion\": {CurrentVersion} and a list of \"tests\".");
            if (!file.Tests.All(IsWhole))
                throw new StoryTestException($"{name}: each test has a \"name\", an \"at\" and a \"conversation\", a list of lines.");
            return file;
        }
        catch (JsonException malformed)
        {
            throw new StoryTestException($"{name}: {malformed.Path}: {malformed.Message}", malformed);
        }
    }

    private static bool IsWhole(StoryTest? test) =>
        test is { Name: not null, At: not null, Conversation: { } lines } && !lines.Contains(null!);

    internal static string? JsonOf(JsonElement value) =>
        value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : value.GetRawText();

    /// <summary>A value as a page would send it: a text, a number, true or false, or an object.</summary>
    internal static object? PlainValue(JsonElement value) =>
        JsonOf(value) is { } json ? Newtonsoft.Json.JsonConvert.DeserializeObject(json) : null;

    public static IReadOnlyList<string> In(string folder) =>
        [.. Directory.EnumerateFiles(folder, $"*{StoryFolder.TestSuffix}", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}

/// <param name="At">When the conversation starts, in the schedule's time zone, e.g. <c>2027-03-28T03:00</c>.</param>
/// <param name="Person">Who the person is.</param>
/// <param name="Session">The session values at the start.</param>
public sealed record StoryTest(
    string Name, string At, string? Locale, IReadOnlyList<TestLine> Conversation, TestPerson? Person = null,
    IReadOnlyDictionary<string, string>? Session = null)
{
    internal TestStart Start => new(Person, Session);
}

/// <summary>One line of a test: an event or an expectation. Exactly one of them is set.</summary>
/// <param name="User">The person sends this text.</param>
/// <param name="Click">The person clicks the button with this title.</param>
/// <param name="Arrives">The person opens the page.</param>
/// <param name="Event">The page sends this event.</param>
/// <param name="Value">With <see cref="Event"/>: what it carries.</param>
/// <param name="Page">The page at this address is loaded.</param>
/// <param name="File">The person sends a file of this name.</param>
/// <param name="At">Sets the clock.</param>
/// <param name="WaitMinutes">Time passes.</param>
/// <param name="Team">"online" or "offline" from now on, whatever the schedule says; "by schedule" again.</param>
/// <param name="Webhook">What outside services do from now on: "answers", "fails" or "hangs".</param>
/// <param name="With">With <see cref="Webhook"/>: the JSON of the answer.</param>
/// <param name="Agent">The agent who sends <see cref="Says"/> or performs <see cref="Does"/>.</param>
/// <param name="Bot">The bot's expected texts since the last such line: one, several, or null for none. A star matches any text.</param>
/// <param name="Notice">The expected notice since the last such line.</param>
/// <param name="Buttons">The expected buttons of the bot's last line.</param>
/// <param name="Request">The expected state of the conversation's latest request, or null for none.</param>
/// <param name="Message">With <see cref="Request"/>: its expected message.</param>
public sealed record TestLine(
    string? User = null, string? Click = null, bool? Arrives = null, string? Event = null, JsonElement Value = default,
    string? Page = null, string? File = null, string? At = null, double? WaitMinutes = null, string? Team = null,
    string? Webhook = null, JsonElement With = default,
    string? Agent = null, string? Says = null, string? Does = null,
    JsonElement Bot = default, string? Notice = null, IReadOnlyList<string>? Buttons = null, JsonElement Request = default,
    string? Message = null)
{
    /// <summary>A year.</summary>
    public const double MostMinutes = 366 * 24 * 60;

    internal const string Forms =
        "write user, click, arrives, event, page, file, agent, at, waitMinutes, team, webhook, bot, notice, buttons or request.";

    /// <summary>Whether something happens, as against what is expected.</summary>
    [JsonIgnore]
    internal bool Happens => (User ?? Click ?? Event ?? Page ?? File ?? At ?? Team ?? Webhook ?? Agent) is not null
        || Arrives == true || WaitMinutes is not null;
}

/// <summary>A test that cannot be run because of how it is written.</summary>
public sealed class StoryTestException(string message, Exception? inner = null) : Exception(message, inner);
