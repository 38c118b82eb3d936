using System.Text.Json;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Handoff.Conversations.Requests;

namespace LiveTakeover.Dialogs.Testing;

/// <summary>Runs one test, up to the first line whose expectation fails.</summary>
public sealed class StoryTestRun
{
    private const int MostSteps = 500;

    private readonly StoryStage stage;
    private readonly StoryTest test;
    private readonly string conversationId;
    private readonly StoryThread thread;
    private readonly StoryPlayer player;
    private readonly List<TracePlace> steps = [];

    public StoryTestRun(StoryStage stage, StoryTest test, string conversationId)
    {
        (this.stage, this.test, this.conversationId) = (stage, test, conversationId);
        thread = new StoryThread(stage, conversationId, test.Locale, test.Person);
        player = new StoryPlayer(stage, thread, conversationId);
    }

    /// <summary>The steps through which the test went so far, in order; where it failed, the last one.</summary>
    public IReadOnlyList<TracePlace> Steps => steps;

    /// <returns>The first failed expectation; null if the test passed.</returns>
    /// <exception cref="StoryTestException">The test is not written as it must be.</exception>
    public async Task<StoryDifference?> PlayAsync(CancellationToken cancellationToken)
    {
        stage.Webhooks.From(WebhookPlay.Answers, body: null);
        stage.Team.Told = null;
        stage.BeginWith(test.Start);
        await player.SetClockAsync(test.At, cancellationToken);
        for (var number = 1; number <= test.Conversation.Count; number++)
        {
            var line = test.Conversation[number - 1];
            var difference = line.Happens
                ? await player.PlayAsync(line, number, cancellationToken)
                : await ExpectAsync(line, number, cancellationToken);
            var entered = stage.Traces.Take().Where(each => each.Kind == TraceKind.Step).Select(each => each.Place!);
            steps.AddRange(entered.Take(MostSteps - steps.Count));
            if (difference is not null) return difference;
        }

        return null;
    }

    private async Task<StoryDifference?> ExpectAsync(TestLine line, int number, CancellationToken cancellationToken) => line switch
    {
        { Notice: { } notice } => Compare(
            number, Expectation.Notice, "the notice in the thread should be", [notice], await thread.NoticesAsync(cancellationToken)),
        { Buttons: { } titles } => Compare(
            number, Expectation.Buttons, "the buttons should be", titles, await thread.ButtonsAsync(cancellationToken)),
        { Bot.ValueKind: not JsonValueKind.Undefined } => Compare(
            number, Expectation.Bot, "the bot should say", Texts(line.Bot, number), await thread.BotLinesAsync(cancellationToken)),
        { Request.ValueKind: not JsonValueKind.Undefined } => await CompareRequestAsync(line, number, cancellationToken),
        _ => throw new StoryTestException($"line {number} says nothing: {TestLine.Forms}"),
    };

    private async Task<StoryDifference?> CompareRequestAsync(TestLine line, int number, CancellationToken cancellationToken)
    {
        var request = await stage.Get<UserRequests>().OfConversationAsync(conversationId, cancellationToken);
        var wanted = line.Request.ValueKind switch
        {
            JsonValueKind.Null => "none",
            JsonValueKind.String => line.Request.GetString()!,
            _ => throw new StoryTestException($"line {number}: \"request\" is \"open\", \"in progress\", \"closed\", or null."),
        };
        return Compare(number, Expectation.Request, "the user request should be", [wanted], [StateOf(request)])
            ?? (line.Message is null
                ? null
                : Compare(number, Expectation.Message, "its message should be", [line.Message], [request?.Message ?? ""]));
    }

    /// <summary>A request's state in the words of a test.</summary>
    public static string StateOf(UserRequest? request) => request?.State switch
    {
        null => "none",
        RequestState.InProgress => "in progress",
        { } other => $"{other}".ToLowerInvariant(),
    };

    private static IReadOnlyList<string> Texts(JsonElement bot, int number) => bot.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.String => [bot.GetString()!],
        JsonValueKind.Array when bot.EnumerateArray().All(text => text.ValueKind == JsonValueKind.String) =>
            [.. bot.EnumerateArray().Select(text => text.GetString()!)],
        _ => throw new StoryTestException($"line {number}: \"bot\" is a text, a list of texts, or null."),
    };

    private static StoryDifference? Compare(
        int number, Expectation kind, string what, IReadOnlyList<string> wanted, IReadOnlyList<string> found) =>
        wanted.Count == found.Count && wanted.Zip(found).All(pair => StoryPattern.Fits(pair.First, pair.Second))
            ? null
            : new StoryDifference(number, kind, what, wanted, found);
}

/// <summary>What a line of a test expected, and what was found.</summary>
public sealed record StoryDifference(
    int Line, Expectation Kind, string What, IReadOnlyList<string> Wanted, IReadOnlyList<string> Found)
{
    public override string ToString() =>
        $"line {Line}: {What}\n{Lines("  - ", Wanted)}\nbut there is\n{Lines("  + ", Found)}";

    private static string Lines(string mark, IReadOnlyList<string> texts) =>
        texts.Count == 0 ? $"{mark}(nothing)" : string.Join('\n', texts.Select(text => $"{mark}{text}"));
}

/// <summary>What a line of a test expects.</summary>
public enum Expectation
{
    Bot,
    Buttons,
    Notice,
    Request,
    Message,

    /// <summary>A button that can be clicked.</summary>
    Button,

    /// <summary>An agent who takes or releases control.</summary>
    Control,
}
