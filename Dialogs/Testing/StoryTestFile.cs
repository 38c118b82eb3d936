using System.Text.Json;
using System.Text.Json.Serialization;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Handoff.Availability;

namespace LiveTakeover.Bot.Stories;

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

    /// <exception cref="StoryTestException">The file is not a valid story test; the message says where and why.</exception>
    public static StoryTestFile Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            var file = JsonSerializer.Deserialize<StoryTestFile>(File.ReadAllBytes(path), Json);
            return file is { SchemaVersion: CurrentVersion, Tests: not null }
                ? file
                : throw new StoryTestException($"{name}: write \"schemaVersion\": {CurrentVersion} and a list of \"tests\".");
        }
        catch (JsonException malformed)
        {
            throw new StoryTestException($"{name}: {malformed.Path}: {malformed.Message}", malformed);
        }
    }

    public static IReadOnlyList<string> In(string folder) =>
        [.. Directory.EnumerateFiles(folder, $"*{StoryFolder.TestSuffix}", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}

/// <param name="At">When the conversation starts, in the schedule's time zone, e.g. <c>2027-03-28T03:00</c>.</param>
public sealed record StoryTest(string Name, string At, string? Locale, IReadOnlyList<TestLine> Conversation);

/// <summary>One line of a test: an event or an expectation. Exactly one of them is set.</summary>
/// <param name="User">The person sends this text.</param>
/// <param name="Click">The person clicks the button with this title.</param>
/// <param name="Arrives">The person opens the page.</param>
/// <param name="Event">The page sends this event.</param>
/// <param name="At">Sets the clock.</param>
/// <param name="Agent">The agent who sends <see cref="Says"/> or performs <see cref="Does"/>.</param>
/// <param name="Bot">The bot's expected texts since the last such line: one, several, or null for none. A star matches any text.</param>
/// <param name="Notice">The expected notice since the last such line.</param>
/// <param name="Buttons">The expected buttons of the bot's last line.</param>
/// <param name="Request">The expected state of the conversation's latest request, or null for none.</param>
/// <param name="Message">With <see cref="Request"/>: its expected message.</param>
public sealed record TestLine(
    string? User, string? Click, bool? Arrives, string? Event, string? At,
    string? Agent, string? Says, string? Does,
    JsonElement Bot, string? Notice, IReadOnlyList<string>? Buttons, JsonElement Request, string? Message);

/// <summary>A test that cannot be run because of how it is written.</summary>
public sealed class StoryTestException(string message, Exception? inner = null) : Exception(message, inner);
