using System.Text.Json;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using NodaTime;

namespace LiveTakeover.Bot.Stories;

/// <summary>Runs one test, up to the first line whose expectation fails.</summary>
public sealed class StoryTestRun(StoryStage stage, StoryTest test, string conversationId)
{
    private readonly StoryThread thread = new(stage, conversationId, test.Locale);
    private int agentLines;

    /// <returns>The first failed expectation; null if the test passed.</returns>
    public async Task<StoryDifference?> PlayAsync(CancellationToken cancellationToken)
    {
        SetClock(test.At);
        for (var number = 1; number <= test.Conversation.Count; number++)
        {
            if (await PlayAsync(test.Conversation[number - 1], number, cancellationToken) is { } difference) return difference;
        }

        return null;
    }

    private async Task<StoryDifference?> PlayAsync(TestLine line, int number, CancellationToken cancellationToken)
    {
        switch (line)
        {
            case { User: { } text }: await thread.SayAsync(text, cancellationToken); break;
            case { Click: { } title }: return await ClickAsync(title, number, cancellationToken);
            case { Arrives: true }: await thread.ArriveAsync(cancellationToken); break;
            case { Event: { } name }: await thread.RaiseAsync(name, cancellationToken); break;
            case { Agent: { } agent }: return await ActAsync(agent, line, number, cancellationToken);
            case { At: { } moment }: SetClock(moment); break;
            case { Notice: { } notice }:
                return Compare(
                number, "the notice in the thread should be", [notice], await thread.NoticesAsync(cancellationToken));
            case { Buttons: { } titles }:
                return Compare(
                number, "the buttons should be", titles, await thread.ButtonsAsync(cancellationToken));
            case { Bot.ValueKind: not JsonValueKind.Undefined }:
                return Compare(
                number, "the bot should say", Texts(line.Bot, number), await thread.BotLinesAsync(cancellationToken));
            case { Request.ValueKind: not JsonValueKind.Undefined }: return await CompareRequestAsync(line, number, cancellationToken);
            default:
                throw new StoryTestException(
                $"line {number} says nothing: write user, click, arrives, event, agent, at, bot, notice, buttons or request.");
        }

        return null;
    }

    private async Task<StoryDifference?> ClickAsync(string title, int number, CancellationToken cancellationToken) =>
        await thread.TryClickAsync(title, cancellationToken)
            ? null
            : new StoryDifference(number, "there should be a button", [title], await thread.ButtonsAsync(cancellationToken));

    private async Task<StoryDifference?> ActAsync(string agent, TestLine line, int number, CancellationToken cancellationToken)
    {
        var holder = new Holder(agent, agent);
        switch (line)
        {
            case { Does: "take control" }:
                await stage.Get<PresenceService>().TouchAsync(PresenceService.OfUser(conversationId), cancellationToken);
                var result = await stage.Get<ControlService>().TakeAsync(conversationId, holder, cancellationToken);
                return result.Outcome == TakeOutcome.Taken
                    ? null
                    : new StoryDifference(number, $"{agent} should take control", ["taken"], [$"{result.Outcome}"]);
            case { Does: "release control" }:
                var released = await stage.Get<ControlService>().ReleaseAsync(conversationId, agent, cancellationToken);
                return released
                    ? null
                    : new StoryDifference(number, $"{agent} should release control", ["released"], [$"{agent} did not have it"]);
            case { Says: { } text }:
                await stage.Get<AgentLines>().SayAsync(conversationId, holder, $"{++agentLines}", text, null, cancellationToken);
                return null;
            default:
                throw new StoryTestException(
                    $"line {number}: {agent} does nothing: write \"says\", or \"does\": \"take control\" or \"release control\".");
        }
    }

    private async Task<StoryDifference?> CompareRequestAsync(TestLine line, int number, CancellationToken cancellationToken)
    {
        var request = await stage.Get<UserRequests>().OfConversationAsync(conversationId, cancellationToken);
        var wanted = line.Request.ValueKind == JsonValueKind.Null ? "none" : line.Request.GetString()!;
        var state = request?.State switch
        {
            null => "none",
            RequestState.InProgress => "in progress",
            { } other => $"{other}".ToLowerInvariant(),
        };
        return Compare(number, "the user request should be", [wanted], [state])
            ?? (line.Message is null ? null : Compare(number, "its message should be", [line.Message], [request?.Message ?? ""]));
    }

    private static IReadOnlyList<string> Texts(JsonElement bot, int number) => bot.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.String => [bot.GetString()!],
        JsonValueKind.Array => [.. bot.EnumerateArray().Select(text => text.GetString()!)],
        _ => throw new StoryTestException($"line {number}: \"bot\" is a text, a list of texts, or null."),
    };

    private static StoryDifference? Compare(int number, string what, IReadOnlyList<string> wanted, IReadOnlyList<string> found) =>
        wanted.Count == found.Count && wanted.Zip(found).All(pair => StoryPattern.Fits(pair.First, pair.Second))
            ? null
            : new StoryDifference(number, what, wanted, found);

    private void SetClock(string moment) => stage.Clock.Set(TimeParser.Read(moment, stage.Team.Schedule.Zone));
}

/// <summary>What a line of a test expected, and what was found.</summary>
public sealed record StoryDifference(int Line, string What, IReadOnlyList<string> Wanted, IReadOnlyList<string> Found)
{
    public override string ToString() =>
        $"line {Line}: {What}\n{Lines("  - ", Wanted)}\nbut there is\n{Lines("  + ", Found)}";

    private static string Lines(string mark, IReadOnlyList<string> texts) =>
        texts.Count == 0 ? $"{mark}(nothing)" : string.Join('\n', texts.Select(text => $"{mark}{text}"));
}
